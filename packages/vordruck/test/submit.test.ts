import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTool, withTool } from '../../../scripts/test/system-tool.ts';
import { start, withParameters, type Answers, type ParametersInEffect } from '@vordruck/engine';
import { loadForm } from '../src/forms/load.ts';
import { vordruck } from './run-command.ts';

const form = 'hundesteuer-anmeldung';
const cases = `forms/${form}/cases`;
/** What submission.json tells of how rules were applied. */
interface Kept {
  readonly today: string;
  readonly municipality: string;
  readonly parameters: ParametersInEffect['values'];
  readonly values: Answers;
}

const documents = ['container.asice', 'document.pdf', 'submission.json', 'submission.xml'];
let work: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'vordruck-submit-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

async function submit(answers: string, out: string, ...more: readonly string[]) {
  return vordruck(
    'submit',
    form,
    '--municipality',
    '10041100',
    '--answers',
    answers,
    '--today',
    '2026-11-23',
    '--out',
    out,
    ...more,
  );
}

describe('valid answers', () => {
  let out: string;
  beforeAll(async () => {
    out = join(work, 'drei-hunde');
    const said = await submit(`${cases}/drei-hunde/answers.json`, out, '--number', 'VD-TEST-1');
    expect(said).toMatchObject({ code: 0 });
  });

  test('become four documents with the yearly tax of three dogs in Saarbrücken', async () => {
    expect((await readdir(out)).sort()).toEqual(documents);
    const json: { number: string; received: string; values: Record<string, unknown> } = JSON.parse(
      await readFile(join(out, 'submission.json'), 'utf8'),
    );
    expect(json).toMatchObject({
      number: 'VD-TEST-1',
      received: '2026-11-23T12:00:00+01:00',
      values: { jahressteuer: '456.00' },
    });
  });

  test('carry the day and the figures of the place, with which the engine comes to the same values again', async () => {
    const kept: Kept = JSON.parse(await readFile(join(out, 'submission.json'), 'utf8'));
    expect(kept).toMatchObject({ today: '2026-11-23', parameters: { ersterHund: '120.00', weitererHund: '168.00' } });
    const { form: compiled, texts } = await loadForm(join('forms', form));
    const german = texts.get('de');
    if (!german) throw new Error('The form has no German texts');
    const again = (values: Kept['parameters']) =>
      start(withParameters(compiled, kept.municipality, { values }), german, kept, kept.values).values();
    expect(again(kept.parameters)).toEqual(kept.values);
    expect(again({ ...kept.parameters, ersterHund: '1.00' })).not.toEqual(kept.values);
  });

  test('are not read by verify where a file is larger than any submission', async () => {
    const huge = join(out, 'huge.pdf');
    await writeFile(huge, '');
    await truncate(huge, 250_000_000);
    expect(await vordruck('verify', huge)).toMatchObject({
      code: 2,
      error: expect.stringContaining('has 250 MB. No submission is larger'),
    });
    await rm(huge);
  });

  test('are proved by verify, all together', async () => {
    const said = await vordruck('verify', ...documents.map((name) => join(out, name)));
    expect(said).toMatchObject({ code: 0, error: '' });
    expect(said.out).toContain('Signer not checked');
  });

  test.each(documents)('are refused by verify after one byte of %s was changed', async (name) => {
    const changed = join(work, `changed-${name}`);
    await cp(out, changed, { recursive: true });
    const bytes = await readFile(join(changed, name));
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await writeFile(join(changed, name), bytes);
    expect(await vordruck('verify', ...documents.map((file) => join(changed, file)))).toMatchObject({ code: 1 });
  });

  test('are not proved by submission.json alone', async () => {
    expect(await vordruck('verify', join(out, 'submission.json'))).toMatchObject({ code: 1 });
  });

  withTool(['xmllint', 'pdfsig'], () => {
    test('validate against the emitted XSD, and are signed', async () => {
      const built = join(work, 'built');
      expect(await vordruck('build', form, '--out', built)).toMatchObject({ code: 0 });
      const valid = runTool('xmllint', [
        '--noout',
        '--nonet',
        '--schema',
        join(built, `${form}.xsd`),
        join(out, 'submission.xml'),
      ]);
      expect(valid.stderr).toContain('validates');
      const signed = runTool('pdfsig', [join(out, 'document.pdf')]);
      expect(signed.stdout).toContain('Signature is Valid');
      expect(signed.stdout).toContain('Total document signed');
    });
  });
});

