import { didYouMean } from '../did-you-mean.ts';
import { finding } from '../generated/findings.ts';
import type { Check, Field, Option, RowStep, WithdrawnOption } from '../model.ts';
import { flagOf, locate, member, numberOf, objectsOf, positionOf, positionOfName, textOf, textsOf } from '../1-parse/tree.ts';
import type { JsonNode } from '../1-parse/tree.ts';
import { OVERRIDABLE } from '../schema/field.ts';
import { fieldType } from '../types/index.ts';
import { codelistFor } from './codelists.ts';
import { mountBlock } from './mount-block.ts';
import { checkNothingLeft } from './nothing-left.ts';
import { addText, addTexts, FIELDS_MAX, hidesNames, isDropped, isOff, isTakenOut, isUsableId, join } from './mounting.ts';
import type { Mounting } from './mounting.ts';
import { prefillOf } from './prefill.ts';
import { markFound, overridesOf, takeInner, takeOwn } from './overrides.ts';
import type { Override } from './overrides.ts';

/** Where a field is mounted. */
export interface Place {
  /** Key of the group or list around it, empty at the top. */
  readonly key: string;
  readonly overrides: readonly Override[];
  /** Blocks around it, outermost first. */
  readonly blocks: readonly string[];
  /** It asks about somebody else, so nobody's own data is filled in. */
  readonly others?: true;
}

/** Properties by name, each from the innermost place that gives it; and the layers they came from. */
export interface Properties {
  readonly all: ReadonlyMap<string, JsonNode>;
  readonly layers: readonly JsonNode[];
}

export function mountFields(nodes: readonly JsonNode[], place: Place, mounting: Mounting): readonly Field[] {
  const fields = nodes.flatMap((node) => mountField(node, place, mounting) ?? []);
  const first = new Map<string, Field>();
  for (const field of fields) if (!first.has(field.field)) first.set(field.field, field);
  return [...first.values()];
}

function mountField(node: JsonNode, place: Place, mounting: Mounting): Field | undefined {
  const id = textOf(member(node, 'field'));
  if (!isUsableId(id)) return undefined;
  if (isSpent(node, mounting)) return undefined;
  const own = takeOwn(place.overrides, id);
  const inner = takeInner(place.overrides, id);
  const key = join(place.key, id);
  if (isDropped(node) || (!mounting.whole && isTakenOut([node, ...own]))) {
    markFound(inner);
    noteDropped(id, key, [node, ...own], place, mounting);
    return undefined;
  }
  const block = textOf(member(node, 'use'));
  const overrides = [...overridesOf(member(node, 'with')), ...inner];
  if (block !== undefined) return mountBlock({ id, key, block, node, own, overrides, place }, mounting);
  const properties = layer([node, ...own]);
  reportForeign(id, textOf(properties.all.get('type')), own, mounting);
  return buildField({ id, key, node, properties, place: { ...place, key, overrides: inner } }, mounting);
}

/** Keeps in mind why a field is asked no more, if somebody says so. */
function noteDropped(field: string, key: string, layers: readonly JsonNode[], place: Place, mounting: Mounting): void {
  const reason = layers.findLast((node) => node.members.has('drop'));
  if (!reason) return;
  addText(mounting, `${key}.drop`, member(reason, 'drop'));
  mounting.dropped.push({ field, key, within: place.key, at: locate(reason) });
}

/** Whether the form has as many fields as it may have; told once. */
function isSpent(node: JsonNode, { budget, report }: Mounting): boolean {
  budget.left--;
  if (budget.left === -1) report(finding.tooManyFields(positionOf(node), { limit: FIELDS_MAX }));
  return budget.left < 0;
}

/** An override may name only what the field's type has; the shape check does not know the type. */
function reportForeign(id: string, type: string | undefined, own: readonly JsonNode[], { report }: Mounting): void {
  const known = fieldType(type ?? '')?.properties;
  if (!known || type === undefined) return;
  for (const node of own) {
    for (const property of node.members.keys()) {
      if (Object.hasOwn(known, property) || !OVERRIDABLE.includes(property)) continue;
      const names = Object.keys(known).filter((name) => OVERRIDABLE.includes(name));
      const slots = { field: id, type, property, near: didYouMean(property, names), known: names.join(', ') };
      report(finding.propertyOfOtherType(positionOfName(node, property), slots));
    }
  }
}

export function layer(layers: readonly JsonNode[]): Properties {
  const all = new Map<string, JsonNode>();
  for (const node of layers) for (const [name, { node: value }] of [...(node.meant ?? []), ...node.members]) all.set(name, value);
  return { all, layers };
}

export interface FieldParts {
  readonly id: string;
  readonly key: string;
  readonly node: JsonNode;
  readonly properties: Properties;
  /** Where what it holds is mounted. */
  readonly place: Place;
  readonly block?: string;
}

