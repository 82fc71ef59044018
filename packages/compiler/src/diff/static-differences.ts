import type { Check, Definition, Field } from '@vordruck/definition';
import type { FieldNode } from '../2-check/form-tree.ts';
import { canonicalJson } from '../3-plan/canonical.ts';
import { compareOptions } from '../5-migrate/options.ts';
import { isAnswered, type Pair, type Pairs } from '../5-migrate/pairs.ts';
import { isRenewed } from '../5-migrate/plan-migration.ts';
import type { Declared } from '../5-migrate/undeclared.ts';
import { parseRule } from '../rules/parse.ts';
import type { Difference, DifferenceClass } from './differences.ts';
import type { Rewriting } from './rewritten-rules.ts';

/** A difference that the definitions show by themselves; a changed rule or limit only matters if answers show it. */
export interface StaticDifference extends Difference {
  /** Rules and limits that have changed, old and new. */
  readonly rules?: readonly string[];
  /** The effects that may come of it are about these keys. */
  readonly about?: readonly string[];
  /** The rule that has changed: it may do the same in other words. */
  readonly rewriting?: Rewriting;
}

export function findStaticDifferences(declared: Declared): readonly StaticDifference[] {
  const { pairs } = declared;
  const [old, next] = [pairs.old.definition, pairs.next.definition];
  return [
    ...pairs.all.flatMap((pair) => ofPair(pair, pairs)),
    ...ofRemoved(declared),
    ...ofComputed(declared),
    ...ofSteps(old, next),
    ...ofChecks('', [old.checks], [next.checks]),
    ...ofForm(old, next),
    ...ofTexts(old, next),
  ];
}

function make(kind: DifferenceClass, code: string, subject: string, message: string): StaticDifference {
  return { class: kind, code, subject, message };
}

function nameOf({ field }: FieldNode): string {
  return field.label === undefined ? field.key : `${field.key} (“${field.label}”)`;
}

function ofPair(pair: Pair, { of }: Pairs): readonly StaticDifference[] {
  const { node, sources, convert } = pair;
  const { key } = node.field;
  const name = nameOf(node);
  const [source] = sources;
  if (!source) return [make('neutral', 'field-added', key, `${name} is new.`)];
  const found: StaticDifference[] = [];
  const add = (kind: DifferenceClass, code: string, message: string) => found.push(make(kind, code, key, message));
  if (sources.length > 1)
    add('breaks-data', 'fields-joined', `${name} is made of ${sources.map((one) => one.field.key).join(', ')}.`);
  else if (isMoved(pair, of)) add('breaks-data', 'field-moved', `${name} was ${source.field.key} before.`);
  if (source.field.type !== node.field.type)
    add(
      'breaks-data',
      'field-retyped',
      `${name} is of the type ${node.field.type} now and was of the type ${source.field.type}${convert === undefined ? '' : `; answers are converted by ${convert}`}.`,
    );
  if (isRenewed(source, node)) add('affects-drafts', 'agreed-anew', `${name} has other words: who has agreed is asked again.`);
  const { renamed, withdrawn, missing } = compareOptions(source, node);
  for (const [was, is] of renamed) add('breaks-data', 'option-renamed', `The option “${was}” of ${name} is “${is}” now.`);
  for (const value of [...withdrawn, ...missing])
    add('breaks-data', 'option-removed', `The option “${value}” of ${name} is offered no more.`);
  const before = new Set([...(source.field.options ?? []).map(({ value }) => value), ...renamed.values()]);
  const added = source.field.options ? (node.field.options ?? []).filter(({ value }) => !before.has(value)) : [];
  if (added.length > 0)
    add('neutral', 'options-added', `${name} offers ${added.map(({ value }) => `“${value}”`).join(', ')} as well.`);
  return [
    ...found,
    ...ofRules(source, node),
    ...ofLimits(source.field, node.field, name),
    ...ofBesides(source.field, node.field, name),
    ...ofChecks(key, [source.field.checks, source], [node.field.checks, node]),
  ];
}

