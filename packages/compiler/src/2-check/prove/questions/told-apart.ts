import { library } from '@vordruck/engine';
import type { Expression } from '../../../rules/expression.ts';
import { visit } from '../../../rules/reads.ts';
import type { FieldNode } from '../../form-tree.ts';
import { ownerKey } from '../../rule-sites.ts';
import type { Part } from '../part.ts';

/** How the rules of a part tell options from each other. */
interface Telling {
  /** Named in some rule. */
  readonly named: ReadonlySet<string>;
  /** Questions asked of a choice by its letters, `startsWith(art, '11')`. */
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

/** The options of each choice that stand for all: of those that no rule tells apart, one; two where choices are compared. */
export function representativesIn(part: Part): (node: FieldNode) => readonly string[] {
  const telling = tellingOf(part);
  return ({ index, field: { options = [] } }) => {
    const isAbout = (fields: Fields) => fields.has(index) || fields.has(undefined);
    const tests = telling.tests.filter(({ field }) => field === index || field === undefined);
    const most = isAbout(telling.compared) ? 2 : 1;
    const alike = new Map<string, number>();
    return options.flatMap(({ value, when, exclusive }) => {
      if (when !== undefined || exclusive === true || telling.named.has(value) || isAbout(telling.each)) return [value];
      const kind = tests.map(({ holds }) => (holds(value) ? '1' : '0')).join('');
      const seen = alike.get(kind) ?? 0;
      alike.set(kind, seen + 1);
      return seen < most ? [value] : [];
    });
  };
}

function tellingOf({ component, encoder }: Part): Telling {
  const telling = {
    named: new Set<string>(),
    tests: [] as Test[],
    compared: new Set<number>() as Fields,
    each: new Set<number>() as Fields,
  };
  const answered = new Set(component.nodes.filter(({ field }) => field.value === undefined).map(({ index }) => index));
  const fieldsIn = (of: Expression): (number | undefined)[] => {
    const fields: (number | undefined)[] = [];
    visit(of, (node) => {
      if (node.kind === 'read') fields.push(node.field !== undefined && answered.has(node.field) ? node.field : undefined);
    });
    return fields;
  };
  const add = (fields: Fields, of: Expression) => {
    for (const field of fieldsIn(of)) fields.add(field);
  };
  for (const { owner } of component.sites) {
    const expression = encoder.facts.rules.get(ownerKey(owner))?.expression;
    if (expression === undefined) continue;
    visit(expression, (node) => {
      if (node.kind === 'constant') for (const value of [node.value].flat()) telling.named.add(String(value));
      const isHeldAgainst = node.kind === 'compare' ? isOfText(node.left) && isOfText(node.right) : isOpenList(node);
      if (isHeldAgainst) add(telling.compared, node);
      if (node.kind === 'matches' && isOfText(node.operand)) {
        const pattern = new RegExp(node.pattern, 'u');
        for (const field of fieldsIn(node.operand))
          if (node.operand.kind === 'read') telling.tests.push({ field, holds: (option) => pattern.test(option) });
          else telling.each.add(field);
      }
      if (node.kind !== 'call' || !node.args.some(isOfText)) return;
      const test = testOf(node);
      if (test === undefined) add(telling.each, node);
      else for (const field of fieldsIn(node)) telling.tests.push({ field, holds: test });
    });
  }
  return telling;
}

function isOfText(side: Expression): boolean {
  return side.kind !== 'constant' && (side.type.kind === 'choice' || side.type.kind === 'text');
}

function isOpenList(node: Expression): boolean {
  return node.kind === 'includes' && node.operand.kind !== 'constant' && node.list.kind !== 'constant';
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
