import type { Authority } from '@vordruck/engine';
import { writeContainer, type Member } from './asice/container.ts';
import { attachmentName } from './build/attachment-name.ts';
import { writeJson } from './build/json.ts';
import { buildSubmission, type Attachment, type Submission, type Submitted } from './build/submission.ts';
import { AttachmentError } from './errors.ts';
import { signPdf } from './pdf/sign-pdf.ts';
import { writeRecord } from './pdf/write-record.ts';
import { sha256 } from './sign/hash.ts';
import type { SigningKey } from './sign/key.ts';
import { assertUsable, ownCertificate } from './sign/local-key.ts';
import type { TimestampAuthority } from './sign/timestamp-authority.ts';
import { signXml } from './xml/sign-xml.ts';
import { validateXml } from './xml/validate-xml.ts';
import { writeXml } from './xml/write-xml.ts';

export interface DocumentOptions {
  /** An engine's session, or what was kept of it. */
  readonly session: Submitted;
  /** Text of the schema that was emitted with the form. */
  readonly xsd: string;
  readonly authority: Authority;
  readonly number: string;
  /** ISO 8601 with offset. */
  readonly received: string;
  /** Bytes of the attachments by their SHA-256 in hex. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly key: SigningKey;
  /** The time the seals claim; now unless given. */
  readonly sealedAt?: Date;
  /** Proves when it was sealed: the seals are then at level B-T, else B-B. */
  readonly timestamps?: TimestampAuthority;
  readonly signal?: AbortSignal;
}

/** The names under which documents travel. */
export type DocumentName = 'submission.json' | 'submission.xml' | 'document.pdf' | 'container.asice';

/**
 * Makes all documents of a submission: canonical JSON, sealed XML, sealed PDF with the XML embedded, and the container that holds
 * them with the attachments. All or nothing: it throws before any of them leaves.
 */
export async function createDocuments(options: DocumentOptions): Promise<Map<DocumentName, Uint8Array>> {
  const { session, xsd, authority, number, received, files, key, sealedAt = new Date(), timestamps, signal } = options;
  assertUsable(ownCertificate(key), sealedAt);
  const submission = buildSubmission(session, { number, received });
  const attachments = attachmentMembers(submission.attachments, files);

  const json = writeJson(submission);
  const unsigned = writeXml(submission, session.form, { name: 'submission.json', sha256: sha256(json) });
  validateXml(unsigned, xsd);
  const source = { outline: session.outline(), authority, number, received, ...municipalityOf(submission) };
  const open = await writeRecord(source, { xml: Buffer.from(unsigned), sealedAt, key });

  const seal = { timestamps, signal };
  const [pdf, signed] = await Promise.all([signPdf(open, key, seal), signXml(unsigned, key, sealedAt, seal)]);
  const xml = Buffer.from(signed);
  const members = [
    { name: 'submission.json', bytes: json },
    { name: 'submission.xml', bytes: xml },
    { name: 'document.pdf', bytes: pdf },
    ...attachments,
  ];
  const container = await writeContainer(members, key, sealedAt, seal);
  return new Map<DocumentName, Uint8Array>([
    ['submission.json', json],
    ['submission.xml', xml],
    ['document.pdf', pdf],
    ['container.asice', container],
  ]);
}

const municipalityOf = ({ municipality }: Submission): { municipality?: string } =>
  municipality === undefined ? {} : { municipality };

function attachmentMembers(attachments: readonly Attachment[], files: ReadonlyMap<string, Uint8Array>): Member[] {
  return attachments.map((attachment, index) => {
    const bytes = files.get(attachment.sha256);
    if (!bytes) throw new AttachmentError(attachment.path, `The bytes of the attachment at ${attachment.path} are missing`);
    if (bytes.length !== attachment.size || sha256(bytes) !== attachment.sha256)
      throw new AttachmentError(attachment.path, `The attachment at ${attachment.path} is not the one that was declared`);
    return { name: attachmentName(attachment.name, index + 1), bytes };
  });
}
