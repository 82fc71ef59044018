import type { CompiledForm, Value, Values } from '@vordruck/engine';
import type { Attachment, Submission } from '../build/submission.ts';
import { UnknownValueError } from '../errors.ts';
import { element, escapeText, XML_DECLARATION } from './canonical.ts';

/** What the writer needs of a compiled form: its namespace and the order of its fields. */
export type XmlPlan = Pick<CompiledForm, 'xml' | 'fields'>;

/** The part of the XML that no submission carries itself: which canonical JSON belongs to it. */
export interface RecordReference {
  readonly name: string;
  readonly sha256: string;
}

/** The document without its signature, as text: declaration, the canonical root element, a line feed. */
export function writeXml(submission: Submission, plan: XmlPlan, record: RecordReference): string {
  const { form, hash, municipality, number, received, language, attachments } = submission;
  const root = element(
    'submission',
    { xmlns: plan.xml.namespace },
    leaf('form', form),
    leaf('hash', hash),
    municipality === undefined ? '' : leaf('municipality', municipality),
    leaf('number', number),
    leaf('received', received),
    leaf('language', language),
    element('values', {}, fieldsOf(plan, topLevel(plan), submission.values, '')),
    attachments.length === 0 ? '' : element('attachments', {}, ...attachments.map(attachment)),
    element('record', {}, leaf('name', record.name), leaf('sha256', record.sha256)),
  );
  return `${XML_DECLARATION}${root}\n`;
}

const topLevel = (plan: XmlPlan): number[] => plan.fields.flatMap((field, index) => (field.parent === -1 ? [index] : []));

/** Elements in the order of the definition, as the schema wants them. */
function fieldsOf(plan: XmlPlan, indexes: readonly number[], values: Values, path: string): string {
  const left = new Set(Object.keys(values));
  let written = '';
  for (const index of indexes) {
    const field = plan.fields[index];
    const value = field && values[field.id];
    if (!field || value === undefined) continue;
    left.delete(field.id);
    written += valueOf(plan, field, value, `${path}/${field.id}`);
  }
  const [unknown] = left;
  if (unknown !== undefined) throw new UnknownValueError(`${path}/${unknown}`);
  return written;
}

function valueOf(
  plan: XmlPlan,
  field: { readonly id: string; readonly children?: readonly number[] },
  value: Value,
  path: string,
): string {
  if (isArray(value)) return value.map((item, index) => valueOf(plan, field, item, `${path}/${index}`)).join('');
  if (typeof value !== 'object') return leaf(field.id, String(value));
  return element(field.id, {}, field.children ? fieldsOf(plan, field.children, value, path) : parts(value));
}

const rank = (name: string): number => FILE_PARTS.indexOf(name);

/** A value with parts of its own, such as a file: those of a file in the schema's order, any others by name. */
function parts(value: Values): string {
  const names = Object.keys(value).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return names.map((name) => leaf(name, String(value[name]))).join('');
}

const FILE_PARTS: readonly string[] = ['name', 'type', 'size', 'sha256'];

function attachment({ path, name, type, size, sha256 }: Attachment): string {
  return element(
    'attachment',
    {},
    leaf('path', path),
    leaf('name', name),
    leaf('type', type),
    leaf('size', String(size)),
    leaf('sha256', sha256),
  );
}

const leaf = (name: string, text: string): string => element(name, {}, escapeText(text));

const isArray = (value: Value): value is readonly Value[] => Array.isArray(value);
