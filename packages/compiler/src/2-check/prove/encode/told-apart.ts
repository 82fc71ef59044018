import { library } from '@vordruck/engine';
import type { Expression } from '../../../rules/expression.ts';
import { visit } from '../../../rules/reads.ts';
import type { FieldNode } from '../../form-tree.ts';
import { ownerKey } from '../../rule-sites.ts';
import type { Part } from '../part.ts';

/** How the rules of a part tell options from each other. */
interface Telling {
  /** Written in some rule where it may meet any choice. */
  readonly named: ReadonlySet<string>;
  /** Questions asked of a choice: `art == 'hund'`, `staat in ['BE', 'FR']`, `startsWith(art, '11')`. */
  readonly tests: readonly Test[];
  /** Choices held against each other: of options alike it matters only whether they are the same. */
  readonly compared: Fields;
  /** Choices of which each option may count by itself, as in `size(art)`. */
  readonly each: Fields;
}

interface Test {
  readonly field: number | undefined;
  readonly holds: (option: string) => boolean;
}

/** Fields by their index; undefined stands for those that computed values or parameters may hide. */
type Fields = Set<number | undefined>;

/** The options of each choice that stand for all: of those that answer every test of the rules alike, one; two where choices are compared. */
export function representativesIn({ component, encoder }: Part): (node: FieldNode) => readonly string[] {
  const rules = component.sites.flatMap(({ owner }) => encoder.facts.rules.get(ownerKey(owner))?.expression ?? []);
  const telling = tellingOf(component.nodes, rules);
  return (node) => standing(node, telling, isAbout(telling.compared, node) ? 2 : 1);
}

/**
 * The options of each choice that the solver needs: one of those that no rule tells from each other. Where choices are held against each
 * other, each option counts; where rows must differ, as many as there are rows, which is what `rows` tells of a list.
 */
export function optionsTold(
  nodes: readonly FieldNode[],
  rules: readonly Expression[],
  rows: (list: FieldNode) => number,
): (node: FieldNode) => readonly string[] {
  const telling = tellingOf(nodes, rules);
  return (node) => {
    const { parent, field } = node;
    const alike = parent?.field.unique?.includes(field.field) ? rows(parent) : 1;
    return standing(node, telling, isAbout(telling.compared, node) ? Infinity : alike);
  };
}

/** Of options that are alike, as many as are wanted. */
function standing(node: FieldNode, telling: Telling, most: number): readonly string[] {
  const { index, field } = node;
  const tests = telling.tests.filter(({ field: asked }) => asked === index || asked === undefined);
  const alike = new Map<string, number>();
  return (field.options ?? []).flatMap(({ value, when, exclusive }) => {
    if (when !== undefined || exclusive === true || telling.named.has(value) || isAbout(telling.each, node)) return [value];
    const kind = tests.map(({ holds }) => (holds(value) ? '1' : '0')).join('');
    const seen = alike.get(kind) ?? 0;
    alike.set(kind, seen + 1);
    return seen < most ? [value] : [];
  });
}

function isAbout(fields: Fields, { index }: FieldNode): boolean {
  return fields.has(index) || fields.has(undefined);
}

function tellingOf(nodes: readonly FieldNode[], all: readonly Expression[]): Telling {
  const rules = new ReadRules(new Set(nodes.filter(({ field }) => field.value === undefined).map(({ index }) => index)));
  for (const expression of all) visit(expression, (node) => rules.read(node));
  return rules;
}

/** What was read of the rules so far. */
class ReadRules implements Telling {
  readonly named = new Set<string>();
  readonly tests: Test[] = [];
  readonly compared: Fields = new Set();
  readonly each: Fields = new Set();
  /** Written values that a test holds against one choice only. */
  private readonly tested = new Set<Expression>();
  private readonly answered: ReadonlySet<number>;

  constructor(answered: ReadonlySet<number>) {
    this.answered = answered;
  }

  /** Reads one part of a rule, after those that it is a part of. */
  read(node: Expression): void {
    switch (node.kind) {
      case 'constant':
        if (!this.tested.has(node)) for (const value of [node.value].flat()) this.named.add(String(value));
        break;
      case 'compare':
        this.hold(node.left, [node.right]);
        break;
      case 'oneOf':
        this.hold(node.operand, node.items);
        break;
      case 'includes':
        this.hold(node.operand, [node.list]);
        break;
      case 'matches': {
        const pattern = new RegExp(node.pattern, 'u');
        if (isOfText(node.operand)) this.ask([node.operand], (option) => pattern.test(option));
        break;
      }
      case 'call':
        if (node.args.some(isOfText)) this.ask(node.args, testOf(node));
    }
  }

  /** Something held against others. All that is written among them is one question: options that it names together are alike. */
  private hold(one: Expression, others: readonly Expression[]): void {
    const sides = [one, ...others];
    const open = sides.filter(({ kind }) => kind !== 'constant');
    const written = sides.flatMap((side) => (side.kind === 'constant' ? [side] : []));
    for (const side of written) this.tested.add(side);
    const values = new Set(written.flatMap(({ value }) => [value].flat().map(String)));
    for (const field of this.fieldsIn(...open)) {
      if (written.length > 0) this.tests.push({ field, holds: (option) => values.has(option) });
      if (open.length > 1 && open.some(isOfText)) this.compared.add(field);
    }
  }

  /** A question asked of the letters of a choice. */
  private ask(of: readonly Expression[], holds: ((option: string) => boolean) | undefined): void {
    const isPlain = of.every(({ kind }) => kind === 'read' || kind === 'constant');
    for (const field of this.fieldsIn(...of))
      if (holds === undefined || !isPlain) this.each.add(field);
      else this.tests.push({ field, holds });
  }

  private fieldsIn(...all: readonly Expression[]): (number | undefined)[] {
    const fields: (number | undefined)[] = [];
    for (const of of all)
      visit(of, (node) => {
        if (node.kind === 'read') fields.push(node.field !== undefined && this.answered.has(node.field) ? node.field : undefined);
      });
    return fields;
  }
}

function isOfText(side: Expression): boolean {
  return side.kind !== 'constant' && (side.type.kind === 'choice' || side.type.kind === 'text');
}

/** What a function asks of one choice, if all else in the call is written down. */
function testOf({ name, args }: Expression & { kind: 'call' }): ((option: string) => boolean) | undefined {
  const [asked, part] = args;
  if (asked?.kind !== 'read' || part?.kind !== 'constant' || args.length !== 2 || typeof part.value !== 'string')
    return undefined;
  const written = part.value;
  return name === 'contains' || name === 'startsWith' || name === 'endsWith'
    ? (option) => library[name](option, written) === true
    : undefined;
}
