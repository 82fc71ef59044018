import type { Definition, Parameter } from '@vordruck/definition';
import { fieldType } from '@vordruck/definition';
import { fieldTypes, type DayRange, type RuleValue } from '@vordruck/engine';
import { isNumberKind, scaleOf } from '../../bounds.ts';
import type { FieldNode } from '../../form-tree.ts';
import { environment, parameterMembers } from '../../inputs.ts';
import type { RuleType } from '../../../rules/types.ts';
import { constant, term } from '../solver/linear.ts';
import { not, type Literal } from '../solver/sat.ts';
import { fresh } from './fresh.ts';
import type { Gates } from './gates.ts';
import type { Symbolic } from './symbols.ts';
import type { Texts } from './texts.ts';

/** The days that a form is proved for: 2024-01-01 to 2100-12-31. */
export const proofDays = { from: 19_723, to: 47_846, nice: 20_635 } as const;

/** Day, municipality, trust and parameters: anything within what they may be, or what a place says. */
export interface Inputs {
  /** By place that can be chosen: assume it to speak of that place only. */
  readonly places: ReadonlyMap<string, Literal>;
  /** Assume it to speak of one day. */
  isOn(day: number): Literal;
  /** The day in the assignment found last. */
  dayOf(): number;
  /** Whether a field exists at the place. */
  isHere(node: FieldNode): Literal;
  read(root: 'env' | 'params', names: readonly string[], type: RuleType): Symbolic;
}

/** Keys of overlays from the Land to the municipality, `10`, `10041`, `10041100`. */
export function overlaysOf(definition: Definition, place: string): Definition['places'] {
  return definition.places.filter(({ key }) => place.startsWith(key)).toSorted((a, b) => a.key.length - b.key.length);
}

/** The places where a form is offered: every required parameter has a value there. A district or Land stands for a municipality of its own. */
export function offeredPlaces(definition: Definition): readonly string[] {
  return definition.places
    .map(({ key }) => key)
    .filter((key) =>
      definition.parameters.every(
        ({ id, required }) => !required || overlaysOf(definition, key).some(({ params }) => Object.hasOwn(params, id)),
      ),
    );
}

export function makeInputs(definition: Definition, gates: Gates, texts: Texts): Inputs {
  const context = { gates, texts };
  const known = new Map<string, Symbolic>();
  const places = new Map(offeredPlaces(definition).map((place) => [place, gates.free()]));
  const today = term(gates.integers.variable(proofDays.from, proofDays.to, proofDays.nice));
  const hidden = new Map<string, Literal>();
  const read = (root: 'env' | 'params', [name = '', ...inner]: readonly string[], type: RuleType): Symbolic => {
    const key = `${root} ${name}`;
    let symbol = known.get(key);
    if (symbol === undefined) {
      symbol =
        root === 'env'
          ? environmentValue(name, today, places, context)
          : parameterValue(definition, name, places, today, context);
      known.set(key, symbol);
    }
    for (const id of inner)
      symbol = symbol.kind === 'members' ? (symbol.members.get(id) ?? fresh(type, gates.free(), context)) : symbol;
    return symbol;
  };
  const isHere = (node: FieldNode): Literal => {
    const isMaybeHidden = definition.places.some((place) => place.hide.includes(node.field.key));
    if (node.field.place === undefined && !isMaybeHidden) return gates.truth;
    const known = hidden.get(node.field.key);
    if (known !== undefined) return known;
    const literal = gates.free(true);
    hidden.set(node.field.key, literal);
    for (const [place, isPlace] of places) {
      const exists = node.field.place === undefined || place.startsWith(node.field.place);
      const isHidden = overlaysOf(definition, place).some(({ hide }) => hide.includes(node.field.key));
      gates.demand(not(isPlace), exists && !isHidden ? literal : not(literal));
    }
    return literal;
  };
  const isOn = (day: number) => gates.integers.equal(today, constant(day));
  return { places, isOn, dayOf: () => gates.integers.valueOf(today), isHere, read };
}

interface Context {
  readonly gates: Gates;
  readonly texts: Texts;
}

function environmentValue(
  name: string,
  today: ReturnType<typeof term>,
  places: ReadonlyMap<string, Literal>,
  context: Context,
): Symbolic {
  const { gates } = context;
  if (name === 'today') return { kind: 'number', present: gates.truth, value: today };
  const type = environment.get(name)?.type() ?? { kind: 'text' };
  if (name === 'trust') return fresh(type, gates.truth, context);
  const symbol = fresh(type, gates.free(), context);
  for (const [place, isPlace] of places) {
    const text = name === 'land' ? place.slice(0, 2) : municipalityOf(place);
    if (symbol.kind !== 'text') continue;
    gates.demand(not(isPlace), symbol.present);
    gates.demand(
      not(isPlace),
      context.texts.equal(symbol, { kind: 'text', present: gates.truth, cases: [{ when: gates.truth, text }] }),
    );
  }
  return symbol;
}

