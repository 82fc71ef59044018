import { declaredType } from '../2-check/typed-rules.ts';
import type { TypedRule } from '../2-check/typed-rules.ts';
import type { FieldNode } from '../2-check/form-tree.ts';
import { withName } from '../5-migrate/conversions.ts';
import { compareOptions } from '../5-migrate/options.ts';
import type { Pairs } from '../5-migrate/pairs.ts';
import type { Version } from '../5-migrate/version.ts';
import { fit } from '../rules/conversions.ts';
import type { Expression } from '../rules/expression.ts';
import { parseRule } from '../rules/parse.ts';
import { readsOf } from '../rules/reads.ts';
import { RuleError, type Syntax } from '../rules/syntax.ts';
import { boolean } from '../rules/types.ts';
import { typeRule } from '../rules/typing.ts';

/** A rule that stands in both versions, written otherwise. `undefined`: it is not there. */
export interface Rewriting {
  readonly old: string | boolean | undefined;
  readonly next: string | boolean | undefined;
  /** What acts: a condition only when true, a check only when false, a value whatever it is. */
  readonly acts: 'true' | 'false' | 'value';
  /** The group or list of the new version whose members the rule sees first, and the same of the old one. */
  readonly scope: FieldNode | undefined;
  readonly oldScope: FieldNode | undefined;
  /** The field of the new version for which it counts, once that is shown. */
  readonly field?: FieldNode;
}

/**
 * A condition over the answers to the new version that is true where the old rule and the new one do not do the same;
 * undefined where the old rule cannot be read there, since what it speaks of is another.
 */
export function differenceOf(rewriting: Rewriting, old: Version, next: Version, pairs: Pairs): Expression | undefined {
  const before = typed(rewriting.old, rewriting, old, rewriting.oldScope);
  const now = typed(rewriting.next, rewriting, next, rewriting.scope);
  if (!before || !now) return undefined;
  const renames = renamesIn(before, old, pairs);
  if (!renames) return undefined;
  const again = typed(rewriting.old, rewriting, next, rewriting.scope, renames);
  if (!again || !readsTheSame(before, again, pairs)) return undefined;
  const differs = compare(again, now, rewriting);
  const { field } = rewriting;
  const when = field?.field.when === undefined ? undefined : typed(field.field.when, { acts: 'true' }, next, field.parent);
  return differs && settledBy(when ? logic('&&', when, differs) : differs, false);
}

/** Kinds of which two values are the same or not; a part of a date may be both. */
const compared: ReadonlySet<string> = new Set(['integer', 'decimal', 'money', 'date', 'choice', 'text']);

function typed(
  rule: string | boolean | undefined,
  { acts, field }: Pick<Rewriting, 'acts' | 'field'>,
  { checking: { rules } }: Version,
  scope: FieldNode | undefined,
  renames: ReadonlyMap<string, string> = new Map(),
): Expression | undefined {
  if (typeof rule !== 'string') return acts === 'value' ? undefined : constant(rule ?? true);
  const parsed = parseRule(rule);
  if ('problem' in parsed) return undefined;
  const syntax = [...renames].reduce<Syntax>((part, [from, to]) => withName(part, from, to), parsed.syntax);
  const found = typeRule(syntax, rules.scopeAt(scope));
  if ('problems' in found) return undefined;
  const type = acts === 'value' ? field && declaredType(field) : boolean;
  try {
    return type && fit(found.expression, type, 'This rule', { from: 0, to: rule.length });
  } catch (error) {
    if (error instanceof RuleError) return undefined;
    throw error;
  }
}

/** What old names are called now; undefined if answers to one are made otherwise, so that the same words mean something else. */
function renamesIn(rule: Expression, { checking }: Version, pairs: Pairs): ReadonlyMap<string, string> | undefined {
  const renames = new Map<string, string>();
  for (const [index] of readsOf(rule)) {
    const node = checking.tree.nodes[index];
    const later = node && laterOf(node, pairs);
    if (!node || !later || later.field.type !== node.field.type || pairs.of.get(later)?.convert !== undefined) return undefined;
    if (compareOptions(node, later).renamed.size > 0) return undefined;
    if (later.field.field !== node.field.field) renames.set(node.field.field, later.field.field);
  }
  return renames;
}

/** Whether a rule speaks of the same fields in both versions: a name that is free may have been given to another. */
function readsTheSame(old: Expression, next: Expression, pairs: Pairs): boolean {
  const later = readsOf(old).map(([index, shared]) => {
    const node = pairs.old.nodes[index];
    return `${(node && laterOf(node, pairs)?.index) ?? 'none'} ${shared}`;
  });
  return later.toSorted().join() === readsOf(next).map(([index, shared]) => `${index} ${shared}`).toSorted().join(); // prettier-ignore
}

function laterOf(node: FieldNode, pairs: Pairs): FieldNode | undefined {
  const computed = () => pairs.next.nodes.find(({ field }) => field.key === node.field.key && field.value !== undefined);
  if (node.field.value !== undefined) return computed();
  return pairs.all.find(({ sources }) => sources.length === 1 && sources[0] === node)?.node;
}

function compare(old: Expression, next: Expression, { acts, field }: Rewriting): Expression | undefined {
  if (acts !== 'value') return either(settledBy(old, acts === 'false'), settledBy(next, acts === 'false'));
  if (!field || !compared.has(field.rule)) return undefined;
  const differ: Expression = { kind: 'compare', operator: '!=', left: old, right: next, type: boolean, mayBeAbsent: true };
  return logic('||', either(isPresent(old), isPresent(next)), settledBy(differ, false));
}

function either(one: Expression, other: Expression): Expression {
  return logic('||', logic('&&', one, not(other)), logic('&&', not(one), other));
}

function logic(operator: '&&' | '||', left: Expression, right: Expression): Expression {
  return { kind: 'logic', operator, left, right, type: boolean, mayBeAbsent: left.mayBeAbsent || right.mayBeAbsent };
}

function not(operand: Expression): Expression {
  return { kind: 'not', operand, type: boolean, mayBeAbsent: operand.mayBeAbsent };
}

function isPresent(operand: Expression): Expression {
  return { kind: 'present', operand, type: boolean, mayBeAbsent: false };
}

/** The condition, or what counts for it where it is absent. */
function settledBy(first: Expression, absent: boolean): Expression {
  return { kind: 'coalesce', first, second: constant(absent), type: boolean, mayBeAbsent: false };
}

function constant(value: boolean): Expression {
  return { kind: 'constant', value, type: boolean, mayBeAbsent: false };
}

/** The difference as a rule of the new version, under a name that no other rule has. */
export function asRule(expression: Expression, { scope }: Rewriting, { checking }: Version, place: number): TypedRule {
  const { definition } = checking.tree;
  return {
    site: {
      owner: { kind: 'step', step: definition.steps.length + place },
      source: '',
      purpose: 'condition',
      result: 'condition',
      scope,
      at: definition.at('steps'),
    },
    expression,
    problems: [],
  };
}
