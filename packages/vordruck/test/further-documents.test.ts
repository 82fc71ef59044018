import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '@vordruck/definition';
import { loadForm } from '../src/forms/load.ts';
import { vordruck } from './run-command.ts';

const cases = new URL('../cases/', import.meta.url).pathname;

/** A form with shared parts of its own has them beside it. */
const formIn = async (folder: string): Promise<string> =>
  (await readdir(folder)).includes('form.json') ? folder : join(folder, 'probe');

async function checked(folder: string): Promise<readonly Finding[]> {
  const { out } = await vordruck('check', folder, '--json');
  return JSON.parse(out);
}

describe('pictures and further documents that do not fit are found where they stand', () => {
  test.each(['foreign-xml', 'official-form', 'unusable-logo', 'unusable-theme'])('%s', async (code) => {
    const findings = await checked(await formIn(join(cases, code)));
    const told = findings.map(({ file, line, column, path, message, wayOut, ...finding }) => {
      for (const sentence of [message, wayOut]) expect(sentence).toMatch(/[.!?…]$/u);
      return { code: finding.code, file: relative(join(cases, code), file), line, column, path, message };
    });
    expect(told).toEqual(JSON.parse(await readFile(join(cases, code, 'expect.json'), 'utf8')));
    expect(told.map((finding) => finding.code)).toContain(code);
  });
});

describe('a form that is written in another schema', () => {
  let work: string;
  const folder = (): string => join(work, 'meldung');
  const change = async (file: string, from: string, to: string): Promise<void> => {
    const path = join(folder(), file);
    await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
  };
  const submit = (out: string) =>
    vordruck('submit', folder(), '--answers', join(folder(), 'cases/kurz/answers.json'), '--out', join(work, out));

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'vordruck-further-'));
    await cp(new URL('./fixtures/meldung', import.meta.url), folder(), { recursive: true });
  });
  afterAll(() => rm(work, { recursive: true }));

  test('passes the check and is submitted so', async () => {
    expect(await checked(folder())).toEqual([]);
    expect(await submit('out')).toMatchObject({ code: 0 });
    expect((await readdir(join(work, 'out'))).toSorted()).toEqual([
      'container.asice',
      'document.pdf',
      'fachverfahren.xml',
      'submission.json',
      'submission.xml',
    ]);
    expect(await readFile(join(work, 'out', 'fachverfahren.xml'), 'utf8')).toContain('<ort code="01">Marktplatz</ort>');
  });

  test('has another version as soon as a byte of the schema, or of one it includes, changes', async () => {
    const hash = async () => (await loadForm(folder())).form.hash;
    const versions = [await hash(), await hash()];
    await change('output/arten.xsd', 'maxLength value="50"', 'maxLength value="40"');
    versions.push(await hash());
    await change('output/meldung.xsd', '<xs:schema', '<!-- --><xs:schema');
    versions.push(await hash());
    expect(versions[1]).toBe(versions[0]);
    expect(new Set(versions).size).toBe(3);
  });

  test('is refused when the schema no longer takes a case, or is not there', async () => {
    await change('output/arten.xsd', 'maxLength value="40"', 'maxLength value="3"');
    const [refused] = await checked(folder());
    expect(refused).toMatchObject({ code: 'foreign-xml', path: '/output/xml/mapping' });
    expect(refused?.message).toMatch(/^The schema refuses the submission of the case kurz: .*maxLength.*exceeds/);
    await rm(join(folder(), 'output', 'arten.xsd'));
    expect((await checked(folder())).map(({ path, message }) => `${path} ${message}`)).toEqual([
      expect.stringMatching(/^\/output\/xml\/mapping\/schema The schema cannot be read: .*arten\.xsd/),
    ]);
    await rm(join(folder(), 'output', 'meldung.xsd'));
    expect((await checked(folder())).map(({ message }) => message)).toEqual([
      'There is no file output/meldung.xsd in the folder of the form.',
    ]);
    expect(await submit('nothing')).toMatchObject({ code: 2, error: expect.stringContaining('no file output/meldung.xsd') });
  });
});

describe('a form that fills in an official form', () => {
  let work: string;
  const folder = (): string => join(work, 'meldung');
  const answers = (of: object): Promise<void> => writeFile(join(folder(), 'cases/kurz/answers.json'), JSON.stringify(of));

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'vordruck-official-'));
    await cp(new URL('./fixtures/meldung', import.meta.url), folder(), { recursive: true });
    await cp(join(cases, 'official-form/output/antrag.pdf'), join(folder(), 'output/antrag.pdf'));
    const form: object = JSON.parse(await readFile(join(folder(), 'form.json'), 'utf8'));
    const fields = [
      { field: 'hund1', from: '/ort' },
      { field: 'abbuchung', from: '/art', states: { licht: 'Yes' } },
    ];
    const changed = { ...form, output: { pdf: { template: 'output/antrag.pdf', fields } } };
    await writeFile(join(folder(), 'form.json'), JSON.stringify(changed));
  });
  afterAll(() => rm(work, { recursive: true }));

  test('passes the check with answers that it shows, be it in the annex', async () => {
    expect(await checked(folder())).toEqual([]);
    await answers({ ort: 'Am Ende der sehr langen Straße am Marktplatz', art: 'licht' });
    expect(await checked(folder())).toEqual([]);
  });

  test('is refused when an answer of a case is not shown', async () => {
    await answers({ ort: 'Marktplatz', art: 'schild' });
    expect(await checked(folder())).toMatchObject([
      {
        code: 'official-form',
        path: '/output/pdf/fields/1/states',
        message: 'No box of the official form says that /art is schild, as in the case kurz.',
        wayOut: expect.stringMatching(/^Give schild a state; /),
      },
    ]);
  });

  test('is refused when a letter of a case cannot be drawn, or no case can be sent', async () => {
    const form = join(folder(), 'form.json');
    await writeFile(form, (await readFile(form, 'utf8')).replace('"/ort"', '"/art"').replace('"Licht"', '"Licht 東"'));
    await answers({ ort: 'Marktplatz', art: 'licht' });
    expect((await checked(folder())).map(({ path, message }) => `${path} ${message}`)).toEqual([
      '/output/pdf/fields/0/from The letter 東 (U+6771) in the case kurz cannot be printed in hund1.',
    ]);
    await answers({});
    expect((await checked(folder())).map(({ message }) => message)).toEqual([
      'No case of the form can be sent, so nothing shows that the official form takes it.',
    ]);
  });
});
