import { start } from '@vordruck/engine';
import { expect, it } from 'vitest';
import { compile } from '../src/index.ts';
import { loadForm } from './markt.ts';

/** Many fields of which each tenth is shown by the one before, and one that adds up three of them. */
function large(count: number): object {
  const fields = Array.from({ length: count }, (_, index) => {
    if (index % 10 === 8) return { field: `f${index}`, type: 'boolean', label: 'Ja?' };
    if (index % 10 === 9) return { field: `f${index}`, type: 'text', label: 'Was?', when: `f${index - 1}` };
    return { field: `f${index}`, type: 'integer', label: 'Wie viele?', min: 0, max: 9 };
  });
  const sum = { field: 'summe', type: 'integer', label: 'Summe', value: 'coalesce(f0, 0) + coalesce(f1, 0) + coalesce(f2, 0)' };
  return {
    form: 'gross',
    title: 'Gross',
    language: 'de',
    service: { legalBasis: ['Satzung'], trust: 'none' },
    steps: [{ step: 's', title: 'S', fields: [...fields, sum] }],
    declarations: [],
  };
}

async function open(count: number) {
  const source = { form: 'gross', files: new Map([['form.json', JSON.stringify(large(count))]]) };
  const { findings, output } = await compile(source, { outputs: ['form', 'texts'] });
  expect(findings).toEqual([]);
  if (output === undefined) throw new Error('no output');
  const { form, texts } = await loadForm(output, 'de');
  return start(form, texts, { today: '2026-11-23' });
}

it('a key pressed in a form of 2,000 questions runs the rules that read it and touches no other question', async () => {
  const session = await open(2000);
  const states = (): readonly unknown[] => session.fields('');
  const changed = (path: string, answer: string): { rules: number; questions: number } => {
    const [before, evaluations] = [new Set(states()), session.evaluations];
    session.set(path, answer);
    return { rules: session.evaluations - evaluations, questions: states().filter((state) => !before.has(state)).length };
  };
  // A question that no rule reads, one that a rule shows another by, one that a sum reads.
  expect(changed('/f3', '5')).toEqual({ rules: 0, questions: 1 });
  expect(changed('/f8', 'true')).toEqual({ rules: 1, questions: 2 });
  expect(changed('/f1', '7')).toEqual({ rules: 1, questions: 2 });
});

it('only what is asked for is made', async () => {
  const source = { form: 'gross', files: new Map([['form.json', JSON.stringify(large(20))]]) };
  const names = async (outputs: Parameters<typeof compile>[1]) => [
    ...((await compile(source, outputs)).output?.files.keys() ?? []),
  ];
  expect(await names({ outputs: [] })).toEqual([]);
  expect(await names({ outputs: ['schema', 'form'] })).toEqual(['gross.js', 'gross.schema.json']);
});