/** Whether a field has another name or stands elsewhere; what moves with what is around it has not moved itself. */
function isMoved({ node, sources: [source] }: Pair, of: Pairs['of']): boolean {
  if (!source) return false;
  const around = node.parent && of.get(node.parent)?.sources[0];
  // What now stands in a new group is elsewhere in the data.
  const isInNew = node.parent !== undefined && around === undefined;
  return source.field.field !== node.field.field || isInNew || around !== source.parent;
}

const ruleProperties = ['when', 'required', 'value'] as const;

function ofRules(old: FieldNode, next: FieldNode): readonly StaticDifference[] {
  const scopes = { scope: next.parent, oldScope: old.parent };
  const own = ruleProperties.flatMap((property) => {
    const acts = property === 'value' ? 'value' : 'true';
    const at = { acts, ...scopes, ...(property === 'when' ? {} : { field: next }) } as const;
    return changedRule(next.field.key, property, ruleOf(old, property), ruleOf(next, property), nameOf(next), at);
  });
  const options = (next.field.options ?? []).flatMap(({ value, when }) => {
    const before = old.field.options?.find((option) => option.value === value);
    const name = `The option “${value}” of ${nameOf(next)}`;
    return before ? changedRule(next.field.key, 'when', before.when, when, name, { acts: 'true', ...scopes, field: next }) : [];
  });
  return [...own, ...options];
}

function ruleOf({ field }: FieldNode, property: (typeof ruleProperties)[number]): string | boolean | undefined {
  return property === 'required' ? (field.required ?? true) : field[property];
}

function changedRule(
  key: string,
  property: string,
  old: string | boolean | undefined,
  next: string | boolean | undefined,
  name: string,
  at: Omit<Rewriting, 'old' | 'next'>,
): readonly StaticDifference[] {
  if (isSameRule(old, next)) return [];
  const message = `${name}: “${property}” was ${written(old)} and is ${written(next)}.`;
  const rules = [old, next].flatMap((rule) => (typeof rule === 'string' ? [rule] : []));
  return [{ ...make('neutral', `${property}-changed`, key, message), rules, about: [key], rewriting: { old, next, ...at } }];
}

function written(rule: unknown): string {
  return rule === undefined ? 'not there' : String(rule);
}

/** Rules that differ in spaces only are the same. */
function isSameRule(old: unknown, next: unknown): boolean {
  if (old === next || (old === undefined && next === true) || (old === true && next === undefined)) return true;
  return typeof old === 'string' && typeof next === 'string' && shapeOf(old) === shapeOf(next);
}

function shapeOf(rule: string): string {
  const parsed = parseRule(rule);
  if ('problem' in parsed) return rule;
  return JSON.stringify(parsed.syntax, (name, value: unknown) =>
    name === 'from' || name === 'to' || name === 'nameAt' ? undefined : value,
  );
}

const limits = ['min', 'max', 'minLength', 'maxLength', 'pattern', 'charset', 'scale', 'unit', 'accept', 'maxSize', 'maxFiles', 'unique', 'exactlyOne', 'atLeastOne', 'submit', 'show'] as const; // prettier-ignore

function ofLimits(old: Field, next: Field, name: string): readonly StaticDifference[] {
  return limits.flatMap((limit): StaticDifference[] => {
    const [before, now] = [old[limit], next[limit]];
    if (canonicalJson(before) === canonicalJson(now) || isSameRule(before, now)) return [];
    const message = `${name}: “${limit}” was ${written(before)} and is ${written(now)}.`;
    if (limit === 'submit' || (limit === 'unit' && before !== undefined && now !== undefined))
      return [make('breaks-data', 'limit-changed', next.key, message)];
    if (limit === 'unit' || limit === 'show' || isLoosened(limit, before, now))
      return [make('neutral', 'limit-changed', next.key, message)];
    const rules = [before, now].flatMap((value) => (value === undefined ? [] : [String(value)]));
    return [{ ...make('neutral', 'limit-changed', next.key, message), rules, about: [next.key] }];
  });
}

/** What people see beside a question, or what fills it in; it changes no answer. */
const besides = ['example', 'autocomplete', 'prefill', 'evidence'] as const;

