import { fieldTypes } from '@vordruck/engine';
import { scaledConstant, scaleOf, isNumberKind, fieldLimits } from '../../bounds.ts';
import type { Checking } from '../../check.ts';
import { ancestors, type FieldNode } from '../../form-tree.ts';
import { isConstantBound, ownerKey, type RuleOwner } from '../../rule-sites.ts';
import type { TypedRule } from '../../typed-rules.ts';
import type { Expression } from '../../../rules/expression.ts';
import { constant, term, type Linear } from '../solver/linear.ts';
import { not, type Literal } from '../solver/sat.ts';
import { noteBranch, type Branch, type Chosen } from './branch.ts';
import { evaluate, numberOf, textOf, type Condition, type Surroundings, type Variables } from './expressions.ts';
import { firstDay, lastDay, niceDay, partialDate, precisionsOf } from './partial-dates.ts';
import { fresh, niceNumber, oneOf } from './fresh.ts';
import { Gates } from './gates.ts';
import type { Inputs } from './inputs.ts';
import { makeInputs } from './inputs.ts';
import type { Facts } from './facts.ts';
import { presence, type Symbolic, type SymbolicList } from './symbols.ts';
import { Texts } from './texts.ts';

/** Places of the rows around something, outermost first. */
export type Rows = readonly number[];

/** A field as the solver sees it. */
export interface SymbolicField {
  readonly node: FieldNode;
  readonly rows: Rows;
  readonly visible: Literal;
  readonly value: Symbolic;
  /** The unknown text that is typed, if it is one. */
  readonly text?: number;
}

/**
 * A form, or the part of it that hangs together, as conditions and numbers: what is shown, what is there, what it is.
 * An unanswered or wrong field is absent, so everything may be absent that is not demanded.
 */
export class Encoder {
  readonly gates = new Gates();
  readonly texts = new Texts(this.gates);
  readonly inputs: Inputs;
  readonly branches = new Map<Expression, Branch>();
  private readonly sides = new Map<Expression, Map<string, Condition>>();
  /** With guards: by rule or bound, the literal under which it counts. */
  readonly guards: Map<string, Literal> | undefined;
  readonly facts: Facts;
  private readonly checking: Checking;
  private readonly rules: ReadonlyMap<string, TypedRule>;
  private readonly fields = new Map<string, SymbolicField>();
  private readonly visibility = new Map<string, Literal>();
  private readonly lists = new Map<string, SymbolicList>();
  private readonly results = new Map<string, Symbolic>();
  private readonly running = new Set<string>();
  private readonly bounds = new Map<FieldNode, readonly [number, number]>();

  constructor(checking: Checking, facts: Facts, options: { readonly guarded: boolean }) {
    this.checking = checking;
    this.facts = facts;
    this.rules = facts.rules;
    this.guards = options.guarded ? new Map() : undefined;
    this.inputs = makeInputs(checking.tree.definition, this.gates, this.texts);
  }

  /** All fields met so far. */
  get met(): Iterable<SymbolicField> {
    return this.fields.values();
  }

  visible(node: FieldNode, rows: Rows): Literal {
    const key = `${node.index} ${rows.join('.')}`;
    const known = this.visibility.get(key);
    if (known !== undefined) return known;
    const literal = this.gates.and(
      this.around(node, rows),
      this.inputs.isHere(node),
      this.condition({ kind: 'field', node, property: 'when' }, rows),
    );
    this.visibility.set(key, literal);
    return literal;
  }

  /** Whether everything around a field is shown. */
  around({ parent, step }: FieldNode, rows: Rows): Literal {
    if (parent === undefined) return this.stepVisible(step);
    if (parent.rule !== 'list') return this.visible(parent, rows);
    const outer = rows.slice(0, parent.depth);
    const list = this.list(parent, outer);
    return list.rows[rows[parent.depth] ?? -1]?.exists ?? this.gates.falsehood;
  }

  stepVisible(step: number): Literal {
    return step < 0 ? this.gates.truth : this.condition({ kind: 'step', step }, []);
  }

  /** Whether a rule that shows something is true; where there is none, it is. */
  condition(owner: RuleOwner, rows: Rows): Literal {
    const result = this.result(owner, rows);
    const holds = result === undefined ? this.gates.truth : result.kind === 'boolean' ? result.yes : this.gates.falsehood;
    return this.guardedLiteral(ownerKey(owner), holds);
  }