/** The AGS that stands for a place: a municipality itself, otherwise one that the place holds. */
export function municipalityOf(place: string): string {
  return place.padEnd(8, '0');
}

function parameterValue(
  definition: Definition,
  id: string,
  places: ReadonlyMap<string, Literal>,
  today: ReturnType<typeof term>,
  context: Context,
): Symbolic {
  const { gates } = context;
  const parameter = definition.parameters.find((candidate) => candidate.id === id);
  const type = parameterMembers(definition.parameters).get(id)?.type();
  if (parameter === undefined || type === undefined) return fresh({ kind: 'opaque' }, gates.free(), context);
  // A form is not offered where a required parameter has no value.
  const symbol = fresh(type, parameter.required ? gates.truth : gates.free(true), context);
  for (const [place, isPlace] of places) {
    const given = overlaysOf(definition, place).findLast(({ params }) => Object.hasOwn(params, id))?.params[id];
    for (const { when, value } of inEffect(given, today, gates)) fix(symbol, value, parameter, gates.and(isPlace, when), context);
  }
  return symbol;
}

/** A value, or several, each from a day on. */
function inEffect(
  given: unknown,
  today: ReturnType<typeof term>,
  gates: Gates,
): { readonly when: Literal; readonly value: unknown }[] {
  if (!Array.isArray(given) || given.length === 0 || !given.every(isDated)) return [{ when: gates.truth, value: given }];
  const sorted = given.map(({ from, value }) => ({ from: dayOf(from), value })).toSorted((a, b) => a.from - b.from);
  const isBefore = (day: number) => gates.integers.atMost(today, constant(day - 1));
  const first = sorted[0];
  return [
    ...(first === undefined ? [] : [{ when: isBefore(first.from), value: undefined }]),
    ...sorted.map(({ from, value }, index) => {
      const next = sorted[index + 1];
      return { when: gates.and(not(isBefore(from)), next === undefined ? gates.truth : isBefore(next.from)), value };
    }),
  ];
}

function isDated(entry: unknown): entry is { readonly from: string; readonly value: unknown } {
  return typeof entry === 'object' && entry !== null && 'from' in entry && 'value' in entry && typeof entry.from === 'string';
}

function dayOf(written: string): number {
  return Date.parse(`${written}T00:00:00Z`) / 86_400_000;
}

/** Demands that a parameter has a value of a place. */
function fix(symbol: Symbolic, value: unknown, parameter: Parameter, when: Literal, context: Context): void {
  const { gates } = context;
  const demand = (...literals: readonly Literal[]) => gates.demand(not(when), ...literals);
  if (symbol.kind === 'members') {
    for (const field of parameter.fields ?? []) {
      const member = symbol.members.get(field.id);
      if (member !== undefined) fix(member, memberOf(value, field.id), field, when, context);
    }
    return;
  }
  const read = value === undefined ? undefined : readValue(value, parameter);
  if (symbol.kind === 'boolean') {
    demand(read === true ? symbol.yes : not(symbol.yes));
    demand(read === false ? symbol.no : not(symbol.no));
    return;
  }
  if (symbol.kind === 'row') return;
  demand(value === undefined ? not(symbol.present) : symbol.present);
  if (symbol.kind === 'number' && typeof read === 'number') demand(gates.integers.equal(symbol.value, constant(read)));
  if (symbol.kind === 'days' && isRange(read)) {
    demand(gates.integers.equal(symbol.from, constant(read.from)));
    demand(gates.integers.equal(symbol.to, constant(read.to)));
  }
  if (symbol.kind === 'choice' && typeof read === 'string') demand(symbol.is.get(read) ?? gates.falsehood);
  if (symbol.kind === 'choices' && Array.isArray(read))
    for (const [option, has] of symbol.has) demand(read.includes(option) ? has : not(has));
  if (symbol.kind === 'text' && typeof read === 'string') {
    const text = { kind: 'text' as const, present: gates.truth, cases: [{ when: gates.truth, text: read }] };
    demand(context.texts.equal(symbol, text));
  }
}

function readValue(value: unknown, parameter: Parameter): RuleValue {
  const rule = fieldType(parameter.type)?.rule ?? 'opaque';
  const scale = isNumberKind(rule) ? scaleOf(rule, parameter.scale ?? fieldType(parameter.type)?.scale) : undefined;
  return fieldTypes.get(parameter.type)?.fromJson(value, { type: parameter.type, ...(scale === undefined ? {} : { scale }) });
}

function isRange(value: RuleValue): value is DayRange {
  return typeof value === 'object' && 'precision' in value && 'from' in value;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}
