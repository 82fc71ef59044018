import type { FieldState, Session } from '@vordruck/engine';
import type { Pages } from '@vordruck/react';
import { isFileQuestion } from '../files/answer-files.ts';
import type { Post } from './post.ts';

/**
 * Puts what was posted for the questions of a page into the session. Only questions that are visible count, and each is
 * looked at after those before it, so that an answer and what it reveals may come in one post. Whatever else was posted —
 * other steps' questions, hidden, computed or unknown ones — has no effect.
 */
export function applyAnswers(pages: Pages, session: Session, questions: () => readonly FieldState[], post: Post): void {
  const done = new Set<string>();
  for (;;) {
    const question = questions().find(({ name }) => !done.has(name));
    if (!question) return;
    done.add(question.name);
    if (isFileQuestion(question) || !(post.shown?.has(question.name) || isPosted(post, question.name))) continue;
    session.set(question.name, pages.readAnswer(question, post));
  }
}

/** Is there anything under the question's name or one of its parts, `<name>.day`? */
export function isPosted(post: Post, name: string): boolean {
  return post.names().some((posted) => posted === name || posted.startsWith(`${name}.`));
}