  /** What a rule gives, where it stands. */
  result(owner: RuleOwner, rows: Rows): Symbolic | undefined {
    const key = ownerKey(owner);
    const rule = this.rules.get(key);
    if (rule === undefined) return undefined;
    const name = `${key} ${rows.join('.')}`;
    const known = this.results.get(name);
    if (known !== undefined) return known;
    // A rule with an error, or one that needs itself, may give anything.
    if (rule.expression === undefined || this.running.has(name)) return this.anyResult(rule);
    this.running.add(name);
    const shorts: Literal[] = [];
    const chosen: Chosen[] = [];
    const at: Surroundings = {
      gates: this.gates,
      texts: this.texts,
      read: (node, variables) => this.read(node, rows, variables),
      ...(rule.site.purpose === 'computed' ? { onShort: (isShort: Literal) => shorts.push(isShort) } : {}),
      onSide: (node, side) => this.sides.set(node, (this.sides.get(node) ?? new Map()).set(rows.join('.'), side)),
      onChoose: (node, yes, no) => chosen.push({ node, yes, no }),
    };
    const value = evaluate(rule.expression, at, new Map());
    const isShort = this.gates.or(...shorts);
    const result = shorts.length === 0 ? value : this.unless(isShort, value);
    if (owner.kind === 'field')
      for (const branch of chosen)
        noteBranch(this.branches, owner, branch, this.gates.and(this.visible(owner.node, rows), not(isShort)), this.gates);
    this.running.delete(name);
    this.results.set(name, result);
    return result;
  }

  private anyResult({ site }: TypedRule): Symbolic | undefined {
    return site.result === 'condition' ? fresh({ kind: 'boolean' }, this.gates.free(true), this) : undefined;
  }

  /** Whether one side of an `&&` or `||` in a rule comes out so, once the rule was evaluated. */
  side(node: Expression, rows: Rows, isTrue: boolean): Literal {
    const side = this.sides.get(node)?.get(rows.join('.'));
    return (isTrue ? side?.yes : side?.no) ?? this.gates.falsehood;
  }

  field(node: FieldNode, rows: Rows): SymbolicField {
    const key = `${node.index} ${rows.join('.')}`;
    const known = this.fields.get(key);
    if (known !== undefined) return known;
    const visible = this.visible(node, rows);
    const made = node.field.value === undefined ? this.answered(node, rows, visible) : this.computed(node, rows, visible);
    this.fields.set(key, made);
    return made;
  }

  list(node: FieldNode, rows: Rows): SymbolicList {
    const key = `${node.index} ${rows.join('.')}`;
    const known = this.lists.get(key);
    if (known !== undefined) return known;
    const { gates } = this;
    const present = this.visible(node, rows);
    const { looked, most } = this.facts.rowsOf(node);
    const exists: Literal[] = [];
    for (let index = 0; index < looked; index++) {
      const literal = gates.free();
      gates.demand(not(literal), exists.at(-1) ?? present);
      exists.push(literal);
    }
    const more = most > looked && this.facts.hasRest(node) ? gates.free() : gates.falsehood;
    gates.demand(not(more), exists.at(-1) ?? present);
    const rest = this.restOf(more, most - looked, this.facts.isRestSpecial(node));
    const made: SymbolicList = {
      kind: 'list',
      present,
      rows: exists.map((literal, index) => ({ exists: literal, row: { kind: 'row', list: node, rows: [...rows, index] } })),
      ...(rest === undefined ? {} : { rest }),
    };
    this.lists.set(key, made);
    return made;
  }

  /** All places where rows around a container can be. */
  places(container: FieldNode | undefined): readonly Rows[] {
    const lists =
      container === undefined ? [] : [container, ...ancestors(container)].filter(({ rule }) => rule === 'list').toReversed();
    let all: Rows[] = [[]];
    for (const list of lists) {
      const { looked } = this.facts.rowsOf(list);
      all = all.flatMap((rows) => Array.from({ length: looked }, (_, index) => [...rows, index]));
    }
    return all;
  }

  private restOf(exists: Literal, most: number, isSpecial: boolean): SymbolicList['rest'] {
    if (exists === this.gates.falsehood) return undefined;
    const count = term(this.gates.integers.variable(0, most));
    const isNone = this.gates.integers.equal(count, constant(0));
    this.gates.demand(exists, isNone);
    this.gates.demand(not(exists), not(isNone));
    return { exists, most, count, isSpecial };
  }

  /** Absent under a condition. */
  private unless(isAbsent: Literal, value: Symbolic): Symbolic {
    const { and } = this.gates;
    if (value.kind === 'boolean') return { ...value, yes: and(value.yes, not(isAbsent)), no: and(value.no, not(isAbsent)) };
    if (value.kind === 'row' || value.kind === 'members') return value;
    return { ...value, present: and(value.present, not(isAbsent)) };
  }