function ofBesides(old: Field, next: Field, name: string): readonly StaticDifference[] {
  return besides.flatMap((property): StaticDifference[] => {
    if (canonicalJson(old[property]) === canonicalJson(next[property])) return [];
    const kind = property === 'example' ? 'texts-only' : 'neutral';
    return [make(kind, `${property}-changed`, next.key, `${name}: “${property}” has changed.`)];
  });
}

/** Whether a limit takes everything that it took before. */
function isLoosened(limit: (typeof limits)[number], before: unknown, now: unknown): boolean {
  if (limit === 'accept') return Array.isArray(before) && (now === undefined || (Array.isArray(now) && before.every((one) => now.includes(one)))); // prettier-ignore
  if (now === undefined) return limit === 'minLength' || limit === 'maxLength' || limit === 'pattern' || limit === 'unique';
  if (typeof before !== 'number' || typeof now !== 'number') return false;
  return limit === 'min' || limit === 'minLength' ? now < before : limit !== 'scale' && now > before;
}

function ofRemoved({ pairs, dropped, conversions }: Declared): readonly StaticDifference[] {
  const kept = new Set(pairs.all.flatMap(({ sources }) => sources));
  const read = new Set([...conversions.values()].flatMap(({ reads }) => reads));
  return pairs.old.nodes.flatMap((node): StaticDifference[] => {
    if (!isAnswered(node) || kept.has(node) || read.has(node.index)) return [];
    if (node.parent && !kept.has(node.parent) && isAnswered(node.parent)) return [];
    const said = dropped.has(node) ? '' : ' Nothing says what becomes of its answers.';
    return [make('breaks-data', 'field-removed', node.field.key, `${nameOf(node)} is gone.${said}`)];
  });
}

function ofComputed({ pairs: { old, next } }: Declared): readonly StaticDifference[] {
  const computed = (nodes: readonly FieldNode[]) => nodes.filter(({ field }) => field.value !== undefined);
  const before = new Map(computed(old.nodes).map((node) => [node.field.key, node]));
  const now = new Map(computed(next.nodes).map((node) => [node.field.key, node]));
  const changed = [...now].flatMap(([key, node]) => {
    const was = before.get(key);
    return was
      ? [...ofRules(was, node), ...ofLimits(was.field, node.field, nameOf(node))]
      : [make('neutral', 'field-added', key, `${nameOf(node)} is new.`)];
  });
  const gone = [...before].flatMap(([key, node]) =>
    now.has(key) ? [] : [make('breaks-data', 'field-removed', key, `${nameOf(node)} is computed no more.`)],
  );
  return [...changed, ...gone];
}

function ofSteps(old: Definition, next: Definition): readonly StaticDifference[] {
  const before = new Map(old.steps.map((step) => [step.step, step]));
  const now = new Set(next.steps.map(({ step }) => step));
  const changed = next.steps.flatMap((step): readonly StaticDifference[] => {
    const was = before.get(step.step);
    if (!was) return [make('neutral', 'step-added', step.step, `The page ${step.step} is new.`)];
    const about = step.fields.map(({ key }) => key);
    const at = { acts: 'true', scope: undefined, oldScope: undefined } as const;
    return changedRule(step.step, 'when', was.when, step.when, `The page ${step.step}`, at).map((one) => ({ ...one, about }));
  });
  const gone = old.steps.flatMap(({ step }) =>
    now.has(step) ? [] : [make('neutral', 'step-removed', step, `The page ${step} is gone.`)],
  );
  const common = (steps: Definition['steps']) =>
    steps
      .map(({ step }) => step)
      .filter((step) => before.has(step) && now.has(step))
      .join(', ');
  const isMoved = common(old.steps) !== common(next.steps);
  return [
    ...changed,
    ...gone,
    ...(isMoved
      ? [
          make(
            'neutral',
            'steps-reordered',
            '',
            `The pages come in this order now: ${next.steps.map(({ step }) => step).join(', ')}.`,
          ),
        ]
      : []),
  ];
}

/** The checks of the form, or of a group or list. */
type Checks = readonly [checks: readonly Check[] | undefined, scope?: FieldNode];

