import type { ErrorObject } from 'ajv';
import { nearest } from '../did-you-mean.ts';
import { finding } from '../generated/findings.ts';
import { member, nodeAt, positionOf, positionOfName, textOf } from '../1-parse/tree.ts';
import type { JsonNode } from '../1-parse/tree.ts';
import type { Report } from '../report.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import { fieldType, fieldTypes } from '../types/index.ts';
import { meantValue } from './meant-value.ts';
import { namesMeant, whatWasMeant } from './synonyms.ts';
import { describeKinds, describeNode, inJson, reasonOf } from './words.ts';

/** One error of ajv with the place it is about. */
interface Fault {
  readonly error: ErrorObject;
  readonly node: JsonNode;
  readonly schema: JsonSchema;
}

/** A file that is something else has as many errors as lines, and nobody reads so many. */
const ERRORS_MAX = 20_000;

/** Tells ajv's errors in an author's words; the same fault told by several branches of the schema is told once. */
export function explain(all: readonly ErrorObject[], root: JsonNode, report: Report): void {
  const errors = all.slice(0, ERRORS_MAX);
  const told = new Set<string>();
  const renamed = takeAsMeant(errors, root);
  for (const error of errors) {
    const teller = TELLERS[error.keyword];
    const fault: Fault = { error, node: nodeAt(root, error.instancePath), schema: error.parentSchema ?? {} };
    const topic = topicOf(error);
    if (error.keyword === 'required' && renamed.has(topicOf(error))) continue;
    if (!teller || told.has(topic) || told.has(`${error.instancePath} kind`)) continue;
    told.add(topic);
    teller(fault, report);
  }
}

/** Takes mistyped properties for those that were meant, so that nothing else is missed; gives the topics of what is there after all. */
function takeAsMeant(errors: readonly ErrorObject[], root: JsonNode): ReadonlySet<string> {
  const renamed = new Set<string>();
  for (const error of errors.filter(({ keyword }) => keyword === 'additionalProperties')) {
    const node = nodeAt(root, error.instancePath);
    const property = String(error.params.additionalProperty);
    const member = node.members.get(property);
    const [meant, ...others] = namesMeant(property, freeNames(node, error.parentSchema ?? {}));
    if (meant === undefined || others.length > 0 || member === undefined) continue;
    node.meant?.set(meant, member);
    renamed.add(`${error.instancePath} required ${meant}`);
  }
  return renamed;
}

/** The properties that an object may have and has not. */
function freeNames(node: JsonNode, schema: JsonSchema): readonly string[] {
  return Object.keys(schema.properties ?? {}).filter((name) => name !== '$schema' && !node.members.has(name));
}

/** Values have one fault, objects may have one a property; entries that all have the wrong shape have it for one reason. */
function topicOf({ instancePath, keyword, params }: ErrorObject): string {
  const name: unknown = params.missingProperty ?? params.additionalProperty;
  if (keyword === 'type' && /\/[0-9]+$/u.test(instancePath)) return `${instancePath.replace(/[0-9]+$/u, 'entries')} kind`;
  return typeof name === 'string' ? `${instancePath} ${keyword} ${name}` : `${instancePath} kind`;
}

const TELLERS: Readonly<Record<string, (fault: Fault, report: Report) => void>> = {
  additionalProperties: tellUnknownProperty,
  required: tellMissingProperty,
  type: tellWrongType,
  minItems: ({ node }, report) => report(finding.emptyPart(positionOf(node), { property: nameOf(node) })),
  enum: tellEnum,
  const: tellBadValue,
  pattern: tellBadValue,
  minLength: tellBadValue,
  maxLength: tellBadValue,
  minimum: tellBadValue,
  maximum: tellBadValue,
};

function tellUnknownProperty({ error, node, schema }: Fault, report: Report): void {
  const property = String(error.params.additionalProperty);
  const known = Object.keys(schema.properties ?? {}).filter((name) => name !== '$schema');
  const slots = {
    owner: ownerOf(node, schema),
    property,
    near: whatWasMeant(property, freeNames(node, schema)),
    known: known.join(', '),
  };
  report(finding.unknownProperty(positionOfName(node, property), slots));
}

function tellMissingProperty({ error, node, schema }: Fault, report: Report): void {
  const property = String(error.params.missingProperty);
  const example = EXAMPLES[property] ?? '…';
  const mistyped = nearest(
    property,
    [...node.members.keys()].filter((name) => !isProperty(name)),
  );
  const near = mistyped === undefined ? '' : `Did you mean "${property}" by "${mistyped}"?`;
  const meant = mistyped === undefined ? undefined : node.members.get(mistyped);
  if (meant) node.meant?.set(property, meant);
  report(finding.missingProperty(positionOf(node), { owner: ownerOf(node, schema), property, example, near }));
}

