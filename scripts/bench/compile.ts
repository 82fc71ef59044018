import { compile, type OutputKind } from '@vordruck/compiler';
import { measure, printTimings } from './measure.ts';

const types = ['text', 'integer', 'money', 'date', 'boolean', 'choice', 'email', 'iban', 'decimal', 'multiline'];
const options = ['rot', 'gelb'].map((value) => ({ value, label: value }));

/** A form of some questions of usual types, each tenth shown by a yes; written as authors do, with line breaks. */
function definition(count: number): string {
  const fields = Array.from({ length: count }, (_, index) => {
    const type = types[index % types.length] ?? 'text';
    return {
      field: `f${index}`,
      type,
      label: `Frage ${index}`,
      ...(type === 'choice' ? { options } : {}),
      ...(type === 'multiline' ? { when: `f${index - 5}` } : {}),
    };
  });
  const steps = Array.from({ length: Math.ceil(count / 25) }, (_, step) => ({
    step: `s${step}`,
    title: 'S',
    fields: fields.slice(step * 25, step * 25 + 25),
  }));
  return JSON.stringify(
    {
      form: 'bench',
      title: 'Bench',
      language: 'de',
      service: { legalBasis: ['Satzung'], trust: 'none' },
      steps,
      declarations: [],
    },
    null,
    2,
  );
}

const kinds: readonly (readonly [string, readonly OutputKind[]])[] = [
  ['to run: form, texts, schema, XSD', ['form', 'texts', 'schema', 'xsd']],
  ['only checked', []],
  ['all but types', ['form', 'texts', 'schema', 'xsd', 'cel', 'validator']],
  ['everything', ['form', 'texts', 'schema', 'xsd', 'cel', 'validator', 'types']],
];

/** What compiling takes, warm, by what is made and by how large the form is. */
export async function compiling(): Promise<void> {
  const run = (count: number, outputs: readonly OutputKind[]) => {
    const files = new Map([['form.json', definition(count)]]);
    return async () => {
      const { output, findings } = await compile({ form: 'bench', files }, { outputs });
      if (output === undefined) throw new Error(JSON.stringify(findings[0]));
    };
  };
  printTimings('Compiling 125 questions', await measure(kinds.map(([name, outputs]) => ({ name, run: run(125, outputs) }))));
  const [, runs] = kinds[0] ?? ['', []];
  printTimings(
    'Compiling forms of 125, 500 and 2,000 questions to run them',
    await measure([125, 500, 2000].map((count) => ({ name: `${count} questions`, run: run(count, runs) }))),
  );
}
