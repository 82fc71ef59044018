import type { RuleType } from '../../../rules/types.ts';
import { constant, term } from '../solver/linear.ts';
import { not, type Literal } from '../solver/sat.ts';
import type { Gates } from './gates.ts';
import { firstDay, lastDay, niceDay, partialDate } from './partial-dates.ts';
import type { Symbolic } from './symbols.ts';
import type { Texts } from './texts.ts';

/** Any value of a type, where it is present. */
export function fresh(
  type: RuleType,
  present: Literal,
  { gates, texts }: { readonly gates: Gates; readonly texts: Texts },
): Symbolic {
  const { integers } = gates;
  switch (type.kind) {
    case 'boolean': {
      const value = gates.free(true);
      return { kind: 'boolean', yes: gates.and(present, value), no: gates.and(present, not(value)) };
    }
    case 'number':
      return { kind: 'number', present, value: term(integers.variable(type.low, type.high, 1)) };
    case 'date': {
      if (type.partial) return partialDate(present, ['day', 'month', 'year'], gates);
      return { kind: 'number', present, value: term(integers.variable(firstDay, lastDay, niceDay)) };
    }
    case 'choice':
      return { kind: 'choice', present, is: oneOf(type.options, gates) };
    case 'choices': {
      const has = new Map(type.options.map((option) => [option, gates.free()]));
      gates.demand(not(present), ...has.values());
      return { kind: 'choices', present, has };
    }
    case 'text':
      return { kind: 'text', present, cases: [{ when: gates.truth, text: texts.unknown() }] };
    case 'file':
      return { kind: 'opaque', present, count: term(integers.variable(1, 50, 1)) };
    case 'list': {
      const rest = {
        exists: gates.and(present, gates.free()),
        most: type.max,
        count: term(integers.variable(0, type.max)),
        isSpecial: true,
      };
      return { kind: 'list', present, rows: [], rest };
    }
    case 'group':
      return {
        kind: 'members',
        members: new Map(
          [...type.members].map(([name, member]) => [name, fresh(member.type(), gates.free(true), { gates, texts })]),
        ),
      };
    default:
      return { kind: 'opaque', present, count: constant(1) };
  }
}

/** Exactly one of several options, as a number, so that two never hold at once. */
export function oneOf(options: readonly string[], gates: Gates): ReadonlyMap<string, Literal> {
  if (options.length === 0) return new Map();
  const { integers } = gates;
  const chosen = term(integers.variable(0, options.length - 1, 0));
  return new Map(
    options.map((option, index) => [
      option,
      gates.and(integers.atMost(chosen, constant(index)), not(integers.atMost(chosen, constant(index - 1)))),
    ]),
  );
}

/** A number that looks like an answer: one whole unit, or the nearest the bounds allow. */
export function niceNumber(low: number, high: number, scale: number): number {
  return Math.min(high, Math.max(low, 10 ** scale));
}
