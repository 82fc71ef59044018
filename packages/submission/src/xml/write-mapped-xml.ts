import type { Value, Values } from '@vordruck/engine';
import type { Submission } from '../build/submission.ts';
import { UnknownValueError } from '../errors.ts';
import { element, escapeText, XML_DECLARATION } from './canonical.ts';
import { FACTS, type MappedElement, type XmlMapping } from './mapping.ts';

/** Values from the innermost group or row outwards. */
type Scopes = readonly Values[];
type ElementWriter = (scopes: Scopes, submission: Submission) => string;

const writers = new WeakMap<XmlMapping, ElementWriter>();

/** The submission in a foreign schema, as text: declaration, root element, a line feed. Validate it before it leaves. */
export function writeMappedXml(submission: Submission, mapping: XmlMapping): string {
  const known = writers.get(mapping);
  const write = known ?? elementsWriter(mapping.elements);
  if (!known) writers.set(mapping, write);
  const attributes = { xmlns: mapping.namespace, ...sorted(mapping.attributes) };
  return `${XML_DECLARATION}${element(mapping.root, attributes, write([submission.values], submission))}\n`;
}

function elementsWriter(elements: readonly MappedElement[]): ElementWriter {
  const parts = elements.map(elementWriter);
  return (scopes, submission) => {
    let written = '';
    for (const write of parts) written += write(scopes, submission);
    return written;
  };
}

function elementWriter(mapped: MappedElement): ElementWriter {
  const { from, text, codes, elements, always } = mapped;
  const attributes = { ...(mapped.namespace === undefined ? {} : { xmlns: mapped.namespace }), ...sorted(mapped.attributes) };
  const wrap = (content: string): string => (content === '' && !always ? '' : element(mapped.element, attributes, content));
  const inner = elements && elementsWriter(elements);
  if (from === undefined) {
    const constant = text === undefined ? '' : escapeText(text);
    return (scopes, submission) => wrap(inner ? inner(scopes, submission) : constant);
  }
  const find = finder(from);
  const one = (value: Value, scopes: Scopes, submission: Submission): string => {
    if (inner) return wrap(inner([isScope(value) ? value : { [ITSELF]: value }, ...scopes], submission));
    return wrap(escapeText(coded(String(value), codes, from)));
  };
  return (scopes, submission) => {
    const value = find(scopes, submission);
    if (value === undefined) return always ? element(mapped.element, attributes) : '';
    return isArray(value) ? value.map((item) => one(item, scopes, submission)).join('') : one(value, scopes, submission);
  };
}

/** A code list that lacks a value would lose it silently. */
function coded(value: string, codes: MappedElement['codes'], from: string): string {
  if (!codes) return value;
  const code = Object.hasOwn(codes, value) ? codes[value] : undefined;
  if (code === undefined) throw new UnknownValueError(`/${from.replaceAll('.', '/')}`);
  return code;
}

/** The name under which a value without names of its own is found. */
const ITSELF = '.';

function finder(from: string): (scopes: Scopes, submission: Submission) => Value | undefined {
  const fact = FACTS.find((name) => from === `@${name}`);
  if (fact) return (_, submission) => submission[fact];
  const [first = '', ...rest] = from === ITSELF ? [ITSELF] : from.split('.');
  return (scopes) => {
    // The nearest scope that has the name, as in rules; absent names are looked for further out, where no two are equal.
    let value: Value | undefined = scopes.find((scope) => Object.hasOwn(scope, first))?.[first];
    for (const name of rest) value = isScope(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    return value;
  };
}

function sorted(attributes: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const isArray = (value: Value): value is readonly Value[] => Array.isArray(value);
const isScope = (value: Value | undefined): value is Values => typeof value === 'object' && !Array.isArray(value);
