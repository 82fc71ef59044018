import type { X509Certificate } from 'node:crypto';
import { checkContainer, isContainer, type Member } from '../asice/container.ts';
import { SubmissionError } from '../errors.ts';
import { checkPdf } from '../pdf/check-pdf.ts';
import { checkXml, readStatement, type Statement } from '../xml/check-xml.ts';
import type { Print } from '../pdf/style.ts';
import type { ReadEvidence } from '../sign/evidence.ts';
import type { Timestamp } from '../sign/timestamp-token.ts';
import type { FileKind } from './verdict.ts';

/** A seal that holds; whether its signer is trusted is asked later. */
export interface Seal {
  readonly chain: readonly X509Certificate[];
  readonly signingTime: string;
  /** Over the signature: level B-T. */
  readonly timestamp?: Timestamp;
  /** Certificates and what was said of their revocation, appended: level B-LT. */
  readonly evidence?: ReadEvidence;
  /** Over the whole, from the first to the last: level B-LTA. */
  readonly documentTimestamps?: readonly Timestamp[];
}

/** What was found out about one file on its own. */
export interface FileCheck {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: FileKind;
  /** For whom a record was printed. */
  readonly print?: Print;
  /** What was sealed, where it is less than the file. */
  readonly original?: Uint8Array;
  /** There only where a seal holds. */
  readonly seal?: Seal;
  /** The unsigned XML that the seal covers, and what it states. */
  readonly statement?: { readonly xml: string; readonly facts: Statement };
  /** Files that the seal covers. */
  readonly members: readonly Member[];
  /** Why it has no seal that holds; files without a seal of their own have no such reason. */
  readonly problem?: string;
}

const MEGABYTE = 1_000_000;

/** The largest file that is looked at: above what all attachments of a submission may have together, and a bound on memory. */
export const FILE_BYTES_MAX = 200 * MEGABYTE;

/** Looks at one file. Never throws: what cannot be read is not proved. */
export async function checkFile({ name, bytes }: Member): Promise<FileCheck> {
  const kind = kindOf(bytes);
  const plain: FileCheck = { name, bytes, kind, members: [] };
  if (bytes.length > FILE_BYTES_MAX)
    return {
      ...plain,
      problem: `The file is larger than ${FILE_BYTES_MAX / MEGABYTE} MB, more than any submission has: it was not looked at`,
    };
  try {
    switch (kind) {
      case 'pdf':
        return await checkedPdf(plain);
      case 'xml':
        return checkedXml(plain);
      case 'container':
        return checkedContainer(plain);
      default:
        return plain;
    }
  } catch (error) {
    return {
      ...plain,
      problem: error instanceof SubmissionError ? error.message : 'The file cannot be read: it is damaged or not one of ours',
    };
  }
}

const CHANGED = 'The file was changed after it was sealed';

async function checkedPdf(plain: FileCheck): Promise<FileCheck> {
  const { isUnchanged, embedded, original, print, ...seal } = await checkPdf(plain.bytes);
  if (!isUnchanged) return { ...plain, problem: CHANGED };
  const xml = embedded.find(({ name }) => name === 'submission.xml');
  const statement = xml ? { statement: stated(Buffer.from(xml.bytes).toString('utf8')) } : {};
  return { ...plain, print, original, seal, members: embedded, ...statement };
}

function checkedXml(plain: FileCheck): FileCheck {
  const { isUnchanged, unsigned, ...seal } = checkXml(plain.bytes);
  return isUnchanged ? { ...plain, seal, statement: stated(unsigned) } : { ...plain, problem: CHANGED };
}

function checkedContainer(plain: FileCheck): FileCheck {
  const { isUnchanged, members, ...seal } = checkContainer(plain.bytes);
  return isUnchanged ? { ...plain, seal, members } : { ...plain, problem: CHANGED };
}

const stated = (xml: string): NonNullable<FileCheck['statement']> => ({ xml, facts: readStatement(xml) });

function kindOf(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.startsWith('%PDF-')) return 'pdf';
  if (isContainer(bytes)) return 'container';
  if (start.startsWith('<?xml')) return 'xml';
  return start.startsWith('{') ? 'json' : 'unknown';
}
