import { start, type Answers } from '@vordruck/engine';
import { compileForm } from './compiled.ts';
import { measure, printTimings } from './measure.ts';
import { ajvStandalone } from './validation/ajv.ts';
import { definition, documentOf, faults } from './validation/questions.ts';
import { straightLine } from './validation/straight-line.ts';

/** Multiples of straight-line code that validation may take. */
const budget = 4;
const today = '2026-01-31';

/**
 * The engine's issues of a whole form against code written for this form only and against ajv's: all are given the same
 * document of canonical values, fresh from JSON. The engine opens a session for it, as a server does for each request. Two
 * rows more: the same as people type it, which nobody else reads, and one answer changed in an open session, as a page does
 * for each key.
 */
export async function validation(): Promise<void> {
  const { form, texts } = await compileForm(definition);
  const [byHand, withoutLetters, byAjv] = [await straightLine(true), await straightLine(false), await ajvStandalone()];
  const engine = (answers: Answers) => start(form, texts, { today }, answers).issues();
  for (const [title, wrong] of [
    ['valid', {}],
    ['twelve faults', faults],
  ] as const) {
    const [document, typed] = [documentOf('canonical', wrong), documentOf('typed', wrong)];
    const expected = Object.keys(wrong).toSorted().join();
    assertPaths('vordruck', engine(document), expected);
    assertPaths('vordruck, as typed', engine(typed), expected);
    assertPaths(
      'straight-line',
      byHand(document).map(([path]) => ({ path })),
      expected,
    );
    byAjv(document);
    const session = start(form, texts, { today }, document);
    let turn = 0;
    const timings = await measure([
      { name: 'straight-line code for this form', run: () => byHand(document) },
      { name: 'the same, not looking at letters', run: () => withoutLetters(document) },
      { name: 'vordruck, a new session', run: () => engine(document) },
      { name: 'vordruck, and the values', run: () => { const own = start(form, texts, { today }, document); return [own.issues(), own.values()]; } },
      { name: 'vordruck, answers as typed', run: () => engine(typed) },
      {
        name: 'vordruck, one answer changed',
        run: () => {
          turn += 1;
          session.set('/f16', `Musterstraße ${turn % 90}`);
          return session.issues();
        },
      },
      { name: `ajv standalone (${byAjv.errors?.length ?? 0} errors)`, run: () => byAjv(document) },
    ]); // prettier-ignore
    printTimings(`Validation, 125 answers, 15 conditions, ${title}`, timings);
    // The fastest rounds are those in which the machine did nothing else.
    const fastest = (wanted: string) => timings.find(({ name }) => name === wanted)?.fastest ?? Number.NaN;
    const ratio = fastest('vordruck, a new session') / fastest('straight-line code for this form');
    console.log(`  a new session: ×${ratio.toFixed(2)} of at most ×${budget}${ratio <= budget ? '' : ' — too slow'}`);
  }
}

function assertPaths(name: string, issues: readonly { readonly path: string }[], expected: string): void {
  const found = issues.map(({ path }) => path).toSorted().join(); // prettier-ignore
  if (found !== expected) throw new Error(`${name} finds ${found || 'nothing'}, not ${expected || 'nothing'}.`);
}
