import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ServedPortal } from '../src/portal/serve-portal.ts';
import { testPortal } from './portal.ts';

let portal: ServedPortal;
beforeAll(async () => {
  portal = await testPortal(['forms/hundesteuer-anmeldung']);
});
afterAll(() => portal?.close());

const startPage = async (municipality: string): Promise<string> => {
  const page = await fetch(`${portal.address}/${municipality}/hundesteuer-anmeldung/`);
  expect(page.status).toBe(200);
  return page.text();
};

test('the start page lists a copy of the identity card in Saarbrücken, and not in Saarlouis, which asks for none', async () => {
  const [here, there] = await Promise.all(['10041100', '10044115'].map(startPage));
  expect(here).toContain('Kopie Ihres Ausweises');
  expect(there).not.toContain('Kopie Ihres Ausweises');
  // Both list what only the answers decide.
  for (const page of [here, there]) expect(page).toContain('Nachweis der Haftpflichtversicherung');
});