function ofChecks(key: string, [old = [], oldScope]: Checks, [next = [], scope]: Checks): readonly StaticDifference[] {
  const within = key === '' ? 'the form' : key;
  const about = ({ key: own, shownAt }: Check) => [
    own,
    ...(shownAt === undefined ? [] : [key === '' ? shownAt : `${key}.${shownAt}`]),
  ];
  const changed = next.flatMap((check): readonly StaticDifference[] => {
    const was = old.find(({ id }) => id === check.id);
    if (!was)
      return [
        {
          ...make('neutral', 'check-added', check.key, `The check ${check.id} of ${within} is new: ${check.that}.`),
          rules: [check.that],
          about: about(check),
        },
      ];
    const at = { acts: 'false', scope, oldScope } as const;
    return changedRule(check.key, 'that', was.that, check.that, `The check ${check.id} of ${within}`, at).map((one) => ({
      ...one,
      code: 'check-changed',
      about: about(check),
    }));
  });
  const gone = old.flatMap((check) =>
    next.some(({ id }) => id === check.id)
      ? []
      : [make('neutral', 'check-removed', check.key, `The check ${check.id} of ${within} is gone.`)],
  );
  return [...changed, ...gone];
}

function ofForm(old: Definition, next: Definition): readonly StaticDifference[] {
  const found: StaticDifference[] = [];
  const compare = (kind: DifferenceClass, code: string, what: string, before: unknown, now: unknown) => {
    if (canonicalJson(before) !== canonicalJson(now)) found.push(make(kind, code, '', `${what} changed.`));
  };
  compare('breaks-data', 'xml-changed', 'The namespace or version of the XML has', old.xml, next.xml);
  compare('breaks-data', 'outputs-changed', 'The further documents have', old.output, next.output);
  compare('affects-drafts', 'service-changed', 'What the service demands has', old.service, next.service);
  compare(
    'neutral',
    'parameters-changed',
    'The parameters have',
    old.parameters.map(plainParameter),
    next.parameters.map(plainParameter),
  );
  compare('neutral', 'places-changed', 'What places hide has', old.places.map(hidden), next.places.map(hidden));
  return found;
}

function plainParameter({ title: _title, ...rest }: Definition['parameters'][number]): unknown {
  return rest;
}

function hidden({ key, hide }: Definition['places'][number]): unknown {
  return { key, hide };
}

/** Names of texts shown; the rest is counted. */
const keysMost = 6;

function ofTexts(old: Definition, next: Definition): readonly StaticDifference[] {
  const changed: string[] = [];
  for (const [key, { text }] of next.texts) {
    const before = old.texts.get(key);
    if (before && before.text !== text) changed.push(key);
  }
  const translated = [...next.translations].flatMap(([language, texts]) => {
    const before = old.translations.get(language);
    return [...texts].flatMap(([key, { text }]) =>
      old.texts.has(key) && before?.get(key)?.text !== text ? [`${language}: ${key}`] : [],
    );
  });
  const labels = [...next.codelists].flatMap(([name, { entries, translations }]) => {
    const before = old.codelists.get(name);
    const isSame =
      !before ||
      (canonicalJson(before.entries.map(labelOf)) === canonicalJson(entries.map(labelOf)) &&
        canonicalJson(textsOf(before.translations)) === canonicalJson(textsOf(translations)));
    return isSame ? [] : [`code list ${name}`];
  });
  const all = [...changed, ...translated, ...labels];
  if (all.length === 0) return [];
  const more = all.length > keysMost ? ` and ${all.length - keysMost} more` : '';
  return [
    make('texts-only', 'texts-changed', '', `${all.length} text(s) read otherwise: ${all.slice(0, keysMost).join(', ')}${more}.`),
  ];
}

function labelOf({ value, label }: { readonly value: string; readonly label: string }): unknown {
  return { value, label };
}

function textsOf(translations: ReadonlyMap<string, ReadonlyMap<string, { readonly text: string }>>): unknown {
  return [...translations].map(([language, texts]) => [language, [...texts].map(([key, { text }]) => [key, text])]);
}
