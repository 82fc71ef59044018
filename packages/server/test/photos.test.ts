import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workingForm } from '../src/index.ts';
import { Citizen, dogPage, inside, onePixel } from './citizen.ts';
import { petForm } from './pet-form.ts';
import { startPortal, type TestPortal } from './portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  const fields = petForm.form.fields.map((plan) =>
    plan.id === 'nachweis' ? { ...plan, accept: ['image/png'], metadata: 'remove' as const } : plan,
  );
  portal = await startPortal({ forms: new Map([['tiere', workingForm({ ...petForm, form: { ...petForm.form, fields } })]]) });
});
afterAll(() => portal.end());

const text = Buffer.concat([Buffer.from([0, 0, 0, 4]), Buffer.from('tEXtHier', 'latin1'), Buffer.alloc(4)]);
const end = onePixel.indexOf('IEND') - 4;
const telling = Buffer.concat([onePixel.subarray(0, end), text, onePixel.subarray(end)]);

test('of a photo only the picture is kept, and what is no whole picture is refused', async () => {
  const citizen = new Citizen(inside(() => portal.server));
  const { page, name } = await dogPage(citizen);
  const dog = { [`${name}/name`]: 'Rex', [`${name}/gefaehrlich`]: 'true' };
  await citizen.post(page, dog);
  await citizen.get(page);
  const broken = { name: 'halb.png', type: 'image/png', bytes: telling.subarray(0, 50) };
  const refused = await citizen.post(page, { ...dog, _action: 'update', [`${name}/nachweis`]: broken });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('halb.png');
  const photo = { name: 'foto.png', type: 'image/png', bytes: telling };
  expect((await citizen.post(page, { ...dog, _action: 'update', [`${name}/nachweis`]: photo })).statusCode).toBe(303);
  // The button that removes a file names it by what is kept of it.
  const kept = createHash('sha256').update(onePixel).digest('hex');
  expect((await citizen.get(page)).body).toContain(`remove-file:${name}/nachweis#${kept}`);
});
