import type { Answers } from '../answers.ts';
import { answerAt, changed } from '../answers/change.ts';
import { correctedKey } from '../answers/corrected-key.ts';
import { isRecord } from '../answers/is-record.ts';
import { isTexts } from '../types/choices.ts';
import type { CompiledForm, PrefillPlan, Trust } from '../compiled-form.ts';
import type { AccountAttribute, Prefilled } from '../session.ts';
import { nodeOf, type FieldNode } from '../state/frame.ts';
import { answersOf } from '../state/load.ts';
import { nodeSteps } from '../state/paths.ts';
import { noneCorrected, type Run } from '../state/run.ts';
import { isFault } from '../types/field-type.ts';
import { readAnswer } from '../values/answer-context.ts';
import { sameValue } from '../values/same-value.ts';

/** What the account of the person who is signed in knows, and what of it that person has corrected. */
export interface Account {
  readonly attributes: Readonly<Record<string, AccountAttribute>>;
  corrected: ReadonlySet<string>;
}

const rising: readonly Trust[] = ['none', 'basic', 'substantial', 'high'];

function attributeOf(run: Run, plan: PrefillPlan): AccountAttribute | undefined {
  const { attributes } = run.account;
  return Object.hasOwn(attributes, plan.from) ? attributes[plan.from] : undefined;
}

/** Whether the account is sure enough of this very attribute: each has a trust of its own. */
function isSure(plan: PrefillPlan, { trust }: AccountAttribute): boolean {
  return plan.lock !== undefined && rising.indexOf(trust) >= rising.indexOf(plan.lock);
}

/** What the account says of a field; undefined if it says nothing. */
export function prefilled(run: Run, node: FieldNode): Prefilled | undefined {
  const { prefill, key } = node.field.plan;
  const attribute = prefill && attributeOf(run, prefill);
  if (!prefill || !attribute) return undefined;
  const sure = isSure(prefill, attribute);
  const corrected = sure && run.account.corrected.has(key);
  const same = node.answer === attribute.value || isSameValue(run, node, attribute);
  const locked = sure && !corrected && same && !isRefused(node);
  return { from: prefill.from, trust: attribute.trust, same, locked, correctable: sure && prefill.correct === true, corrected };
}

/** A page gives back `3.3.1985` where the account says `1985-03-03`. */
function isSameValue(run: Run, { field, frame, answer, value }: FieldNode, attribute: AccountAttribute): boolean {
  if (answer === undefined || value === undefined) return false;
  const meant = readAnswer(run, field, frame, attribute.value);
  return !isFault(meant) && sameValue(value, meant);
}

/** A value that cannot be an answer here would be a dead end if nobody could change it. */
function isRefused(node: FieldNode): boolean {
  return node.visible && node.value === undefined;
}

export function isLocked(run: Run, node: FieldNode): boolean {
  return prefilled(run, node)?.locked === true;
}

/** The fields of the form that the account says something of. */
function eachPrefilled(run: Run): readonly (readonly [FieldNode, PrefillPlan, AccountAttribute])[] {
  return run.model.root.fields.flatMap((field) => {
    const { prefill } = field.plan;
    const attribute = prefill && attributeOf(run, prefill);
    return attribute && field.lists.length === 0 ? [[nodeOf(field, run.root), prefill, attribute] as const] : [];
  });
}

/**
 * Answers with what the account knows. What it is sure of takes the place of what was given, wherever that came from; the
 * rest is filled in once, when nothing has been answered yet: what people clear stays cleared.
 */
function withAccount(run: Run, given: Answers, isNew: boolean, refused: readonly FieldNode[] = []): Answers {
  const corrections = given[correctedKey];
  run.account.corrected = new Set(Array.isArray(corrections) ? corrections.filter((key) => typeof key === 'string') : []);
  const givenBack = new Set(refused.map(({ field }) => field));
  let answers = given;
  for (const [node, plan, attribute] of eachPrefilled(run)) {
    if (givenBack.has(node.field) && answerAt(given, nodeSteps(node)) !== undefined) continue;
    const isHeld = isSure(plan, attribute) && !(plan.correct && run.account.corrected.has(node.field.plan.key));
    if (isHeld || isNew) answers = changed(answers, nodeSteps(node), () => attribute.value);
  }
  return answers;
}

/** The locked answers that were said to be wrong: only those of which the form lets people say so. */
export function readCorrections({ fields }: CompiledForm, json: unknown): Answers {
  const given = isRecord(json) && Object.hasOwn(json, correctedKey) ? json[correctedKey] : undefined;
  if (!isTexts(given)) return {};
  const keys = fields.flatMap(({ key, prefill }) => (prefill?.correct && given.includes(key) ? [key] : []));
  return keys.length === 0 ? {} : { [correctedKey]: keys };
}

/** Lets the account add to answers that have been read as those of this form; `load` puts others in their place. */
export function fillIn(run: Run, given: Answers, load: (answers: Answers) => void): void {
  if (!run.inputs.prefill && !(isRecord(given) && Object.hasOwn(given, correctedKey))) {
    run.account.corrected = noneCorrected;
    return;
  }
  const { model, root } = run;
  const answers = { ...answersOf(model.top, root), ...readCorrections(model.form, given) };
  const isNew = isRecord(given) && Object.keys(given).length === 0;
  load(withAccount(run, answers, isNew));
  const refused = refusedByForm(run);
  if (refused.length > 0) load(withAccount(run, answers, isNew, refused));
}

/** Answers that say of one more that it is wrong, or take that back. */
export function correct({ [correctedKey]: given, ...answers }: Answers, key: string, isWrong: boolean): Answers {
  const others = isTexts(given) ? given.filter((one) => one !== key) : [];
  const keys = isWrong ? [...others, key] : others;
  return keys.length === 0 ? answers : { ...answers, [correctedKey]: keys };
}

/** Answers with the keys of what was said to be wrong, as drafts keep them. */
export function withCorrections({ corrected }: Account, answers: Answers): Answers {
  return corrected.size === 0 ? answers : { ...answers, [correctedKey]: [...corrected] };
}

/** The fields that cannot take what the account says, although it is sure of it. */
function refusedByForm(run: Run): readonly FieldNode[] {
  return eachPrefilled(run).flatMap(([node, plan, attribute]) =>
    isSure(plan, attribute) && node.answer === attribute.value && isRefused(node) ? [node] : [],
  );
}
