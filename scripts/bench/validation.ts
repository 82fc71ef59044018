import { start, type Answers } from '@vordruck/engine';
import { compileForm, type Validate } from './compiled.ts';
import { measure, printTimings, type Timing } from './measure.ts';
import { ajvStandalone } from './validation/ajv.ts';
import { growth } from './validation/growth.ts';
import { definition, documentOf, faults } from './validation/questions.ts';
import { straightLine } from './validation/straight-line.ts';

/** Multiples of straight-line code that validation may take. */
const budget = 4;
const today = '2026-01-31';

const ours = 'vordruck, a new session';
const floor = 'straight-line code for this form';
const peer = 'ajv standalone, the schema of the form';

/**
 * The engine's issues of a whole form against code written for this form only and against ajv's: all are given the same
 * document of canonical values, fresh from JSON, and all tell every fault. The engine opens a session for it, as a server does
 * for each request, and its issues have their sentences. Ajv runs what `build` writes as `<form>.validator.js`, which demands
 * what the form demands as far as a schema can; a schema by hand that demands less stands below it. Three rows more: with the
 * canonical values, the same as people type it, which nobody else reads, and one answer changed in an open session, as a page
 * does for each key.
 */
export async function validation(): Promise<void> {
  const { form, texts, validate } = await compileForm(definition);
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
    validate(document);
    byAjv(document);
    const session = start(form, texts, { today }, document);
    let turn = 0;
    const timings = await measure([
      { name: floor, run: () => byHand(document) },
      { name: 'the same, not looking at letters', run: () => withoutLetters(document) },
      { name: ours, run: () => engine(document) },
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
      { name: peer, run: () => validate(document) },
      { name: 'ajv standalone, a schema demanding less', run: () => byAjv(document) },
    ]); // prettier-ignore
    printTimings(`Validation, 125 answers, 15 conditions, ${title}`, timings);
    console.log(
      `  issues of vordruck: ${engine(document).length}; errors of ajv: ${errors(validate)}, demanding less ${errors(byAjv)}`,
    );
    printVerdict(timings);
  }
  await growth();
}

const errors = (validator: Validate) => validator.errors?.length ?? 0;

/** The fastest rounds are those in which the machine did nothing else. */
function printVerdict(timings: readonly Timing[]): void {
  const fastest = (wanted: string) => timings.find(({ name }) => name === wanted)?.fastest ?? Number.NaN;
  const ratio = fastest(ours) / fastest(floor);
  const share = fastest(ours) / fastest(peer);
  console.log(`  a new session: ×${ratio.toFixed(2)} of at most ×${budget}${ratio <= budget ? '' : ', too slow'}`);
  console.log(`  a new session: ×${share.toFixed(2)} of ajv for the same demands, ${share < 1 ? 'ahead' : 'behind'}`);
}

function assertPaths(name: string, issues: readonly { readonly path: string }[], expected: string): void {
  const found = issues.map(({ path }) => path).toSorted().join(); // prettier-ignore
  if (found !== expected) throw new Error(`${name} finds ${found || 'nothing'}, not ${expected || 'nothing'}.`);
}