describe('bad answers write nothing, and say by field what is wrong', () => {
  const rows: readonly (readonly [name: string, json: string | Uint8Array, issue: object])[] = [
    ['no JSON', '{ "halter": ', { path: '', code: 'not-json' }],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), { path: '', code: 'not-json' }],
    ['too large', `"${'x'.repeat(11 * 1024 * 1024)}"`, { path: '', code: 'too-large' }],
    ['no object', '[]', { path: '', code: 'wrong-type' }],
    ['an unknown field', '{ "katze": "Mimi" }', { path: '/katze', code: 'unknown-field' }],
    ['a prototype for a field', '{ "__proto__": { "halter": "x" } }', { path: '/__proto__', code: 'unknown-field' }],
    ['a text for a group', '{ "halter": "Erika" }', { path: '/halter', code: 'wrong-type' }],
    ['an object for a text', '{ "halter": { "vornamen": { "a": 1 } } }', { path: '/halter/vornamen', code: 'wrong-type' }],
    ['a number for a list', '{ "hunde": 3 }', { path: '/hunde', code: 'wrong-type' }],
    ['a file that is not there', '{ "ausweis": { "file": "files/fehlt.pdf" } }', { path: '/ausweis', code: 'file-missing' }],
    ['a file outside', '{ "ausweis": { "file": "../../../../../../etc/hostname" } }', { path: '/ausweis', code: 'file-outside' }],
    ['a file through a link', '{ "ausweis": { "file": "files/link.pdf" } }', { path: '/ausweis', code: 'file-outside' }],
    ['deep nesting', `{ "halter": ${'['.repeat(5000)}${']'.repeat(5000)} }`, { path: '/halter', code: 'wrong-type' }],
  ];

  test.each(rows)('%s', async (_, json, issue) => {
    const folder = await mkdtemp(join(work, 'bad-'));
    await mkdir(join(folder, 'files'));
    await symlink('/etc/passwd', join(folder, 'files', 'link.pdf'));
    await writeFile(join(folder, 'answers.json'), json);
    const out = join(folder, 'out');
    const said = await submit(join(folder, 'answers.json'), out);
    expect(said.code).toBe(1);
    const issues: unknown = JSON.parse(said.out);
    expect(issues).toContainEqual(expect.objectContaining(issue));
    await expect(readdir(out)).rejects.toThrow('ENOENT');
    expect(said.out + said.error).not.toContain('    at ');
  });
});

describe('calls that make no sense', () => {
  const rows: readonly (readonly [args: readonly string[], says: string])[] = [
    [['submit'], 'Name one form'],
    [['submit', form, '--out', 'x'], '--answers'],
    [['submit', 'gibt-es-nicht', '--answers', 'a.json', '--out', 'x'], 'There is no form'],
    [['submit', form, '--answers', 'gibt-es-nicht.json', '--out', 'x', '--municipality', '10041100'], 'no answers file'],
    [['submit', form, '--answers', `${cases}/ein-hund/answers.json`, '--out', 'x'], '--municipality'],
    [['submit', form, '--answers', `${cases}/ein-hund/answers.json`, '--out', 'x', '--municipality', '10046118'], 'not offered'],
    [['submit', form, '--answers', `${cases}/ein-hund/answers.json`, '--out', 'x', '--today', '2026-02-30'], '--today'],
    [['submit', form, '--answers', `${cases}/ein-hund/answers.json`, '--out', 'x', '--municipality', '../10'], '8 digits'],
    [['submit', form, '--answers', `${cases}/ein-hund/answers.json`, '--out', 'x', '--number', '../../x\n<y>'], '--number'],
    [
      [
        'submit',
        form,
        '--answers',
        `${cases}/ein-hund/answers.json`,
        '--out',
        'x',
        '--municipality',
        '10041100',
        '--key',
        'README.md',
      ],
      'key',
    ],
    [['verify'], 'at least one file'],
    [['verify', 'gibt-es-nicht.pdf'], 'no file'],
    [['build', form], '--out'],
    [['serve', '--port', 'viele'], '--port'],
    [['serve', '--host', '0.0.0.0', '--today', '2026-11-23'], 'loopback'],
    [['check', '--jsn'], '--jsn'],
    [['tanzen'], 'tanzen'],
    [['verfy'], 'Did you mean "verify"?'],
  ];
  test.each(rows)('vordruck %j', async (args, says) => {
    const said = await vordruck(...args);
    expect(said.code).toBe(2);
    expect(said.error).toContain(says);
    expect(said.error).not.toContain('    at ');
  });
});
