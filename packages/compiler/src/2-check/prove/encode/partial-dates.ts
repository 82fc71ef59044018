import { fieldTypes, library, type DayRange } from '@vordruck/engine';
import { term } from '../solver/linear.ts';
import type { Literal } from '../solver/sat.ts';
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

/** A day, a month or a year: the first and the last day of it, all functions of one day and of how exactly it is given. */
export function partialDate(present: Literal, precisions: readonly Precision[], { integers }: Gates): Symbolic {
  const places = precisions.map((precision) => ranks.indexOf(precision));
  const day = integers.variable(firstDay, lastDay, niceDay);
  const rank = integers.variable(Math.min(...places), Math.max(...places), 0);
  const [from, to] = [integers.variable(firstDay, lastDay, niceDay), integers.variable(firstDay, lastDay, niceDay)];
  const of = [day, rank];
  integers.define({ of, result: from, directions: [1, -1], compute: (date = 0, place = 0) => spanOf(date, place).from });
  integers.define({ of, result: to, directions: [1, 1], compute: (date = 0, place = 0) => spanOf(date, place).to });
  return { kind: 'days', present, from: term(from), to: term(to) };
}

const ranks: readonly Precision[] = ['day', 'month', 'year'];

function spanOf(date: number, rank: number): { readonly from: number; readonly to: number } {
  if (rank === 0) return { from: date, to: date };
  const month = date - (library.day(date) ?? 1) + 1;
  if (rank === 1) return { from: month, to: (library.addMonths(month, 1) ?? 0) - 1 };
  const year = library.addMonths(month, 1 - (library.month(date) ?? 1)) ?? 0;
  return { from: year, to: (library.addYears(year, 1) ?? 0) - 1 };
}