/** Makes the field and gathers its texts. */
export function buildField({ id, key, node, properties: { all, layers }, place, block }: FieldParts, mounting: Mounting): Field {
  addFieldTexts(key, layers, mounting);
  const type = block === undefined ? (textOf(all.get('type')) ?? '') : 'group';
  const options = all.get('options');
  const known = fieldType(type);
  const named = nearerOfTwo(layers, mounting);
  const codelist =
    named === 'options'
      ? undefined
      : codelistFor(node, all.get('codelist'), known?.codelist, mounting.codelists, mounting.report);
  // What a text holds is told by the shape check; it is no part of the form.
  const fields = known && !known.holds ? undefined : all.get('fields');
  const rowSteps = type === 'list' ? all.get('steps') : undefined;
  const where = (part: JsonNode) => ({ node: all.get('with') ?? part, owner: `"${id}"` });
  if (options && !codelist) checkNothingLeft(objectsOf(options), isWithdrawn, where(options), mounting);
  if (fields) checkNothingLeft(objectsOf(fields), (inner) => isOffHere(inner, place.overrides), where(fields), mounting);
  return {
    field: id,
    key,
    type,
    ...scalars(all),
    ...(place.others ? { prefill: undefined, autocomplete: undefined } : {}),
    scale: numberOf(all.get('scale')) ?? known?.scale,
    options: codelist ? codelist.options : options && mountOptions(options, key, mounting),
    codelist: codelist?.name,
    withdrawn: codelist ? codelist.withdrawn : options && mountWithdrawn(options, key, mounting),
    checks: all.has('checks') ? checksOf(layers, key, mounting) : undefined,
    ...(rowSteps && !fields
      ? mountRowSteps(rowSteps, place, mounting)
      : { fields: fields && mountFields(objectsOf(fields), place, mounting) }),
    block,
    ...(known?.holds && !rowSteps && hidesNames(fields) ? { incomplete: true } : {}),
    at: locate(node, all),
  };
}

/** The pages of a row. Steps are no part of a path: the fields of all pages are siblings. */
function mountRowSteps(node: JsonNode, place: Place, mounting: Mounting): Pick<Field, 'fields' | 'steps'> {
  const fields: Field[] = [];
  const steps: RowStep[] = [];
  for (const step of objectsOf(node).filter((one) => !isOff(one))) {
    const id = textOf(member(step, 'step'));
    if (id === undefined || steps.some((other) => other.step === id)) continue;
    addTexts(mounting, `${place.key}.steps.${id}`, step, ['title', 'intro']);
    const own = mountFields(objectsOf(member(step, 'fields')), place, mounting).filter(
      (field) => !fields.some((other) => other.field === field.field),
    );
    const when = textOf(member(step, 'when'));
    fields.push(...(when === undefined ? own : own.map((field) => within(field, when, step))));
    steps.push({ step: id, fields: own.map(({ field }) => field) });
  }
  return { fields, steps };
}

/** A field on a page that is shown only when a rule is true; what is wrong with that rule stands at the page. */
function within(field: Field, when: string, step: JsonNode): Field {
  if (field.when !== undefined) return { ...field, when: `(${when}) && (${field.when})` };
  return { ...field, when, at: (...steps) => (steps[0] === 'when' ? locate(step)(...steps) : field.at(...steps)) };
}

/** A field has its own options or a code list; where a block has the one and a form the other, the form's counts. */
function nearerOfTwo(layers: readonly JsonNode[], { report }: Mounting): 'options' | 'codelist' | undefined {
  let nearer: 'options' | 'codelist' | undefined;
  for (const node of layers) {
    const codelist = member(node, 'codelist');
    if (codelist && node.members.has('options')) report(finding.codelistAndOptions(positionOf(codelist), {}));
    nearer = node.members.has('options') ? 'options' : codelist ? 'codelist' : nearer;
  }
  return nearer;
}

function isOffHere(node: JsonNode, overrides: readonly Override[]): boolean {
  const id = textOf(member(node, 'field'));
  return isDropped(node) || isTakenOut([node, ...(id === undefined ? [] : takeOwn(overrides, id))]);
}

/** The properties that are taken over as written, if they have the shape they should have. */
function scalars(all: ReadonlyMap<string, JsonNode>): Partial<Field> {
  const text = (name: string) => textOf(all.get(name));
  const number = (name: string) => numberOf(all.get(name));
  const charset = text('charset');
  return {
    label: text('label'),
    required: flagOf(all.get('required')) ?? text('required'),
    when: text('when'),
    value: text('value'),
    show: flagOf(all.get('show')) === false ? false : undefined,
    submit: flagOf(all.get('submit')) === false ? false : undefined,
    min: number('min') ?? text('min'),
    max: number('max') ?? text('max'),
    minLength: number('minLength'),
    maxLength: number('maxLength'),
    pattern: text('pattern'),
    example: text('example'),
    unit: text('unit'),
    charset: CHARSETS.find((known) => known === charset),
    legalBasis: text('legalBasis'),
    prefill: prefillOf(all.get('prefill')),
    autocomplete: text('autocomplete'),
    accept: textsOf(all.get('accept')),
    maxSize: text('maxSize'),
    maxFiles: number('maxFiles'),
    metadata: text('metadata') === 'remove' ? 'remove' : undefined,
    evidence: flagOf(all.get('evidence')),
    signature: flagOf(all.get('signature')),
    unique: textsOf(all.get('unique')),
    was: textsOf(all.get('was')) ?? oneText(all.get('was')),
    convert: text('convert'),
    drop: all.has('drop') ? true : undefined,
    exactlyOne: flagOf(all.get('exactlyOne')),
    atLeastOne: flagOf(all.get('atLeastOne')),
  };
}