  private computed(node: FieldNode, rows: Rows, visible: Literal): SymbolicField {
    const result = this.result({ kind: 'field', node, property: 'value' }, rows);
    const value =
      result === undefined ? fresh(this.checking.rules.typeOf(node), this.gates.free(), this) : this.unless(not(visible), result);
    return { node, rows, visible, value: node.rule === 'text' ? textOf(value, this.gates) : value };
  }

  /** A field that people answer: present only if it is visible, and then only with a value that it admits. */
  private answered(node: FieldNode, rows: Rows, visible: Literal): SymbolicField {
    const { gates } = this;
    if (node.rule === 'group' || node.rule === 'none') {
      return { node, rows, visible, value: { kind: 'opaque', present: visible, count: constant(1) } };
    }
    if (node.rule === 'list') return { node, rows, visible, value: this.list(node, rows) };
    const present = gates.free(true);
    gates.demand(not(present), visible);
    if (this.facts.isImpossible(node))
      gates.demand(not(this.guardedLiteral(`text ${node.index}`, present, not(present))), not(present));
    if (node.rule === 'text') {
      const text = this.texts.unknown(
        (candidate) => this.facts.admits(node, candidate),
        () => this.facts.lengths(node),
      );
      return { node, rows, visible, text, value: { kind: 'text', present, cases: [{ when: gates.truth, text }] } };
    }
    const value = this.valueOf(node, rows, present);
    this.bound(node, rows, value);
    return { node, rows, visible, value };
  }

  private valueOf(node: FieldNode, rows: Rows, present: Literal): Symbolic {
    const { gates } = this;
    switch (node.rule) {
      case 'boolean': {
        // A declaration is agreed to or not answered.
        const canBeFalse = fieldTypes.get(node.field.type)?.fromJson(false, { type: node.field.type }) === false;
        const value = canBeFalse ? gates.free(true) : gates.truth;
        return { kind: 'boolean', yes: gates.and(present, value), no: gates.and(present, not(value)) };
      }
      case 'choice': {
        const is = oneOf(this.facts.optionsOf(node), gates);
        this.offered(node, rows, present, is);
        return { kind: 'choice', present, is };
      }
      case 'choices': {
        const options = node.field.options ?? [];
        const has = new Map(options.map(({ value }) => [value, gates.free()]));
        gates.demand(not(present), ...has.values());
        for (const literal of has.values()) gates.demand(not(literal), present);
        for (const { value, exclusive } of options) {
          if (!exclusive) continue;
          for (const [other, literal] of has) if (other !== value) gates.demand(not(has.get(value) ?? 0), not(literal));
        }
        this.offered(node, rows, present, has);
        return { kind: 'choices', present, has };
      }
      case 'date':
        return { kind: 'number', present, value: term(gates.integers.variable(firstDay, lastDay, niceDay)) };
      case 'partialDate':
        return partialDate(present, precisionsOf(node.field.type), gates);
      case 'file':
        return { kind: 'opaque', present, count: term(gates.integers.variable(1, node.field.maxFiles ?? 1, 1)) };
      case 'integer':
      case 'decimal':
      case 'money': {
        const [low, high] = this.limits(node);
        return {
          kind: 'number',
          present,
          value: term(gates.integers.variable(low, high, niceNumber(low, high, scaleOf(node.rule, node.field.scale)))),
        };
      }
      default:
        return { kind: 'opaque', present, count: constant(1) };
    }
  }

  /** An option can be chosen only while it is offered. */
  private offered(node: FieldNode, rows: Rows, present: Literal, literals: ReadonlyMap<string, Literal>): void {
    for (const [option, { value, when }] of (node.field.options ?? []).entries()) {
      if (when === undefined) continue;
      const chosen = literals.get(value) ?? this.gates.falsehood;
      this.gates.demand(not(present), not(chosen), this.condition({ kind: 'option', node, option }, rows));
    }
  }

  /** The widest numbers a field takes; declared bounds are demanded beside, so that they can be named as reasons. */
  private limits(node: FieldNode): readonly [number, number] {
    const known = this.bounds.get(node);
    if (known !== undefined) return known;
    const { rule } = node;
    const scale = isNumberKind(rule) ? scaleOf(rule, node.field.scale) : 0;
    const written = (property: 'min' | 'max') =>
      isConstantBound(node, property) ? scaledConstant(node.field[property], scale) : undefined;
    const limit = this.facts.isComputedWith(node) && isNumberKind(rule) ? fieldLimits[rule] * 10 ** scale : 999_999_999_999;
    const [min, max] = this.facts.isReversed(node) ? [undefined, undefined] : [written('min'), written('max')];
    const low = Math.min(-limit, min ?? 0, max ?? 0);
    const high = Math.max(limit, max ?? 0, min ?? 0);
    const both = this.guards === undefined ? ([min ?? low, max ?? high] as const) : ([low, high] as const);
    this.bounds.set(node, both);
    return both;
  }

