import type { Attachment, Submission } from '../build/submission.ts';
import { escapeAttribute, escapeText, XML_DECLARATION } from './canonical.ts';
import { parametersWriter, valuesWriter, type XmlPlan } from './xml-writer.ts';

export type { XmlPlan } from './xml-writer.ts';

/** The part of the XML that no submission carries itself: which canonical JSON belongs to it. */
export interface RecordReference {
  readonly name: string;
  readonly sha256: string;
}

/** The document without its signature, as text: declaration, the canonical root element, a line feed. */
export function writeXml(submission: Submission, plan: XmlPlan, record: RecordReference): string {
  const { form, hash, municipality, number, received, language, today, parameters, values, attachments } = submission;
  const place = municipality === undefined ? '' : leaf('municipality', municipality);
  const facts = leaf('form', form) + leaf('hash', hash) + place + leaf('number', number) + leaf('received', received);
  const day = today === undefined ? '' : leaf('today', today);
  const figures = parameters === undefined ? '' : `<parameters>${parametersWriter(plan)(parameters, '/parameters')}</parameters>`;
  const written = `${facts}${leaf('language', language)}${day}${figures}<values>${valuesWriter(plan)(values, '')}</values>`;
  const files = attachments.length === 0 ? '' : `<attachments>${attachments.map(attachment).join('')}</attachments>`;
  const end = `<record>${leaf('name', record.name)}${leaf('sha256', record.sha256)}</record>`;
  return `${XML_DECLARATION}<submission xmlns="${escapeAttribute(plan.xml.namespace)}">${written}${files}${end}</submission>\n`;
}

function attachment({ path, name, type, size, sha256 }: Attachment): string {
  const facts = leaf('path', path) + leaf('name', name) + leaf('type', type);
  return `<attachment>${facts}${leaf('size', String(size))}${leaf('sha256', sha256)}</attachment>`;
}

const leaf = (name: string, text: string): string => `<${name}>${escapeText(text)}</${name}>`;
