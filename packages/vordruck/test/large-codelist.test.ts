import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Citizen, overHttp } from '../../server/test/citizen.ts';
import type { ServedPortal } from '../src/portal/serve-portal.ts';
import { testPortal } from './portal.ts';

// A register of 8,000 entries on the page that people see without JavaScript.

const many = 8000;
const entries = Array.from({ length: many }, (_, index) => ({ value: `k${index}`, label: `Beruf Nr. ${index} & Söhne` }));
const form = {
  form: 'berufe',
  title: 'Beruf melden',
  language: 'de',
  steps: [
    {
      step: 'beruf',
      title: 'Beruf',
      fields: [{ field: 'beruf', type: 'choice', label: 'Welchen Beruf haben Sie?', codelist: 'berufe' }],
    },
    { step: 'ende', title: 'Ende', fields: [{ field: 'notiz', type: 'text', label: 'Notiz', required: false }] },
  ],
};

let home = '';
let portal: ServedPortal;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'vordruck-'));
  const folder = join(home, 'forms', 'berufe');
  await mkdir(join(folder, 'codelists'), { recursive: true });
  await cp(fileURLToPath(new URL('../../../forms/_places', import.meta.url)), join(home, 'forms', '_places'), {
    recursive: true,
  });
  await writeFile(join(folder, 'form.json'), JSON.stringify(form));
  await writeFile(join(folder, 'codelists', 'berufe.json'), JSON.stringify({ name: 'berufe', version: '2026-01-01', entries }));
  portal = await testPortal([folder]);
}, 120_000);

afterAll(async () => {
  await portal?.close();
  await rm(home, { recursive: true, force: true });
});

describe('a register of 8,000 entries', () => {
  test('is a select of all entries without JavaScript, and an answer is taken by its code', async () => {
    const base = '/10041100/berufe/';
    const citizen = new Citizen((asked) => overHttp(portal.address, asked));
    await citizen.get(base);
    await citizen.follow(await citizen.post(base));
    const { body, statusCode } = await citizen.get(`${base}beruf`);
    expect(statusCode).toBe(200);
    expect(body.match(/<select/gu)).toHaveLength(1);
    expect(body.match(/<option [^>]*value="k[0-9]+"/gu)).toHaveLength(many);
    expect(body).toContain('Beruf Nr. 7999 &amp; Söhne');
    expect((await citizen.post(`${base}beruf`, { '/beruf': 'k8000' })).statusCode).toBe(422);
    expect((await citizen.post(`${base}beruf`, { '/beruf': 'k7999' })).headers.location).toBe(`${base}ende`);
    const again = await citizen.get(`${base}beruf`);
    expect(again.body).toMatch(/<option [^>]*value="k7999"[^>]*selected/u);
  }, 120_000);
});