  /** A value within its bounds; a bound by rule counts where it is present. */
  private bound(node: FieldNode, rows: Rows, value: Symbolic): void {
    if (value.kind !== 'number' && value.kind !== 'days') return;
    const { gates } = this;
    for (const property of ['min', 'max'] as const) {
      const limit = this.limitOf(node, rows, property);
      if (limit === undefined) continue;
      const [own, bound] =
        value.kind === 'number'
          ? [value.value, limit[property === 'min' ? 'from' : 'to']]
          : property === 'min'
            ? [value.to, limit.from]
            : [value.from, limit.to];
      const holds = property === 'min' ? gates.integers.atMost(bound, own) : gates.integers.atMost(own, bound);
      const counts = this.guardedLiteral(`field ${node.index} ${property}`, holds, gates.truth);
      gates.demand(not(value.present), not(limit.present), counts);
    }
  }

  private limitOf(
    node: FieldNode,
    rows: Rows,
    property: 'min' | 'max',
  ): { readonly present: Literal; readonly from: Linear; readonly to: Linear } | undefined {
    const { gates } = this;
    if (isConstantBound(node, property)) {
      const written = this.facts.isReversed(node) ? undefined : this.facts.writtenBound(node, property);
      if (written === undefined) return undefined;
      return { present: gates.truth, from: constant(written[0]), to: constant(written[1]) };
    }
    const result = this.result({ kind: 'field', node, property }, rows);
    if (result === undefined) return undefined;
    if (result.kind === 'days') return result;
    const { present, value } = numberOf(result, gates);
    return { present, from: value, to: value };
  }

  /** With guards: the literal counts only under its guard, and may otherwise be anything (or what is given). */
  private guardedLiteral(key: string, literal: Literal, otherwise?: Literal): Literal {
    if (this.guards === undefined || literal === this.gates.truth) return literal;
    const { gates } = this;
    const guard = this.guards.get(key) ?? gates.free(true);
    this.guards.set(key, guard);
    if (otherwise === gates.truth) return gates.or(not(guard), literal);
    const open = gates.free();
    gates.demand(not(guard), not(open), literal);
    gates.demand(not(guard), open, not(literal));
    return open;
  }

  private read(node: Expression & { kind: 'read' | 'rowIndex' }, rows: Rows, variables: Variables): Symbolic {
    const { root, names } = node.path;
    if (root.kind === 'env' || root.kind === 'params') return this.inputs.read(root.kind, names, node.type);
    const base = root.kind === 'variable' ? variables.get(root.name) : undefined;
    const around =
      root.kind === 'form' ? [] : root.kind === 'row' ? rows.slice(0, root.depth) : base?.kind === 'row' ? base.rows : undefined;
    if (node.kind === 'rowIndex') return this.rowIndex(node, around ?? rows);
    if (root.kind === 'variable' && names.length === 0) return base ?? fresh(node.type, this.gates.free(), this);
    if (base?.kind === 'members')
      return (
        names.reduce<Symbolic | undefined>((of, name) => (of?.kind === 'members' ? of.members.get(name) : undefined), base) ??
        fresh(node.type, this.gates.free(), this)
      );
    const field = node.field === undefined ? undefined : this.checking.tree.nodes[node.field];
    if (field === undefined || around === undefined) return fresh(node.type, this.gates.free(), this);
    return this.field(field, around).value;
  }

  private rowIndex(node: Expression & { kind: 'rowIndex' }, rows: Rows): Symbolic {
    const list = this.checking.tree.nodes[node.list];
    const place = rows[list?.depth ?? 0] ?? 0;
    const { looked, most } = list === undefined ? { looked: 0, most: 0 } : this.facts.rowsOf(list);
    const isLast = place === looked - 1 && most > looked;
    // The last row that is looked at stands for all that follow.
    const value = isLast ? term(this.gates.integers.variable(place + 1, most)) : constant(place + 1);
    return { kind: 'number', present: this.gates.truth, value };
  }

  /** Whether a field has a value. */
  present(field: SymbolicField): Literal {
    return presence(field.value, this.gates.or, this.gates.truth);
  }
}
