import { fieldType } from '@vordruck/definition';
import { fit } from '../rules/conversions.ts';
import type { Expression, Path } from '../rules/expression.ts';
import { parseRule } from '../rules/parse.ts';
import type { Level, RuleScope } from '../rules/scope.ts';
import { RuleError, type RuleProblem } from '../rules/syntax.ts';
import { typeRule } from '../rules/typing.ts';
import { boolean, type GroupType, type Member, type Members, type NumberType, type RuleType } from '../rules/types.ts';
import { fieldLimits, isNumberKind, scaleOf } from './bounds.ts';
import { numberType, plainType } from './declared-types.ts';
import { ancestors, canBeHidden, type FieldNode, type FormTree } from './form-tree.ts';
import { environment, parameterMembers } from './inputs.ts';
import { findRules, isConstantBound, ownerKey, type FieldProperty, type RuleSite } from './rule-sites.ts';

/** A rule that was read: its typed form, or what is wrong with it. */
export interface TypedRule {
  readonly site: RuleSite;
  readonly expression?: Expression;
  readonly problems: readonly RuleProblem[];
}

/** Rules that may wait for one another's types on one stack: a chain may be as long as the form. */
const maxRunning = 50;

class TooDeep extends Error {
  readonly site: RuleSite;

  constructor(site: RuleSite) {
    super(site.source);
    this.site = site;
  }
}

/** The rules of a form with the types of its fields. Bounds of one field may come from a rule over others, so types are made when asked for. */
export class TypedRules {
  readonly all: readonly TypedRule[];
  private readonly tree: FormTree;
  private readonly sites: ReadonlyMap<string, RuleSite>;
  private readonly done = new Map<string, TypedRule>();
  private readonly running = new Set<string>();
  private readonly waiting: RuleSite[] = [];
  private readonly types = new Map<FieldNode, RuleType>();
  private readonly membersOf = new Map<FieldNode | undefined, Members>();
  private readonly parameters: Members;
  private readonly steps: ReadonlySet<string>;

  /** `more`: rules that count as if they stood in the form too. */
  constructor(tree: FormTree, more: readonly TypedRule[] = []) {
    this.tree = tree;
    this.parameters = parameterMembers(tree.definition.parameters);
    this.steps = new Set(tree.definition.steps.map(({ step }) => step));
    const sites = findRules(tree);
    this.sites = new Map(sites.map((site) => [ownerKey(site.owner), site]));
    this.all = [...sites.map((site) => this.inTurn(site)), ...more];
  }

  /** The type of a field's values. */
  typeOf(node: FieldNode): RuleType {
    const known = this.types.get(node);
    if (known !== undefined) return known;
    const isSettled = this.running.size === 0;
    const type = this.makeType(node);
    // A type made while a rule that bounds it is being typed may lack those bounds.
    if (isSettled || type.kind !== 'number') this.types.set(node, type);
    return type;
  }

  /** Types a rule, and before it whatever lies too deep below it for one stack. */
  private inTurn(site: RuleSite): TypedRule {
    for (;;) {
      const next = this.waiting.at(-1) ?? site;
      try {
        const rule = this.typed(next);
        if (this.waiting.pop() === undefined) return rule;
      } catch (error) {
        if (!(error instanceof TooDeep)) throw error;
        this.waiting.push(error.site);
      }
    }
  }

  private typed(site: RuleSite): TypedRule {
    const key = ownerKey(site.owner);
    const known = this.done.get(key);
    if (known !== undefined) return known;
    if (this.running.size >= maxRunning) throw new TooDeep(site);
    this.running.add(key);
    try {
      const rule = this.read(site);
      this.done.set(key, rule);
      return rule;
    } finally {
      this.running.delete(key);
    }
  }

  /** What would be wrong if another rule stood at a place. */
  problemsAt(site: RuleSite, source: string): readonly RuleProblem[] {
    return this.read({ ...site, source }).problems;
  }

  private read(site: RuleSite): TypedRule {
    const parsed = parseRule(site.source);
    if ('problem' in parsed) return { site, problems: [parsed.problem] };
    const typed = typeRule(parsed.syntax, this.scopeOf(site.scope));
    if ('problems' in typed) return { site, problems: typed.problems };
    try {
      return { site, problems: [], expression: this.fitted(site, typed.expression) };
    } catch (error) {
      if (error instanceof RuleError) return { site, problems: [error.problem] };
      throw error;
    }
  }

