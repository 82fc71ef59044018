import type { DayRange, RuleValue } from '@vordruck/engine';
import { fieldTypes } from '@vordruck/engine';
import { isNumberKind, scaleOf } from '../../bounds.ts';
import type { Checking } from '../../check.ts';
import type { FieldNode } from '../../form-tree.ts';
import { isConstantBound, ownerKey } from '../../rule-sites.ts';
import type { TypedRule } from '../../typed-rules.ts';
import type { Expression } from '../../../rules/expression.ts';
import { computedWith, visit } from '../../../rules/reads.ts';
import { optionsTold } from './told-apart.ts';
import { admitsText, isWithoutTexts, textLengths } from '../replay/texts.ts';

/** Rows beyond which a list counts as unbounded, as rules take it. */
const rowsMax = 1000;

/** What is known of a definition before anything is asked, made once. */
export interface Facts {
  readonly rules: ReadonlyMap<string, TypedRule>;
  /** How many rows of a list are looked at one by one, and how many it may have. */
  rowsOf(list: FieldNode): { readonly looked: number; readonly most: number };
  /** Whether it matters how many rows there are, so that those which are not looked at count. */
  hasRest(list: FieldNode): boolean;
  /**
   * Whether a row that is not looked at may be the only one of its kind. Otherwise whatever some row shows can be shown by
   * one that is looked at: rows can change places, and one is looked at for each walk that could point at one.
   */
  isRestSpecial(list: FieldNode): boolean;
  isComputedWith(node: FieldNode): boolean;
  /** A bound that is a constant: the interval of days or the number. */
  writtenBound(node: FieldNode, property: 'min' | 'max'): readonly [number, number] | undefined;
  /** Both bounds are constants that cross, which is told by itself: then neither counts. */
  isReversed(node: FieldNode): boolean;
  admits(node: FieldNode, text: string): boolean;
  lengths(node: FieldNode): readonly [number, number];
  /** The options of a choice that rules tell from each other; one stands for those that they do not. */
  optionsOf(node: FieldNode): readonly string[];
  /** No text has its length, pattern and letters at once. */
  isImpossible(node: FieldNode): boolean;
}

interface RowUse {
  walks: number;
  /** It matters how many rows there are. */
  counts: boolean;
  /** It matters which place a row has. */
  places: boolean;
}

/** Rows looked at because of so many walks; more are taken together. */
const lookedMax = 8;

/** `rows`: how many rows are looked at where their number matters. */
export function gatherFacts({ rules, tree }: Checking, rows: number): Facts {
  const byOwner = new Map(rules.all.map((rule) => [ownerKey(rule.site.owner), rule]));
  const limited = new Set(rules.all.flatMap(({ expression }) => (expression === undefined ? [] : computedWith(expression))));
  const uses = rowUses(rules.all);
  const impossible = new Map<FieldNode, boolean>();
  const wantedRows = (list: FieldNode) => {
    const use = uses.get(list.index) ?? { walks: 0, counts: false, places: false };
    const wanted = Math.max(1 + use.walks, use.counts || use.places ? rows : 1);
    return Math.min(wanted, list.depth > 0 ? 3 : Math.max(rows, lookedMax));
  };
  const isRestSpecial = (list: FieldNode) => {
    const use = uses.get(list.index);
    return use !== undefined && (use.places || wantedRows(list) < 1 + use.walks);
  };
  const rowsOf = (list: FieldNode) => {
    const most = Math.max(1, typeof list.field.max === 'number' && !areBoundsReversed(list) ? list.field.max : rowsMax);
    return { looked: Math.min(most, wantedRows(list)), most };
  };
  return {
    rules: byOwner,
    rowsOf,
    hasRest: (list) => uses.get(list.index)?.counts === true || uses.get(list.index)?.places === true || isRestSpecial(list),
    isRestSpecial,
    isComputedWith: (node) => limited.has(node.index),
    writtenBound,
    isReversed: areBoundsReversed,
    admits: admitsText,
    lengths: textLengths,
    optionsOf: optionsTold(
      tree.nodes,
      rules.all.flatMap(({ expression }) => expression ?? []),
      (list) => rowsOf(list).looked,
    ),
    isImpossible(node) {
      const known = impossible.get(node) ?? (node.rule === 'text' && isWithoutTexts(node));
      impossible.set(node, known);
      return known;
    },
  };
}

function rowUses(rules: readonly TypedRule[]): ReadonlyMap<number, RowUse> {
  const uses = new Map<number, RowUse>();
  const note = (list: number | undefined, how: 'walks' | 'counts' | 'places') => {
    if (list === undefined) return;
    const use = uses.get(list) ?? { walks: 0, counts: false, places: false };
    if (how === 'walks') use.walks++;
    else use[how] = true;
    uses.set(list, use);
  };
  for (const { expression } of rules) {
    if (expression === undefined) continue;
    visit(expression, (node) => {
      if (node.kind === 'rowIndex') note(node.list, 'places');
      if (node.kind === 'walk')
        note(listOf(node.stream.source), node.terminal === 'sum' || node.terminal === 'count' ? 'counts' : 'walks');
    });
  }
  return uses;
}

function listOf({ type }: Expression): number | undefined {
  return type.kind === 'list' ? type.field : undefined;
}

function writtenBound({ field, rule }: FieldNode, property: 'min' | 'max'): readonly [number, number] | undefined {
  const scale = isNumberKind(rule) ? { scale: scaleOf(rule, field.scale) } : {};
  const value = fieldTypes.get(field.type)?.fromJson(field[property], { type: field.type, ...scale });
  if (typeof value === 'number') return [value, value];
  return isRange(value) ? [value.from, value.to] : undefined;
}

function areBoundsReversed(node: FieldNode): boolean {
  const { min, max } = node.field;
  if (node.rule === 'list') return typeof min === 'number' && typeof max === 'number' && min > max;
  if (!isConstantBound(node, 'min') || !isConstantBound(node, 'max')) return false;
  const [low, high] = [writtenBound(node, 'min'), writtenBound(node, 'max')];
  return low !== undefined && high !== undefined && low[0] > high[1];
}

function isRange(value: RuleValue): value is DayRange {
  return typeof value === 'object' && 'precision' in value && 'from' in value;
}
