import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { vordruck } from './run-command.ts';

/** By type: its properties, an answer as people type it, the value that it becomes. */
const asked: readonly (readonly [type: string, properties: object, answer: unknown, value: unknown])[] = [
  ['text', {}, '  Zoë ', 'Zoë'],
  ['multiline', {}, 'a\r\nb', 'a\nb'],
  ['email', {}, 'Amt@Example.ORG', 'Amt@example.org'],
  ['phone', {}, '0681 905-0', '+496819050'],
  ['url', {}, 'www.saarland.de', 'https://www.saarland.de'],
  ['integer', {}, '1 000', 1000],
  ['decimal', { scale: 3 }, '1,25', '1.250'],
  ['money', {}, '1.234,56', '1234.56'],
  ['date', {}, '3. März 2026', '2026-03-03'],
  ['partialDate', {}, 'Mai 2023', '2023-05'],
  ['month', { min: '2020-01', max: '2030-12' }, '5/2024', '2024-05'],
  ['monthDay', {}, '1. März', '--03-01'],
  ['year', { min: 1950 }, '1998', 1998],
  ['time', {}, '14.30 Uhr', '14:30'],
  ['boolean', {}, 'ja', true],
  ['choice', { codelist: 'staatsangehoerigkeiten' }, '121', '121'],
  ['choices', { options: [{ value: 'a' }, { value: 'b' }] }, ['b'], ['b']],
  ['municipality', {}, 'Saarbrücken, Landeshauptstadt', '10041100'],
  ['country', {}, 'frankreich', 'FR'],
  ['postalCode', {}, '66 111', '66111'],
  ['iban', {}, 'de02 1203 0000 0000 2020 51', 'DE02120300000000202051'],
  ['bic', {}, 'saksde55xxx', 'SAKSDE55XXX'],
  ['taxId', {}, '86 095 742 719', '86095742719'],
  ['vatId', {}, 'DE 136 695 976', 'DE136695976'],
  ['pensionInsuranceNumber', {}, '15 070649 C 103', '15070649C103'],
  ['healthInsuranceNumber', {}, 'A 123 456 780', 'A123456780'],
  ['licensePlate', {}, 'sb ab 1234 e', 'SB-AB 1234E'],
  ['vin', {}, 'wvw zzz 1jz xw 000001', 'WVWZZZ1JZXW000001'],
  ['geoPoint', {}, '49,2354 6,9969', '49.235400,6.996900'],
  ['declaration', {}, 'ja', true],
];

test('answers of every type become values, and a submission that its own XSD accepts', async () => {
  const work = await mkdtemp(join(tmpdir(), 'vordruck-types-'));
  const folder = join(work, 'alle-typen');
  try {
    await mkdir(folder);
    await cp(fileURLToPath(new URL('../../../forms/_codelists', import.meta.url)), join(work, '_codelists'), { recursive: true });
    const fields = asked.map(([type, properties]) => ({ field: type, type, label: `Frage ${type}`, ...properties }));
    const form = { form: 'alle-typen', title: 'Alle Typen', language: 'de', steps: [{ step: 'eins', title: 'Eins', fields }] };
    await writeFile(join(folder, 'form.json'), JSON.stringify(form));
    const answers = join(work, 'answers.json');
    await writeFile(answers, JSON.stringify(Object.fromEntries(asked.map(([type, , answer]) => [type, answer]))));
    expect(await vordruck('check', '--json', folder)).toMatchObject({ code: 0, out: '[]' });
    const out = join(work, 'out');
    const said = await vordruck('submit', folder, '--answers', answers, '--out', out, '--today', '2026-01-01');
    expect(said).toMatchObject({ code: 0 });
    const { values } = JSON.parse(await readFile(join(out, 'submission.json'), 'utf8'));
    expect(values).toEqual(Object.fromEntries(asked.map(([type, , , value]) => [type, value])));
  } finally {
    await rm(work, { recursive: true });
  }
});
