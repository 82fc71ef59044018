import type { Answer, Answers } from './answers.ts';
import type { CompiledForm, FormTexts } from './compiled-form.ts';
import { allIssues, issuesBelow, issuesOfLastPage, issuesOfRow } from './issues/issues.ts';
import type { Issue } from './issue.ts';
import type { Printed } from './outline.ts';
import { nodesOfRowStep, nodesOfStep } from './relevance/relevance.ts';
import type { FieldState, PageSession, RowState, SessionInputs, StepState } from './session.ts';
import { fieldState, rowState, rowTitle } from './state/field-state.ts';
import { childrenOf, fieldsOfRow, Frame, nodeOf, type FieldNode } from './state/frame.ts';
import { answersOf, appendRow, dropRow, load } from './state/load.ts';
import { locate, locateList, locateNode, locateRow, rowPath } from './state/paths.ts';
import type { Run } from './state/run.ts';
import { printedText, scopeOfNode, type TextScope } from './texts/texts.ts';
import { UnknownPathError } from './unknown-path-error.ts';
import { enqueue, enqueueFrame, evaluateAll, settle } from './values/evaluate.ts';

/** Computed values may be kept from sight. */
function isShown(node: FieldNode): boolean {
  return node.visible && node.field.plan.show !== false;
}

/** A session as pages need it; {@link start} opens one that can also print itself and tell its values. */
export class FormSession implements PageSession {
  readonly form: CompiledForm;
  readonly texts: FormTexts;
  readonly inputs: SessionInputs;
  readonly missingParameters: readonly string[];
  readonly sample: boolean;
  protected readonly run: Run;
  /** Made when someone asks, until the next change. */
  #answers: Answers | undefined = undefined;
  #listeners: Set<() => void> | undefined = undefined;

  constructor(run: Run, texts: FormTexts, inputs: SessionInputs, answers: Answers) {
    this.form = run.model.form;
    this.texts = texts;
    this.inputs = inputs;
    this.missingParameters = run.setting.missingParameters;
    this.sample = run.setting.sample;
    this.run = run;
    this.#fill(answers);
  }

  get answers(): Answers {
    const { model, root, parts, account } = this.run;
    if (this.#answers) return this.#answers;
    const given = answersOf(model.top, root);
    return (this.#answers = parts.account?.withCorrections(account, given) ?? given);
  }

  get evaluations(): number {
    return this.run.evaluations;
  }

  set(path: string, answer: Answer | undefined): void {
    const node = locateNode(this.run, path);
    const { type, plan } = node.field;
    if (type.answer === 'fields' || type.answer === 'rows') throw new UnknownPathError(path);
    // Nobody answers what is computed or only read.
    if (type.answer === 'none' || plan.value !== undefined || this.run.parts.account?.isLocked(this.run, node)) return;
    const given = answer === undefined ? undefined : this.run.parts.reading.leaf(node.field, answer);
    if (given === node.answer) return;
    this.#change(() => {
      node.frame.answers[node.field.slot] = given;
      enqueue(this.run, node.field, node.frame);
    });
  }

  correct(path: string, isWrong: boolean): void {
    const node = locateNode(this.run, path);
    const answers = this.run.parts.account?.correct(this.answers, node.field.plan.key, isWrong);
    if (answers) this.replace(answers);
  }