function oneText(node: JsonNode | undefined): readonly string[] | undefined {
  const text = textOf(node);
  return text === undefined ? undefined : [text];
}

const CHARSETS = ['A', 'B', 'C', 'D', 'E'] as const;

/** Properties that are texts people read; their keys are `<field>.<name>`. */
export const FIELD_TEXTS = ['label', 'help', 'purpose', 'legalBasis', 'unit', 'drop'] as const;

function addFieldTexts(key: string, layers: readonly JsonNode[], mounting: Mounting): void {
  for (const node of layers) {
    addTexts(mounting, key, node, FIELD_TEXTS);
    const texts = member(node, 'texts');
    addTexts(mounting, key, texts, texts?.members.keys() ?? []);
    const messages = member(node, 'messages');
    addTexts(mounting, `${key}.messages`, messages, messages?.members.keys() ?? []);
  }
}

export function mountOptions(node: JsonNode, key: string, mounting: Mounting): readonly Option[] {
  const options = new Map<string, Option>();
  for (const [value, option] of optionNodes(node)) {
    if (options.has(value) || isWithdrawn(option)) continue;
    options.set(value, {
      value,
      when: textOf(member(option, 'when')),
      exclusive: flagOf(member(option, 'exclusive')),
      was: textsOf(member(option, 'was')),
      at: locate(option),
    });
    addText(mounting, `${key}.options.${value}`, member(option, 'label'));
    addText(mounting, `${key}.options.${value}.help`, member(option, 'help'));
  }
  return [...options.values()];
}

/** Options as far as they can be told, also where they are written in another shape: rules about them are not wrong then. */
function optionNodes(node: JsonNode): readonly (readonly [string, JsonNode])[] {
  if (node.kind === 'object') return [...node.members].map(([value, { node: option }]) => [value, option] as const);
  if (typeof node.value === 'string') return node.value.split(/\s*[,;|]\s*/u).map((value) => [value, node] as const);
  return node.items.flatMap((option) => {
    const { value } = option.kind === 'object' ? (member(option, 'value') ?? { value: undefined }) : option;
    return value === undefined || value === null ? [] : [[String(value), option] as const];
  });
}

/** An option that is offered no more. */
function isWithdrawn(option: JsonNode): boolean {
  return isOff(option) || option.members.has('drop');
}

function mountWithdrawn(node: JsonNode, key: string, mounting: Mounting): readonly WithdrawnOption[] | undefined {
  const withdrawn = objectsOf(node).flatMap((option): WithdrawnOption[] => {
    const value = textOf(member(option, 'value'));
    if (value === undefined || !option.members.has('drop')) return [];
    addText(mounting, `${key}.options.${value}.drop`, member(option, 'drop'));
    return [{ value, at: locate(option) }];
  });
  return withdrawn.length > 0 ? withdrawn : undefined;
}

/** Where a block is mounted, checks are added to those that it has itself. */
function checksOf(layers: readonly JsonNode[], key: string, mounting: Mounting): readonly Check[] {
  const checks = new Map<string, Check>();
  for (const layer of layers)
    for (const check of mountChecks(member(layer, 'checks'), key, mounting)) {
      const first = checks.get(check.id);
      const { line, file } = first?.at('id') ?? {};
      if (line === undefined || file === undefined) checks.set(check.id, check);
      else mounting.report(finding.duplicateId(check.at('id'), { id: check.id, kind: 'check', line, file }));
    }
  return [...checks.values()];
}

export function mountChecks(node: JsonNode | undefined, key: string, mounting: Mounting): readonly Check[] {
  const checks = new Map<string, Check>();
  for (const check of objectsOf(node)) {
    const id = textOf(member(check, 'id'));
    const that = textOf(member(check, 'that'));
    if (!isUsableId(id) || that === undefined || checks.has(id) || isOff(check)) continue;
    const checkKey = join(key, `checks.${id}`);
    checks.set(id, { id, key: checkKey, that, shownAt: textOf(member(check, 'at')), at: locate(check) });
    addText(mounting, `${checkKey}.message`, member(check, 'message'));
  }
  return [...checks.values()];
}
