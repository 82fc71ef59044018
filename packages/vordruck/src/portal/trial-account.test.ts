import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UsageError } from '../command.ts';
import { readTrialAccount } from './trial-account.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vordruck-account-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function reading(text: string): Promise<unknown> {
  const path = join(folder, 'account.json');
  await writeFile(path, text);
  return readTrialAccount(path);
}

test('an account is read as it is written', async () => {
  const account = { trust: 'substantial', attributes: { 'account.surname': { value: 'Mustermann', trust: 'substantial' } } };
  expect(await reading(JSON.stringify(account))).toEqual(account);
});

test.each([
  ['{', 'is not JSON'],
  ['[]', '/trust must be one of none, basic, substantial, high'],
  ['{ "trust": "total" }', '/trust must be one of'],
  ['{ "trust": "high" }', '/attributes must be an object'],
  ['{ "trust": "high", "attributes": { "surname": {} } }', '/attributes/surname must be named like one of account.givenName'],
  ['{ "trust": "high", "attributes": { "account.surname": "x" } }', '/attributes/account.surname/value must be a text'],
  [
    '{ "trust": "high", "attributes": { "account.surname": { "value": "x" } } }',
    '/attributes/account.surname/trust must be one of',
  ],
])('%s is refused with place and way out', async (text, told) => {
  const refused = await reading(text).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UsageError);
  expect(String(refused)).toContain(told);
});

test('a file that is not there is told by name', async () => {
  await expect(readTrialAccount(join(folder, 'nichts.json'))).rejects.toThrow(/nichts\.json cannot be read/);
});
