import { randomUUID } from 'node:crypto';
import { parametersInEffect } from '@vordruck/engine';
import { newNumber } from '@vordruck/submission';
import type { Transaction } from 'kysely';
import { type Account, askedOf } from '../account.ts';
import { berlinTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { OpenContent } from '../drafts/content.ts';
import type { Draft, DraftPlace } from '../drafts/drafts.ts';
import { newKey, seal } from '../keys/seal.ts';
import { newSecret, sha256 } from '../keys/secret.ts';
import type { Municipality, PortalForm } from '../options.ts';
import { openSession } from '../sessions.ts';
import type { Tables } from '../store/schema.ts';
import type { SubmissionContent } from './content.ts';
import { beginDocuments } from './documents.ts';
import { boundText, type OpenedSubmission, receiptKey, receiptLocator } from './receipt.ts';
import { isReviewed } from './reviewed.ts';
import { mayBeSent } from './trust.ts';

/** Who sends what, where. */
export interface Sending {
  readonly offer: PortalForm;
  readonly language: string;
  readonly municipality: Municipality;
  readonly place: DraftPlace;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly account: Account | undefined;
}

/**
 * Receives a draft: validates it with the compiled form, stores it and marks the draft as sent in one transaction, then
 * makes its documents. Of several posts at once, one stores; the others find its receipt.
 */
export async function receive(
  context: Context,
  sending: Sending,
  reviewed: string,
): Promise<{ receipt: string } | 'changed' | 'gone'> {
  const received = await context.store.transaction().execute(async (transaction): Promise<Stored | 'changed' | 'gone'> => {
    const draft = await context.drafts.lock(transaction, sending.place);
    if (!draft) return 'gone';
    if ('receipt' in draft.content) return draft.content;
    if (draft.hash !== sending.offer.form.hash) return 'changed';
    const content = validate(sending, draft.content, reviewed);
    return content ? store(context, transaction, sending, draft, content) : 'changed';
  });
  if (typeof received === 'string') return received;
  // The receipt holds already. What cannot be made now is made when somebody asks for it, or later by itself.
  if (received.opened) await beginDocuments(context, received.opened);
  return { receipt: received.receipt };
}

/** The server believes nothing but the compiled form: all is checked again, on the locked draft. */
function validate(
  { offer, language, municipality, today, account }: Sending,
  content: OpenContent,
  reviewed: string,
): SubmissionContent | undefined {
  if (!mayBeSent(offer.form, account)) return undefined;
  const session = openSession({ offer, language, municipality: municipality.ags, today, account }, content.answers);
  if (reviewed !== content.reviewed || !isReviewed(offer, session, reviewed) || session.issues().length > 0) return undefined;
  const outline = session.outline();
  const parameters = parametersInEffect(offer.form, municipality.ags, today);
  // Files of hidden questions are no part of what is sent.
  const sent = new Set(outline.attachments.map((attachment) => attachment.sha256));
  const files = Object.fromEntries(Object.entries(content.files).filter(([hash]) => sent.has(hash)));
  const asked = account && askedOf(offer.form, account);
  return { answers: session.answers, files, ...(asked ? { account: asked } : {}), language, today, parameters, outline };
}

/** What was stored just now, or only the key of a receipt that was there before. */
interface Stored {
  readonly receipt: string;
  readonly opened?: OpenedSubmission;
}

const NUMBER_ATTEMPTS = 10;

async function store(
  context: Context,
  transaction: Transaction<Tables>,
  { offer, place }: Sending,
  draft: Draft,
  content: SubmissionContent,
) {
  const { tenant, form } = place;
  const [submission, key, receipt, received] = [randomUUID(), newKey(), newSecret(), context.clock.received()];
  const fixed = {
    tenant,
    submission,
    form,
    hash: offer.form.hash,
    received,
    draft: sha256(draft.id),
    locator: receiptLocator(receipt),
    receipt_key: seal(receiptKey(receipt), key, submission),
    transit_key: seal(context.transitKey, key, submission),
  };
  for (let attempt = 0; attempt < NUMBER_ATTEMPTS; attempt += 1) {
    const number = newNumber({ year: berlinTime(received) });
    const sealed = seal(
      key,
      Buffer.from(JSON.stringify(content)),
      boundText({ tenant, submission, number, hash: offer.form.hash }),
    );
    const row = { ...fixed, number, content: sealed };
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('submission')
      .values(row)
      .onConflict((conflict) => conflict.columns(['tenant', 'number']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) continue;
    await transaction.updateTable('file').set({ draft: null, submission }).where('draft', '=', draft.id).execute();
    await context.drafts.markSent(transaction, place, draft, receipt);
    return { receipt, opened: { tenant, submission, number, form, hash: offer.form.hash, received, key, content } };
  }
  throw new Error('No receipt number is free.');
}
