import { isNumberKind } from '../../bounds.ts';
import type { FieldNode } from '../../form-tree.ts';
import { isConstantBound, ownerKey } from '../../rule-sites.ts';
import { readsOf } from '../../../rules/reads.ts';
import type { Part } from '../part.ts';
import { writtenNumber } from '../replay/fragment.ts';
import { constant } from '../solver/linear.ts';
import type { Literal } from '../solver/sat.ts';
import { representativesIn } from '../encode/told-apart.ts';

/** A choice that people make: an option, yes or no, or a number or day within a range that rules treat alike. */
export interface Decision {
  readonly node: FieldNode;
  readonly rows: readonly number[];
  readonly value: string;
  readonly range?: Range;
}

/** Numbers as rules see them: cents, days, scaled decimals. */
export interface Range {
  readonly low: number;
  readonly high: number;
  /** Nothing is below, or above, but what the type of the question excludes. */
  readonly isOpenBelow: boolean;
  readonly isOpenAbove: boolean;
}

/** Rows beyond these are asked like the last of them: what is said of a row in general is said of each. Of rows in rows the first of the first and the last of the last. */
const rowsAsked = 2;

/** Ranges of one number that are asked one by one. */
export const rangesMax = 60;

/** Options, yes and no, the ends of what a number or day may be, and the ranges between which rules tell; in lists those of the first row and of one after it. */
export function decisionsOf(part: Part, answerable: ReadonlySet<FieldNode>, isTooMany: (node: FieldNode) => void): Decision[] {
  const representatives = representativesIn(part);
  const bounding = boundingFields(part);
  return part.component.nodes.flatMap((node): Decision[] => {
    if (!answerable.has(node)) return [];
    const places = part.encoder.places(node.parent).filter((rows) => rows.every((row) => row < rowsAsked && row === rows[0]));
    if (isCounted(node)) {
      const all = places.flatMap((rows) => rangesOf(part, node, rows));
      if (all.length > rangesMax * places.length) isTooMany(node);
      return [
        ...(bounding.has(node.index) ? places.flatMap((rows) => boundsOf(part, node, rows)) : []),
        ...(all.length > rangesMax * places.length ? [] : all),
      ];
    }
    if (node.field.value !== undefined) return [];
    const values = node.rule === 'boolean' ? ['true', 'false'] : representatives(node);
    return places.flatMap((rows) => values.map((value) => ({ node, rows, value })));
  });
}

/** Whether a decision is about a number or day. */
export function isCounted({ rule }: FieldNode): boolean {
  return isNumberKind(rule) || rule === 'date';
}

/** Fields that bound others, by themselves or by what is computed with them. */
function boundingFields({ component, encoder: { facts } }: Part): ReadonlySet<number> {
  const bounding = component.sites.filter(({ result }) => result !== 'condition');
  return new Set(
    bounding.flatMap(({ owner }) => {
      const expression = facts.rules.get(ownerKey(owner))?.expression;
      return expression === undefined ? [] : readsOf(expression).map(([field]) => field);
    }),
  );
}

/** The ends of what a number or day may be, as they are written. */
function boundsOf({ encoder: { facts } }: Part, node: FieldNode, rows: readonly number[]): Decision[] {
  if (node.field.value !== undefined) return [];
  return (['min', 'max'] as const).flatMap((property): Decision[] => {
    const [end] = (isConstantBound(node, property) ? facts.writtenBound(node, property) : undefined) ?? [];
    if (end === undefined) return [];
    return [decisionIn(node, rows, { low: end, high: end, isOpenBelow: false, isOpenAbove: false })];
  });
}

/** A number cut where some rule holds it against a constant. */
function rangesOf({ encoder }: Part, node: FieldNode, rows: readonly number[]): Decision[] {
  const { value } = encoder.field(node, rows);
  const { integers } = encoder.gates;
  if (value.kind !== 'number') return [];
  const [lowest, highest] = integers.bounds(value.value);
  const written = (property: 'min' | 'max') =>
    node.field.value === undefined && isConstantBound(node, property)
      ? encoder.facts.writtenBound(node, property)?.[0]
      : undefined;
  const [least, greatest] = [Math.max(lowest, written('min') ?? lowest), Math.min(highest, written('max') ?? highest)];
  const cuts = integers.cutsOf(value.value).filter((most) => most >= least && most < greatest);
  if (cuts.length === 0) return [];
  return [...cuts, greatest].flatMap((high, index) => {
    const low = (cuts[index - 1] ?? least - 1) + 1;
    const isOpenBelow = index === 0 && written('min') === undefined;
    const isOpenAbove = index === cuts.length && written('max') === undefined;
    // Nobody types what is computed, nor days as far away as their type allows: there only what lies between is asked.
    const isFarAway =
      (index === 0 && isUnlimited(node, isOpenBelow)) || (index === cuts.length && isUnlimited(node, isOpenAbove));
    return isFarAway ? [] : [decisionIn(node, rows, { low, high, isOpenBelow, isOpenAbove })];
  });
}

function isUnlimited({ rule, field }: FieldNode, isOpen: boolean): boolean {
  return field.value !== undefined || (isOpen && rule === 'date');
}

function decisionIn(node: FieldNode, rows: readonly number[], range: Range): Decision {
  const [low, high] = [range.low, range.high].map((number) => writtenNumber(node, number) ?? String(number));
  const value =
    low === high ? low : range.isOpenBelow ? `up to ${high}` : range.isOpenAbove ? `from ${low} on` : `${low} to ${high}`;
  return { node, rows, value: value ?? '', range };
}

/** That a decision was taken, in the solver of a part. */
export function literalOf(part: Part, { node, rows, value, range }: Decision): Literal {
  const { gates } = part.encoder;
  const field = part.encoder.field(node, rows);
  const { integers } = gates;
  switch (field.value.kind) {
    case 'number': {
      if (range === undefined) return gates.falsehood;
      const own = field.value.value;
      const isIn = [integers.atMost(constant(range.low), own), integers.atMost(own, constant(range.high))];
      return gates.and(field.visible, field.value.present, ...isIn);
    }
    case 'choices':
      return gates.and(field.visible, field.value.present, field.value.has.get(value) ?? gates.falsehood);
    case 'boolean':
      return value === 'true' ? field.value.yes : field.value.no;
    case 'choice':
      return gates.and(field.visible, field.value.present, field.value.is.get(value) ?? gates.falsehood);
    default:
      return gates.falsehood;
  }
}

/** A decision in words: `art = hund`, `alter = 18 to 20`. */
export function describeDecision({ node, value, rows }: Decision): string {
  return `${node.field.key} = ${value}${rows.some((place) => place > 0) ? ' in a row after the first' : ''}`;
}
