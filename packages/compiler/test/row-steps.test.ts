import { start, UnknownPathError, type CompiledForm, type FormTexts, type Session } from '@vordruck/engine';
import { expect, it } from 'vitest';
import { compile, type CompileOptions } from '../src/index.ts';

const text = (field: string, more = {}) => ({ field, type: 'text', label: field, ...more });

async function compiled(steps: readonly object[], more = {}, options: CompileOptions = {}) {
  const hunde = { field: 'hunde', type: 'list', label: 'Hunde', steps, texts: { row: 'Hund {row.index}: {name}' }, ...more };
  const step = { step: 'eins', title: 'Eins', fields: [hunde] };
  const form = { form: 'probe', title: 'Probe', language: 'de', steps: [step] };
  return compile({ form: 'probe', files: new Map([['form.json', JSON.stringify(form)]]) }, options);
}

async function started(files: ReadonlyMap<string, string> | undefined): Promise<Session> {
  const module: { default: CompiledForm } = await import(
    `data:text/javascript,${encodeURIComponent(files?.get('probe.js') ?? '')}`
  );
  const texts: FormTexts = JSON.parse(files?.get('probe.de.json') ?? '');
  return start(module.default, texts, { today: '2026-01-01' });
}

it('asks the questions of a row on several pages, of which some may be hidden', async () => {
  const { output, findings } = await compiled([
    { step: 'tier', title: 'Angaben zu {name}', fields: [text('name'), text('rasse', { required: false })] },
    { step: 'halter', title: 'Halter', when: "rasse == 'Pudel'", fields: [text('seit'), text('wo', { when: "seit == 'x'" })] },
  ]);
  expect(findings).toEqual([]);
  const session = await started(output?.files);
  const row = session.addRow('/hunde');
  session.set(`${row}/name`, 'Bello');
  expect(session.rowSteps(row)).toEqual([{ step: 'tier', title: { text: 'Angaben zu Bello' } }]);
  session.set(`${row}/rasse`, 'Pudel');
  expect(session.rowSteps(row).map(({ step }) => step)).toEqual(['tier', 'halter']);
  const fields = () => session.rowStepFields(row, 'halter').map(({ path }) => path);
  expect(fields()).toEqual(['/hunde/0/seit']);
  expect(session.issues({ row, step: 'tier' })).toEqual([]);
  expect(session.issues({ row, step: 'halter' }).map(({ path }) => path)).toEqual(['/hunde/0/seit']);
  session.set(`${row}/seit`, 'x');
  expect(fields()).toEqual(['/hunde/0/seit', '/hunde/0/wo']);
  session.set(`${row}/wo`, 'hier');
  expect(session.values()).toEqual({ hunde: [{ name: 'Bello', rasse: 'Pudel', seit: 'x', wo: 'hier' }] });
  expect(() => session.rowStepFields(row, 'nichts')).toThrow(UnknownPathError);
});

async function proved(when: string, more = {}): Promise<readonly (readonly [string, string])[]> {
  const pages = [
    { step: 'tier', title: 'Tier', fields: [text('name'), { field: 'zahm', type: 'boolean', label: 'Zahm?' }] },
    { step: 'amt', title: 'Amt', when, fields: [text('akte', more)] },
  ];
  const { findings } = await compiled(pages, {}, { prove: true });
  return findings.map(({ code, path }): [string, string] => [code, path]);
}

it('proves that a page of a row can be shown, and left out', async () => {
  const page = '/steps/0/fields/0/steps/1';
  expect(await proved('!zahm')).toEqual([]);
  expect(await proved('!zahm && zahm')).toEqual([['unreachable-question', `${page}/when`]]);
  expect(await proved('present(name)')).toEqual([[expect.stringContaining('always-true'), `${page}/when`]]);
  expect(await proved('!zahm', { when: 'zahm' })).toEqual([['unreachable-question', `${page}/fields/0/when`]]);
});

it('tells what is wrong with a row as a whole on its last page', async () => {
  const { output } = await compiled(
    [
      { step: 'tier', title: 'Tier', fields: [text('name')] },
      { step: 'amt', title: 'Amt', fields: [text('akte')] },
      { step: 'mehr', title: 'Mehr', when: "akte == 'x'", fields: [text('mehr', { required: false })] },
    ],
    { checks: [{ id: 'verschieden', that: 'name != akte', message: 'Zweimal dasselbe.' }] },
  );
  const session = await started(output?.files);
  const row = session.addRow('/hunde');
  const told = (step: string) => session.issues({ row, step }).map(({ code, path }) => `${code} ${path}`);
  session.set(`${row}/name`, 'y');
  session.set(`${row}/akte`, 'y');
  expect([told('tier'), told('amt')]).toEqual([[], ['verschieden /hunde/0']]);
  session.set(`${row}/name`, 'x');
  session.set(`${row}/akte`, 'x');
  expect([told('tier'), told('amt'), told('mehr')]).toEqual([[], [], ['verschieden /hunde/0']]);
});

async function codes(steps: readonly object[]): Promise<readonly string[]> {
  return (await compiled(steps)).findings.map(({ code }) => code);
}

it('finds what is wrong with the pages of a row', async () => {
  expect(
    await codes([
      { step: 'a', title: 'A', fields: [text('name')] },
      { step: 'a', title: 'B', fields: [text('name')] },
    ]),
  ).toEqual(['duplicate-id', 'duplicate-id']);
  expect(await codes([{ step: 'a', title: 'A', when: 'nmae == 1', fields: [text('name')] }])).toContain('rule-unknown-name');
  expect(await codes([])).toContain('empty-part');
  expect(await codes([{ step: 'a', title: 'A' }])).toContain('missing-property');
});
