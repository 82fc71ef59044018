import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { start, type Answers } from '@vordruck/engine';
import { compileForm } from '../compiled.ts';
import { measure } from '../measure.ts';

const today = '2026-01-31';
const sizes = [125, 500, 2000];
const sessions = 400;

/** A form of texts, amounts and yes-or-no questions; each tenth question is asked after a yes. */
function definitionOf(count: number) {
  const types = ['boolean', 'text', 'integer', 'money', 'date'];
  const fields = Array.from({ length: count }, (_, index) => ({
    field: `f${index}`,
    type: types[index % types.length],
    label: `Frage ${index}`,
    ...(index % 10 === 9 ? { when: `f${index - 9}` } : {}),
  }));
  return {
    form: `bench-growth-${count}`,
    title: 'Bench',
    language: 'de',
    steps: Array.from({ length: count / 25 }, (_, step) => ({
      step: `s${step}`,
      title: 'S',
      fields: fields.slice(step * 25, step * 25 + 25),
    })),
    output: { xml: { namespace: 'urn:vordruck:form:bench-growth' } },
  };
}

function answersOf(count: number): Answers {
  const typed = ['true', 'Obere Musterstraße 17 b', '42', '1234.50', '1987-03-29'];
  const answers = Array.from({ length: count }, (_, index) => [`f${index}`, typed[index % typed.length] ?? '']);
  // As it comes from the network.
  return JSON.parse(JSON.stringify(Object.fromEntries(answers)));
}

/** What a session takes by the size of the form, and what a change of one answer runs: rules are counted, not timed. */
export async function growth(): Promise<void> {
  console.log('\nForms of 125, 500 and 2,000 questions: a new session with all issues, what it keeps, what one change takes');
  for (const count of sizes) {
    const { form, texts } = await compileForm(definitionOf(count));
    const answers = answersOf(count);
    const open = () => start(form, texts, { today }, answers);
    const session = open();
    let turn = 0;
    const timings = await measure([
      { name: 'session', run: () => open().issues() },
      {
        name: 'change',
        run: () => {
          turn += 1;
          session.set('/f0', turn % 2 === 0 ? 'true' : 'false');
        },
      },
    ]);
    const [whole, change] = timings.map(({ fastest }) => fastest);
    const before = session.evaluations;
    session.set('/f0', session.field('/f0').answer === 'true' ? 'false' : 'true');
    const evaluations = session.evaluations - before;
    console.log(
      `  ${String(count).padStart(5)}  ${(((whole ?? 0) / count) * 1000).toFixed(0)} ns and ${(kept(open) / count).toFixed(0)} bytes a question,` +
        ` ${(change ?? 0).toFixed(2)} µs and ${evaluations} of ${form.reads.length} rules a change`,
    );
  }
}

/** Bytes that an open session keeps. */
function kept(open: () => object): number {
  const held: object[] = [];
  const before = heapUsed();
  for (let index = 0; index < sessions; index += 1) held.push(open());
  return (heapUsed() - before) / held.length;
}

/** Bytes in use, once what nobody holds is gone. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  return process.memoryUsage().heapUsed;
}
