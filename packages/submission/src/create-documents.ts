import type { Authority, Outline } from '@vordruck/engine';
import { writeContainer, type Member } from './asice/container.ts';
import { attachmentName } from './build/attachment-name.ts';
import { writeJson } from './build/json.ts';
import { buildSubmission, type Attachment, type Submission, type SubmissionOptions, type Submitted } from './build/submission.ts';
import { AttachmentError } from './errors.ts';
import { signPdf } from './pdf/sign-pdf.ts';
import type { Logo } from './pdf/picture/picture.ts';
import type { Print } from './pdf/style.ts';
import { fillTemplate } from './pdf/template/fill-template.ts';
import type { PdfTemplate } from './pdf/template/template.ts';
import { writeRecord } from './pdf/write-record.ts';
import { sha256 } from './sign/hash.ts';
import type { SigningKey } from './sign/key.ts';
import { assertUsable, ownCertificate } from './sign/local-key.ts';
import type { TimestampAuthority } from './sign/timestamp-authority.ts';
import { signXml } from './xml/sign-xml.ts';
import type { XmlMapping } from './xml/mapping.ts';
import { validateXml, type SchemaFiles } from './xml/validate-xml.ts';
import { writeMappedXml } from './xml/write-mapped-xml.ts';
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
  /** The figures that the form's rules were applied with; none where it has no parameters. */
  readonly parameters?: SubmissionOptions['parameters'];
  /** Bytes of the attachments by their SHA-256 in hex. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly key: SigningKey;
  /** The time the seals claim; now unless given. */
  readonly sealedAt?: Date;
  /** Proves when it was sealed: the seals are then at level B-T, else B-B. */
  readonly timestamps?: TimestampAuthority;
  readonly signal?: AbortSignal;
  /** The municipality's logo, for the head of the record. */
  readonly logo?: Logo;
  /** `large`: the record in large print; `normal` unless given. */
  readonly print?: Print;
  /** Whether the record carries the attachments inside, too, and not only their hashes. */
  readonly embedAttachments?: boolean;
  /** What else the form's definition asks for. */
  readonly outputs?: FurtherOutputs;
}

/** Documents that a definition may ask for beside the usual ones. */
export interface FurtherOutputs {
  /** The submission in a foreign schema, as `fachverfahren.xml`. */
  readonly mapped?: { readonly mapping: XmlMapping; readonly xsd: string; readonly imports?: SchemaFiles };
  /** An official PDF form, filled in, as `formular.pdf`. */
  readonly template?: { readonly template: PdfTemplate; readonly pdf: Uint8Array };
}

/** The names under which documents travel. */
export type DocumentName = 'submission.json' | 'submission.xml' | 'document.pdf' | 'container.asice' | FurtherName;
type FurtherName = 'fachverfahren.xml' | 'formular.pdf';

/**
 * Makes all documents of a submission: canonical JSON, sealed XML, sealed PDF with the XML embedded, and the container that holds
 * them with the attachments. All or nothing: it throws before any of them leaves.
 */
export async function createDocuments(options: DocumentOptions): Promise<Map<DocumentName, Uint8Array>> {
  const { session, xsd, authority, number, received, files, key, sealedAt = new Date(), timestamps, signal } = options;
  const { logo, print = 'normal', embedAttachments = false, outputs = {}, parameters = {} } = options;
  assertUsable(ownCertificate(key), sealedAt);
  const submission = buildSubmission(session, { number, received, parameters });
  const attachments = attachmentMembers(submission.attachments, files);

  const json = writeJson(submission);
  const unsigned = writeXml(submission, session.form, { name: 'submission.json', sha256: sha256(json) });
  validateXml(unsigned, xsd);
  const outline = session.outline();
  const further = await furtherDocuments(submission, outline, outputs);
  const source = { outline, authority, number, received, ...municipalityOf(submission), ...(logo ? { logo } : {}) };
  const open = await writeRecord(source, {
    xml: Buffer.from(unsigned),
    sealedAt,
    key,
    print,
    ...(embedAttachments ? { attachments } : {}),
  });

  const seal = { timestamps, signal };
  const [pdf, signed] = await Promise.all([signPdf(open, key, seal), signXml(unsigned, key, sealedAt, seal)]);
  const xml = Buffer.from(signed);
  const members = [
    { name: 'submission.json', bytes: json },
    { name: 'submission.xml', bytes: xml },
    { name: 'document.pdf', bytes: pdf },
    ...Array.from(further, ([name, bytes]) => ({ name, bytes })),
    ...attachments,
  ];
  const container = await writeContainer(members, key, sealedAt, seal);
  return new Map<DocumentName, Uint8Array>([
    ['submission.json', json],
    ['submission.xml', xml],
    ['document.pdf', pdf],
    ...further,
    ['container.asice', container],
  ]);
}

async function furtherDocuments(
  submission: Submission,
  outline: Outline,
  { mapped, template }: FurtherOutputs,
): Promise<Map<FurtherName, Uint8Array>> {
  const made = new Map<FurtherName, Uint8Array>();
  if (mapped) {
    const xml = writeMappedXml(submission, mapped.mapping);
    validateXml(xml, mapped.xsd, mapped.imports);
    made.set('fachverfahren.xml', Buffer.from(xml));
  }
  if (template) made.set('formular.pdf', await fillTemplate({ ...template, submission, outline }));
  return made;
}

const municipalityOf = ({ municipality }: Submission): { municipality?: string } =>
  municipality === undefined ? {} : { municipality };

function attachmentMembers(
  attachments: readonly Attachment[],
  files: ReadonlyMap<string, Uint8Array>,
): (Member & { readonly type: string; readonly title: string })[] {
  return attachments.map((attachment, index) => {
    const bytes = files.get(attachment.sha256);
    if (!bytes) throw new AttachmentError(attachment.path, `The bytes of the attachment at ${attachment.path} are missing`);
    if (bytes.length !== attachment.size || sha256(bytes) !== attachment.sha256)
      throw new AttachmentError(attachment.path, `The attachment at ${attachment.path} is not the one that was declared`);
    return { name: attachmentName(attachment.name, index + 1), title: attachment.name, type: attachment.type, bytes };
  });
}