  private fitted(site: RuleSite, expression: Expression): Expression {
    const span = { from: 0, to: site.source.length };
    if (site.result === 'condition' || site.owner.kind !== 'field') return fit(expression, boolean, 'This rule', span);
    const { node } = site.owner;
    const declared = declaredType(node);
    const partialBound = declared.kind === 'date' && expression.type.kind === 'date' && site.result === 'bound';
    return partialBound ? expression : fit(expression, declared, `The ${site.owner.property} of ${node.field.key}`, span);
  }

  private makeType(node: FieldNode): RuleType {
    const { field, rule } = node;
    if (rule === 'list') {
      const [min, max] = [typeof field.min === 'number' ? field.min : 0, typeof field.max === 'number' ? field.max : 1000];
      return { kind: 'list', element: this.groupType(node, true), min, max, field: node.index };
    }
    if (rule === 'group') return this.groupType(node, false);
    const declared = declaredType(node);
    if (declared.kind !== 'number' || !isNumberKind(rule)) return declared;
    if (field.value !== undefined) {
      const computed = this.ruleType(node, 'value');
      return computed === undefined ? declared : { ...declared, low: computed.low, high: computed.high };
    }
    return {
      ...declared,
      low: this.bound(node, 'min', declared.low, Math.min),
      high: this.bound(node, 'max', declared.high, Math.max),
    };
  }

  /** A bound by rule holds where the rule is present; elsewhere the limit of the type does. */
  private bound(node: FieldNode, property: 'min' | 'max', limit: number, wider: (a: number, b: number) => number): number {
    const type = this.ruleType(node, property);
    return type === undefined ? limit : wider(limit, property === 'min' ? type.low : type.high);
  }

  private ruleType(node: FieldNode, property: FieldProperty): NumberType | undefined {
    const key = ownerKey({ kind: 'field', node, property });
    const site = this.sites.get(key);
    if (site === undefined || this.running.has(key) || this.waiting.includes(site)) return undefined;
    const type = this.typed(site).expression?.type;
    return type?.kind === 'number' ? type : undefined;
  }

  private groupType(node: FieldNode, row: boolean): GroupType {
    return { kind: 'group', members: this.members(node), row };
  }

  private members(container: FieldNode | undefined): Members {
    const known = this.membersOf.get(container);
    if (known !== undefined) return known;
    const children = container === undefined ? this.tree.top : container.children;
    const made: Members = new Map(
      children
        .filter((child) => child.rule !== 'none')
        .map((child): [string, Member] => {
          const mayBeAbsent = child.rule === 'list' ? canBeHidden(this.tree, child) : child.rule !== 'group';
          return [child.field.field, { type: () => this.typeOf(child), mayBeAbsent, field: child.index, depth: child.depth }];
        }),
    );
    this.membersOf.set(container, made);
    return made;
  }

  /** What a rule in a group or list would see; in the form if none is given. */
  scopeAt(container: FieldNode | undefined): RuleScope {
    return this.scopeOf(container);
  }

  private scopeOf(container: FieldNode | undefined): RuleScope {
    const around = container === undefined ? [] : [container, ...ancestors(container)];
    const levels = around.map((node): Level => {
      if (node.rule !== 'list') return { members: this.members(node), path: pathOf(node), shared: node.depth };
      const shared = node.depth + 1;
      const max = typeof node.field.max === 'number' ? node.field.max : 1000;
      return {
        members: this.members(node),
        path: { root: { kind: 'row', depth: shared }, names: [] },
        shared,
        row: { list: node.index, max, depth: node.depth },
      };
    });
    const form: Level = { members: this.members(undefined), path: { root: { kind: 'form' }, names: [] }, shared: 0 };
    return { levels: [...levels, form], env: environment, params: this.parameters, steps: this.steps };
  }
}

function pathOf(node: FieldNode): Path {
  const names: string[] = [];
  for (let current: FieldNode | undefined = node; current !== undefined; current = current.parent) {
    if (current.rule === 'list') return { root: { kind: 'row', depth: current.depth + 1 }, names };
    names.unshift(current.field.field);
  }
  return { root: { kind: 'form' }, names };
}

/** The type of a field's value by what is declared, without rules. */
export function declaredType(node: FieldNode): RuleType {
  const { field, rule } = node;
  const bound = (property: 'min' | 'max') => (isConstantBound(node, property) ? field[property] : undefined);
  if (isNumberKind(rule))
    return numberType(
      rule,
      scaleOf(rule, field.scale ?? fieldType(field.type)?.scale),
      fieldLimits[rule],
      bound('min'),
      bound('max'),
    );
  return plainType(rule, field.options);
}
