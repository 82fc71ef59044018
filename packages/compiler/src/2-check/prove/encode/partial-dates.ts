import { fieldTypes, library, type DayRange } from '@vordruck/engine';
import { term, type Linear } from '../solver/linear.ts';
import { not, type Literal } from '../solver/sat.ts';
import type { Gates } from './gates.ts';
import type { Symbolic } from './symbols.ts';

/** 0001-01-01 and 9999-12-31 as days since 1970-01-01. */
export const firstDay = -719_162;
export const lastDay = 2_932_896;
/** 2000-01-01: a day that suits most questions. */
export const niceDay = 10_957;

type Precision = DayRange['precision'];

const written = { day: '2000-01-01', month: '2000-01', year: '2000' } as const;

/** How exactly a type of field can be answered. */
export function precisionsOf(type: string): readonly Precision[] {
  const all: readonly Precision[] = ['day', 'month', 'year'];
  return all.filter((precision) => fieldTypes.get(type)?.fromJson(written[precision], { type }) !== undefined);
}

/** A day, a month or a year: the first and the last day of it. */
export function partialDate(present: Literal, precisions: readonly Precision[], gates: Gates): Symbolic {
  const cases = precisions.map((precision) => ({ when: gates.free(precision === 'day'), ...spanOf(precision, gates) }));
  gates.demand(...cases.map(({ when }) => when));
  for (const [index, one] of cases.entries())
    for (const other of cases.slice(index + 1)) gates.demand(not(one.when), not(other.when));
  const side = (which: 'from' | 'to') => gates.select(cases.map((one) => ({ when: one.when, value: one[which] })));
  return { kind: 'days', present, from: side('from'), to: side('to') };
}

/** First days of months and years, once they are computed. */
const starts: Readonly<Record<'month' | 'year', number[]>> = { month: [], year: [] };

function spanOf(precision: Precision, { integers }: Gates): { readonly from: Linear; readonly to: Linear } {
  if (precision === 'day') {
    const day = term(integers.variable(firstDay, lastDay, niceDay));
    return { from: day, to: day };
  }
  const move = precision === 'month' ? library.addMonths : library.addYears;
  const count = precision === 'month' ? 9_999 * 12 : 9_999;
  const index = integers.variable(0, count - 1, precision === 'month' ? 1_999 * 12 : 1_999);
  const known = starts[precision];
  const start = (place: number) => (known[place] ??= move(firstDay, place) ?? 0);
  const [from, to] = [integers.variable(firstDay, lastDay, niceDay), integers.variable(firstDay, lastDay, niceDay)];
  integers.define({ of: [index], result: from, directions: [1], compute: (place = 0) => start(place) });
  integers.define({ of: [index], result: to, directions: [1], compute: (place = 0) => start(place + 1) - 1 });
  return { from: term(from), to: term(to) };
}
