import type { Answers, Issue, Session } from '@vordruck/engine';
import { review, rowOfAddress, send } from '../addresses.ts';
import type { Messages } from '../messages/index.ts';
import { listOf, placeAfter, placeOf, rowIn, type Place } from '../place.ts';
import type { Frame, ReviewPage, RowPage, SendPage, StepPage } from '../page.ts';

/** Addresses of a form that has no server: they are never asked for, only understood. */
export const base = '/vordruck-form/';

/** What a form shows. */
export interface Shown {
  readonly at: Place | typeof review | typeof send;
  readonly answers: Answers;
  readonly issues: readonly Issue[];
  /** Name of the field to focus; `''` where nothing takes the focus, as when a page of somebody else's opens. */
  readonly focus?: string;
  /** Id of the element to focus. */
  readonly target?: string;
  readonly status?: string;
}

export type ShownPage = StepPage | RowPage | ReviewPage | SendPage;

export function firstPlace(session: Session): Shown['at'] {
  const step = session.steps()[0]?.step;
  return step === undefined ? review : { step };
}

/** Whether people can be there: a step that is hidden now, or a row that was removed, has no page any more. */
export function isThere(session: Session, at: Shown['at']): boolean {
  if (at === review) return true;
  if (at === send) return beforeSending(session).length === 0;
  return session.steps().some(({ step }) => step === at.step) && (at.row === undefined || rowExists(session, at.row));
}

function rowExists(session: Session, row: string): boolean {
  const outer = rowIn(listOf(row));
  if (outer !== undefined && !rowExists(session, outer)) return false;
  return session.rows(listOf(row)).some(({ name }) => name === row);
}

/** `prefix` stands before all ids: several forms may stand on one page. */
export function pageAt(session: Session, { at, issues, focus, status }: Shown, prefix: string): ShownPage {
  const frame: Frame = { language: session.texts.language, languages: [], portal: '', assets: { styles: [] } };
  const form = { session, base, token: '', prefix };
  if (at === review) return { kind: 'review', frame, form, outline: session.outline(), issues: beforeSending(session) };
  if (at === send) return { kind: 'send', frame, form, issues, reviewed: '' };
  const common = { frame, form, step: at.step, issues, ...(focus === undefined ? {} : { focus }), ...(status ? { status } : {}) };
  if (at.row === undefined) return { kind: 'step', ...common };
  return { kind: 'row', ...common, row: at.row, ...(at.rowStep === undefined ? {} : { rowStep: at.rowStep }) };
}

/** Where a link of a page leads. */
export function atLink(session: Session, href: string): Shown {
  const [path = '', target] = href.slice(base.length).split('#');
  const [step = '', ...rest] = path.split('/');
  const shown = { answers: session.answers, issues: [], ...(target === undefined ? {} : { target }) };
  if (step === review) return { ...shown, at: review };
  if (step === send) return { ...shown, at: beforeSending(session).length > 0 ? review : send };
  if (!session.steps().some((each) => each.step === step)) return { ...shown, at: firstPlace(session) };
  const row = rest.length > 0 ? rowOfAddress(session, rest.join('/')) : undefined;
  return { ...shown, at: { step, ...row } };
}

/** Where a button of a page leads, after what it does: what the server does with a post. */
export function afterAction(session: Session, { at }: Shown, action: string, messages: Messages): Shown {
  if (at === review || at === send) return { at, answers: session.answers, issues: [] };
  const colon = action.indexOf(':');
  const [verb, target] = colon < 0 ? [action, ''] : [action.slice(0, colon), action.slice(colon + 1)];
  const stay = (more: Partial<Shown> = {}): Shown => ({ at, answers: session.answers, issues: [], ...more });
  switch (verb) {
    case 'next':
      return stay({ at: placeAfter(session, at) ?? review });
    case 'add': {
      const added = placeOf(session, session.addRow(target)) ?? at;
      return stay({ at: added, answers: session.answers });
    }
    case 'remove': {
      const list = listOf(target);
      const title = session.rows(list).find(({ name }) => name === target)?.title.text ?? '';
      session.removeRow(target);
      return stay({ answers: session.answers, focus: list, status: `${messages.fileRemove}: ${title}` });
    }
    case 'correct':
    case 'take-back':
      session.correct(target, verb === 'correct');
      return stay({ answers: session.answers, focus: target });
    case 'remove-file': {
      const [name = '', sha256] = target.split('#');
      const { answer } = session.field(name);
      const rest = Array.isArray(answer) ? answer.filter((file) => !(typeof file === 'object' && file['sha256'] === sha256)) : [];
      session.set(name, rest.length > 0 ? rest : undefined);
      return stay({ answers: session.answers, focus: name });
    }
    default:
      return stay({ focus: target });
  }
}

/** All that is missing but the declarations, which are asked where one sends. */
function beforeSending(session: Session): readonly Issue[] {
  const declared = new Set(session.issues({ declarations: true }).map(({ path, code }) => `${path} ${code}`));
  return session.issues().filter(({ path, code }) => !declared.has(`${path} ${code}`));
}
