import { afterAll, beforeAll, expect, test } from 'vitest';
import { Citizen, inside } from './citizen.ts';
import { startPortal, type TestPortal } from './portal.ts';

const readable: Record<string, string> = { action: '#7a0019', 'action-hover': '#5a0012' };
const grey: Record<string, string> = { action: '#aaaaaa' };

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal({
    authority: (ags) => ({ name: ags, theme: { light: ags === '10041100' ? readable : grey } }),
  });
});
afterAll(() => portal.end());

const sheet = async (address: string) =>
  /\/assets\/themes\/\w+\.css/.exec((await new Citizen(inside(() => portal.server)).get(address)).body)?.[0];

test('an authority gives its pages colours of its own', async () => {
  const address = (await sheet('/10041100/tiere/')) ?? '';
  const { body, headers } = await portal.server.inject(address);
  expect(body).toContain('--vd-action: #7a0019;');
  expect(headers['content-type']).toContain('text/css');
  expect(await sheet('/')).toBeUndefined();
});

test('a theme that cannot be read is refused with the pair named', async () => {
  expect(await sheet('/10044115/')).toBeUndefined();
  expect(portal.log).toContainEqual(
    expect.objectContaining({
      message: 'theme refused',
      municipality: '10044115',
      problem: expect.stringContaining('action on background'),
    }),
  );
});
