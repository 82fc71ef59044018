import type { Selectable } from 'kysely';
import type { Context } from '../context.ts';
import { derive, open } from '../keys/seal.ts';
import { sha256 } from '../keys/secret.ts';
import type { Tables } from '../store/schema.ts';
import type { SubmissionContent } from './content.ts';

/** A submission, opened by the key in its receipt's address. */
export interface OpenedSubmission {
  readonly tenant: string;
  readonly submission: string;
  readonly number: string;
  readonly form: string;
  readonly hash: string;
  readonly received: Date;
  /** The submission's own key. */
  readonly key: Buffer;
  readonly content: SubmissionContent;
}

export function receiptLocator(receipt: string): Buffer {
  return sha256(derive(receipt, 'receipt/locator'));
}

export function receiptKey(receipt: string): Buffer {
  return derive(receipt, 'receipt/key');
}

/** Bound into the content, so that no other submission's can be put in its place. */
export function boundText({
  tenant,
  submission,
  number,
  hash,
}: Pick<OpenedSubmission, 'tenant' | 'submission' | 'number' | 'hash'>): string {
  return JSON.stringify([tenant, submission, number, hash]);
}

/** Finds and opens a submission by the key of its receipt; `undefined` if there is none in this place. */
export async function openReceipt(
  context: Context,
  tenant: string,
  form: string,
  receipt: string,
): Promise<OpenedSubmission | undefined> {
  const row = await context.store
    .selectFrom('submission')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('form', '=', form)
    .where('locator', '=', receiptLocator(receipt))
    .executeTakeFirst();
  return row && openRow(row, open(receiptKey(receipt), row.receipt_key, row.submission));
}

/** Opens a submission for work on it after it was received, by the key that is kept outside the database. */
export async function openForWork(context: Context, tenant: string, submission: string): Promise<OpenedSubmission | undefined> {
  const row = await context.store
    .selectFrom('submission')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return row && openRow(row, open(context.transitKey, row.transit_key, submission));
}

function openRow(row: Selectable<Tables['submission']>, key: Buffer): OpenedSubmission {
  const { tenant, submission, number, form, hash, received } = row;
  const content: SubmissionContent = JSON.parse(
    open(key, row.content, boundText({ tenant, submission, number, hash })).toString('utf8'),
  );
  return { tenant, submission, number, form, hash, received, key, content };
}
