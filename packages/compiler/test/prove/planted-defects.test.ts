import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { formOf, group, told, yesNo, type Json } from './forms.ts';
import { defects, sound } from './known-defects.ts';

interface Piece {
  readonly name: string;
  /** Code and place within the piece. */
  readonly expected?: string;
  readonly fields: readonly Json[];
  readonly checks: readonly Json[];
}

/** Pieces that may stand in a group of their own: without steps, and naming nothing from the top of the form. */
const pieces: readonly Piece[] = [
  ...defects.map(([name, expected, fields, more]): Piece & { more: Json } => ({
    name,
    expected,
    fields,
    checks: checksOf(more),
    more: more ?? {},
  })),
  ...sound.map(([name, fields, more]) => ({ name, fields, checks: checksOf(more), more: more ?? {} })),
].filter(({ fields, more }) => !('steps' in more) && !JSON.stringify(fields).includes('form.'));

function checksOf(more: Json | undefined): readonly Json[] {
  const checks = more?.['checks'];
  return Array.isArray(checks) ? checks : [];
}

/** Where a finding of a piece stands once the piece is the group at an index, behind one more question. */
function placed(expected: string, index: number): string {
  const [code = '', path] = expected.split(' ');
  if (path === undefined) return code;
  const inside = path.startsWith('/checks') ? path : path.replace('/steps/0', '');
  return `${code} /steps/0/fields/${index + 1}${inside}`;
}

/** Several pieces in one form, each in a group that another answer shows or that is always shown. */
function formWith(chosen: readonly Piece[], areShown: readonly boolean[]): Json {
  const groups = chosen.map(({ fields, checks }, index) =>
    group(`g${index}`, fields, { ...(checks.length > 0 ? { checks } : {}), ...(areShown[index] ? { when: 'auswahl' } : {}) }),
  );
  return formOf([yesNo('auswahl'), ...groups]);
}

// What nobody can answer is told as a dead end of the answer that shows it, so it is planted in forms of its own.
const isLocal = ({ expected = '' }: Piece) => !/^(no-way-to-send|dead-end|impossible-answer)/u.test(expected);

it('every planted defect is found in its place beside others, and nothing is told of what is sound', async () => {
  const piece = fc.constantFrom(...pieces.filter(isLocal));
  const many = fc.tuple(
    fc.uniqueArray(piece, { minLength: 1, maxLength: 3 }),
    fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  );
  await fc.assert(
    fc.asyncProperty(many, async ([chosen, areShown]) => {
      const found = await told(formWith(chosen, areShown));
      const codes = new Set(found.flatMap((one) => [one, one.split(' ')[0] ?? '']));
      const wanted = chosen.flatMap(({ expected }, index) => (expected === undefined ? [] : [placed(expected, index)]));
      for (const one of wanted) expect([...codes], `${chosen.map(({ name }) => name).join(' + ')}`).toContain(one);
      for (const [index, { expected, name }] of chosen.entries()) {
        if (expected !== undefined) continue;
        const told = found.filter((one) => one.includes(`/steps/0/fields/${index + 1}`));
        expect(told, name).toEqual([]);
      }
    }),
    { numRuns: 60, seed: 11 },
  );
}, 120_000);
