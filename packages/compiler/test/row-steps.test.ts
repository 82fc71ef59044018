import { start, UnknownPathError, type CompiledForm, type FormTexts } from '@vordruck/engine';
import { expect, it } from 'vitest';
import { compile } from '../src/index.ts';

const text = (field: string, more = {}) => ({ field, type: 'text', label: field, ...more });

async function compiled(steps: readonly object[], more = {}) {
  const hunde = { field: 'hunde', type: 'list', label: 'Hunde', steps, texts: { row: 'Hund {row.index}: {name}' }, ...more };
  const step = { step: 'eins', title: 'Eins', fields: [hunde] };
  const form = { form: 'probe', title: 'Probe', language: 'de', steps: [step] };
  return compile({ form: 'probe', files: new Map([['form.json', JSON.stringify(form)]]) });
}

it('asks the questions of a row on several pages, of which some may be hidden', async () => {
  const { output, findings } = await compiled([
    { step: 'tier', title: 'Angaben zu {name}', fields: [text('name'), text('rasse', { required: false })] },
    { step: 'halter', title: 'Halter', when: "rasse == 'Pudel'", fields: [text('seit'), text('wo', { when: "seit == 'x'" })] },
  ]);
  expect(findings).toEqual([]);
  const module: { default: CompiledForm } = await import(
    `data:text/javascript,${encodeURIComponent(output?.files.get('probe.js') ?? '')}`
  );
  const texts: FormTexts = JSON.parse(output?.files.get('probe.de.json') ?? '');
  const session = start(module.default, texts, { today: '2026-01-01' });
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
