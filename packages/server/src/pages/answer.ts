import type { Answers, Issue, Session } from '@vordruck/engine';
import type { Place } from '@vordruck/react';
import type { OpenContent } from '../drafts/content.ts';
import type { Changed } from '../drafts/drafts.ts';
import { answerFiles } from '../files/answer-files.ts';
import { newSecret } from '../keys/secret.ts';
import { sentencesIn } from '../sentences.ts';
import { act, type Step } from './act.ts';
import { applyAnswers, isPosted } from './apply-answers.ts';
import { dropEmptyRows, listsAt } from './empty-rows.ts';
import type { Post } from './post.ts';
import { sessionOf, type Visit } from './visit.ts';
import { findPlace } from './where.ts';

/** What a post to a step or row leads to: another address, or the same page with what is wrong. */
export type Outcome =
  | { readonly to: string }
  | { readonly session: Session; readonly at: Place; readonly issues: readonly Issue[] };

/** Applies a post to what a draft holds. Pure but for the notice's id, so that it can be applied again after a conflict. */
export function answer(visit: Visit, rest: { step: string; row: string }, post: Post, content: OpenContent): Changed<Outcome> {
  const { pages } = visit.context.options;
  const session = sessionOf(visit, content.answers);
  const found = findPlace(visit, session, rest);
  if ('to' in found) return { content, result: found };
  const { at } = found;
  const questions = () => pages.questionsAt(session, at);
  const before = new Set(pages.shownAt(session, at).map(({ name }) => name));
  applyAnswers(pages, session, questions, post);
  const { issues, kept, repeated } = answerFiles(session, questions(), post.uploads);
  const changed = (answers: Answers, result: Outcome): Changed<Outcome> => ({
    content: { ...content, answers, files: { ...content.files, ...kept } },
    result,
  });
  // A refused file comes first: the citizen chose it just now, whatever button was pressed then.
  if (issues.length > 0) return changed(session.answers, { session, at, issues });
  const step = act(visit, session, at, post.action);
  if (!post.action.startsWith('add:')) dropEmptyRows(session, listsAt(pages, session, at));
  const notice = repeated.length > 0 ? sentencesIn(session.texts.language).repeated(repeated) : undefined;
  const go = (next: Step): Changed<Outcome> =>
    told({ ...(notice === undefined ? {} : { notice }), ...next }, changed(session.answers, { to: next.to }));
  if (step) return go(step);
  const revealed = pages
    .shownAt(session, at)
    .find(({ name }) => (post.shown ? !post.shown.has(name) : !before.has(name)) && !isPosted(post, name));
  if (revealed) return go({ to: pages.addressOf(visit.base, at), focus: revealed.name });
  const missing = pages.issuesAt(session, at);
  if (missing.length > 0) return changed(session.answers, { session, at, issues: missing });
  return go({ to: pages.addressOf(visit.base, pages.placeAfter(session, at) ?? { step: 'pruefen' }) });
}

/** The address names the message and what takes the focus, so that a reload says it again and another page does not. */
function told({ to, notice, focus }: Step, { content, result }: Changed<Outcome>): Changed<Outcome> {
  if (notice === undefined)
    return { content, result: focus === undefined ? result : { to: `${to}?${new URLSearchParams({ neu: focus })}` } };
  const id = newSecret(8);
  const query = new URLSearchParams({ hinweis: id, ...(focus === undefined ? {} : { neu: focus }) });
  return { content: { ...content, notice: { id, text: notice } }, result: { to: `${to}?${query}` } };
}
