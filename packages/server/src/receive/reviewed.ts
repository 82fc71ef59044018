import type { Issue, Session } from '@vordruck/engine';
import { sha256 } from '../keys/secret.ts';
import type { PortalForm } from '../options.ts';
import { inOwnLanguage } from '../sessions.ts';
import { letterIssues } from './letter-issues.ts';

/**
 * Names all that the review page shows, in the form's own language: whoever changes the language has reviewed the same.
 * Whether declarations are agreed to is no part of it: that comes after.
 */
export function hashOfReview(offer: PortalForm, session: Session): string {
  const outline = inOwnLanguage(offer, session).outline();
  const declarations = outline.declarations.map(({ path, text }) => ({ path, text }));
  return sha256(JSON.stringify({ ...outline, declarations })).toString('hex');
}

/** May this be sent: nothing missing but declarations, and the same that was reviewed? */
export function isReviewed(offer: PortalForm, session: Session, reviewed: string | undefined): boolean {
  return issuesBeforeSending(session).length === 0 && reviewed === hashOfReview(offer, session);
}

/** All issues but those of the declarations, which are asked for when sending; and letters that no record could show. */
export function issuesBeforeSending(session: Session): readonly Issue[] {
  const declared = new Set(session.issues({ declarations: true }).map(({ path, code }) => `${path} ${code}`));
  const own = session.issues().filter(({ path, code }) => !declared.has(`${path} ${code}`));
  const wrong = new Set(own.map(({ path }) => path));
  return [...own, ...letterIssues(session.outline()).filter(({ path }) => !wrong.has(path))];
}