/** Whether some part has a property of this name: then it is not another one, mistyped. */
function isProperty(name: string): boolean {
  return Object.hasOwn(EXAMPLES, name) || fieldTypes.some((type) => Object.hasOwn(type.properties, name));
}

/** For properties that are told as missing without their schema at hand. */
const EXAMPLES: Readonly<Record<string, string>> = {
  field: '"familienname"',
  step: '"ihre-hunde"',
  form: '"hundesteuer-anmeldung"',
  block: '"anschrift-inland"',
  type: '"text" (or "use" with the name of a block)',
  label: '"Familienname"',
  title: '"Ihre Hunde"',
  language: '"de"',
  steps: '[{ "step": "halter", "title": "Halterin oder Halter", "fields": [ … ] }]',
  fields: '[{ "field": "name", "type": "text", "label": "Name" }]',
  options: '[{ "value": "ja", "label": "Ja" }]',
  value: '"ja"',
  id: '"alter"',
  that: '"geboren <= beginn"',
  message: '"Der Hund kann nicht nach dem Beginn der Haltung geboren sein."',
  text: '"Dog\'s name"',
  name: '"staaten"',
  version: '"2024-08-01"',
  entries: '[{ "value": "FR", "label": "Frankreich" }]',
  namespace: '"urn:vordruck:form:hundesteuer-anmeldung"',
};

function tellWrongType({ node, schema }: Fault, report: Report): void {
  // Told while the file was parsed.
  if (typeof node.value === 'number' && !Number.isFinite(node.value)) return;
  const slots = {
    property: namedInQuotes(node),
    found: describeNode(node),
    expected: describeKinds(schema.type),
    example: meantValue(node, schema),
  };
  report(finding.wrongType(positionOf(node), slots));
}

function tellEnum(fault: Fault, report: Report): void {
  const { node, schema } = fault;
  const known = (schema.enum ?? []).filter((value) => typeof value === 'string');
  const given = textOf(node);
  // A type that exists, but not for parameters, is no typing mistake.
  if (given === undefined || nameOf(node) !== 'type' || fieldType(given)) return tellBadValue(fault, report);
  report(finding.unknownType(positionOf(node), { type: given, near: whatWasMeant(given, known), known: known.join(', ') }));
}

/** Those that authors may call by their names. */
const LANGUAGES = ['de', 'en', 'fr'];

function tellBadValue({ error, node, schema }: Fault, report: Report): void {
  const given = textOf(node);
  const known = (schema.enum ?? []).filter((value) => typeof value === 'string');
  const near = given === undefined ? '' : whatWasMeant(given, nameOf(node) === 'language' ? LANGUAGES : known);
  const slots = {
    property: nameOf(node),
    value: inJson(node.value),
    reason: reasonOf(error, schema, node),
    near,
    example: near === '' ? meantValue(node, schema) : inJson(schema.examples?.[0]),
  };
  report(finding.badValue(positionOf(node), slots));
}

/** What an author calls the property a value belongs to. */
function nameOf(node: JsonNode): string {
  if (typeof node.step === 'string') return node.step;
  return node.parent ? nameOf(node.parent) : 'the file';
}

/** `"label"`, `Entry 2 of "options"`. */
function namedInQuotes(node: JsonNode): string {
  if (typeof node.step === 'string') return `"${node.step}"`;
  return node.step === undefined ? 'The file' : `Entry ${node.step + 1} of "${nameOf(node)}"`;
}

/** Names the object that has the fault: `The text field "name"`, `The step "halter"`. */
function ownerOf(node: JsonNode, schema: JsonSchema): string {
  const title = (schema.title ?? 'part').toLowerCase();
  const field = textOf(member(node, 'field'));
  const given = textOf(member(node, 'type'));
  const type = given === undefined ? undefined : fieldType(given)?.type;
  if (field !== undefined && node.members.has('use')) return `The mounted block "${field}"`;
  if (node.parent?.step === 'with') return `The override of "${node.step}"`;
  if (node.parent?.step === 'parameters') return `The parameter "${node.step}"`;
  if (field !== undefined) return type === undefined ? `The field "${field}"` : `The ${type} field "${field}"`;
  if (type !== undefined) return `The ${type} field`;
  const name =
    ['step', 'id', 'value', 'form', 'block'].map((key) => textOf(member(node, key))).find((found) => found !== undefined) ??
    node.step;
  return typeof name === 'string' ? `The ${title} "${name}"` : `The ${title}`;
}