  addRow(listPath: string): string {
    const list = locateList(this.run, listPath);
    const id = String(list.rowIds + 1);
    const row = appendRow(list, id);
    this.#change(() => {
      enqueue(this.run, list.field, list.frame);
      enqueueFrame(this.run, row);
    });
    return rowPath(row, 'id');
  }

  removeRow(path: string): void {
    const row = locateRow(this.run, path);
    const { list } = row;
    if (!list) throw new UnknownPathError(path);
    this.#change(() => {
      dropRow(row, this.run.revision);
      enqueue(this.run, list.field, list.frame);
    });
  }

  replace(answers: Answers): void {
    this.#change(() => {
      this.#clear();
      this.#fill(answers);
    });
  }

  steps(): readonly StepState[] {
    const { model, root } = this.run;
    // A step whose questions are all hidden would be an empty page.
    const shown = model.steps.filter((step) => nodesOfStep(this.run, step).some(isShown));
    return shown.map(({ plan: { step } }) => ({
      step,
      title: printedText(this.run, `steps.${step}.title`, { frame: root, group: undefined }) ?? { text: step },
    }));
  }

  field(path: string): FieldState {
    const found = locate(this.run, path);
    if (found.node) return fieldState(this.run, found.node);
    const { row } = found;
    if (!row.list) throw new UnknownPathError(path);
    return {
      ...fieldState(this.run, row.list),
      path: rowPath(row, 'place'),
      name: rowPath(row, 'id'),
      label: rowTitle(this.run, row),
    };
  }

  fields(path: string): readonly FieldState[] {
    return this.#shown(this.#below(path));
  }

  stepFields(step: string): readonly FieldState[] {
    return this.#shown(this.#nodesOfStep(step));
  }

  rowSteps(path: string): readonly StepState[] {
    const row = locateRow(this.run, path);
    const key = row.list?.field.plan.key ?? '';
    const shown = (row.list?.field.plan.steps ?? []).filter((step) => nodesOfRowStep(row, step).some(isShown));
    return shown.map(({ step }) => ({
      step,
      title: printedText(this.run, `${key}.steps.${step}.title`, { frame: row, group: undefined }) ?? { text: step },
    }));
  }

  rowStepFields(path: string, step: string): readonly FieldState[] {
    return this.#shown(this.#nodesOfRowStep(path, step));
  }

  declarations(): readonly FieldState[] {
    return this.#shown(this.#declarations());
  }

  rows(listPath: string): readonly RowState[] {
    return locateList(this.run, listPath).rows.map((row) => rowState(this.run, row));
  }

  issues(
    part?: { readonly step: string } | { readonly row: string; readonly step?: string } | { readonly declarations: true },
  ): readonly Issue[] {
    const run = this.run;
    if (!part) return allIssues(run);
    if ('row' in part && part.step !== undefined) {
      const nodes = this.#nodesOfRowStep(part.row, part.step);
      const isLast = this.rowSteps(part.row).at(-1)?.step === part.step;
      return isLast ? issuesOfLastPage(run, locateRow(run, part.row), nodes) : issuesBelow(run, nodes);
    }
    if ('step' in part && !('row' in part)) return issuesBelow(run, this.#nodesOfStep(part.step));
    if ('declarations' in part) return issuesBelow(run, this.#declarations());
    return issuesOfRow(run, locateRow(run, part.row));
  }

  text(key: string, path = ''): Printed | undefined {
    return printedText(this.run, key, this.#scope(path));
  }

  subscribe(listener: () => void): () => void {
    const listeners = (this.#listeners ??= new Set());
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  #change(change: () => void): void {
    this.run.revision++;
    this.#answers = undefined;
    change();
    settle(this.run);
    for (const listener of Array.from(this.#listeners ?? [])) listener();
  }

  #fill(given: Answers): void {
    this.#load(given);
    this.run.parts.account?.fillIn(this.run, given, (answers) => {
      this.#clear();
      this.#load(answers);
    });
  }

  #load(answers: Answers): void {
    evaluateAll(this.run, load(this.run, answers));
  }

  #clear(): void {
    this.run.root = new Frame(this.run.model.root, undefined, '', 0);
  }

  #nodesOfStep(name: string): readonly FieldNode[] {
    const step = this.run.model.steps.find(({ plan }) => plan.step === name);
    if (!step) throw new UnknownPathError(name);
    return nodesOfStep(this.run, step);
  }

  #nodesOfRowStep(path: string, name: string): readonly FieldNode[] {
    const row = locateRow(this.run, path);
    const step = row.list?.field.plan.steps?.find((one) => one.step === name);
    if (!step) throw new UnknownPathError(`${path}/${name}`);
    return nodesOfRowStep(row, step);
  }

  #declarations(): readonly FieldNode[] {
    return this.run.model.declarations.map((field) => nodeOf(field, this.run.root));
  }

  #below(path: string): readonly FieldNode[] {
    if (path === '') return this.run.model.top.map((field) => nodeOf(field, this.run.root));
    const { node, row } = locate(this.run, path);
    return row ? fieldsOfRow(row) : childrenOf(node);
  }

  #shown(nodes: readonly FieldNode[]): readonly FieldState[] {
    return nodes.filter(isShown).map((node) => fieldState(this.run, node));
  }

  #scope(path: string): TextScope {
    if (path === '') return { frame: this.run.root, group: undefined };
    const { node, row } = locate(this.run, path);
    if (row) return { frame: row, group: undefined };
    // A group's own texts see what it holds.
    return node.field.type.answer === 'fields' ? { frame: node.frame, group: node.field } : scopeOfNode(node);
  }
}
