import type { FieldPlan } from '@vordruck/engine';
import type { Submission } from '../build/submission.ts';
import { InvalidXmlError, UnknownValueError } from '../errors.ts';
import { FACTS, FILE_PARTS, type MappedElement, type XmlMapping } from './mapping.ts';
import type { SchemaFiles } from './validate-xml.ts';
import { checkSchema, validateXml } from './validate-xml.ts';
import { writeMappedXml } from './write-mapped-xml.ts';

export interface MappingCheck {
  readonly mapping: XmlMapping;
  readonly fields: readonly FieldPlan[];
  /** The foreign schema, and the schemas it imports by the names it uses for them. */
  readonly xsd: string;
  readonly imports?: SchemaFiles;
  /** Submissions that must come out valid: those of the form's cases. */
  readonly samples: readonly Submission[];
}

/** What is wrong with a mapping or a template, told to authors. */
export interface OutputProblem {
  /** JSON Pointer within what was checked. */
  readonly path: string;
  readonly message: string;
  /** What to do about it. */
  readonly wayOut: string;
}

/**
 * All that is wrong with a mapping: names no field has, lists used as values, options without a code, a schema that cannot be read,
 * samples it refuses.
 */
export function checkMapping({ mapping, fields, xsd, imports, samples }: MappingCheck): OutputProblem[] {
  const problems = mapping.elements.flatMap((mapped, index) => problemsOf(mapped, `/elements/${index}`, [-1], fields));
  const unreadable = schemaProblem(xsd, imports);
  if (unreadable !== undefined) {
    const wayOut = 'Name the main file of the schema, put all that it includes or imports beside it, and check it with xmllint.';
    problems.push({ path: '/schema', message: `The schema cannot be read: ${unreadable}`, wayOut });
  }
  if (problems.length > 0) return problems;
  if (samples.length === 0) {
    const wayOut = 'Add a case that can be sent, with as many answers as there are.';
    return [{ path: '', message: 'No case of the form can be sent, so nothing shows that the schema takes it.', wayOut }];
  }
  return samples.flatMap((sample) => sampleProblems(sample, { mapping, xsd, imports }));
}

type Foreign = Pick<MappingCheck, 'mapping' | 'xsd'> & { readonly imports: SchemaFiles | undefined };

function sampleProblems(sample: Submission, { mapping, xsd, imports }: Foreign): OutputProblem[] {
  const problem = (message: string, wayOut: string): OutputProblem[] => [{ path: '', message, wayOut }];
  try {
    validateXml(writeMappedXml(sample, mapping), xsd, imports);
    return [];
  } catch (error) {
    if (error instanceof UnknownValueError)
      return problem(`The value at ${error.path} of the case ${sample.number} has no code.`, 'Give each of its values a code.');
    if (!(error instanceof InvalidXmlError)) throw error;
    return problem(
      `The schema refuses the submission of the case ${sample.number}: ${reasonOf(error)}`,
      'Give the elements the names, the order and the content that the schema wants; what the form may leave out must be optional there, or say `always`.',
    );
  }
}

function schemaProblem(xsd: string, imports?: SchemaFiles): string | undefined {
  try {
    checkSchema(xsd, imports);
    return undefined;
  } catch (error) {
    if (!(error instanceof InvalidXmlError)) throw error;
    return reasonOf(error);
  }
}

function reasonOf(error: InvalidXmlError): string {
  const reason = (error.cause instanceof Error ? error.cause.message : error.message).trim().replaceAll(/\s*\n\s*/g, ' ');
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}

/** `scopes`: indexes of the groups and lists around, innermost first; -1 is the form. */
function problemsOf(
  mapped: MappedElement,
  path: string,
  scopes: readonly number[],
  fields: readonly FieldPlan[],
): OutputProblem[] {
  const { from, codes, elements = [] } = mapped;
  const inside = (around: readonly number[]): OutputProblem[] =>
    elements.flatMap((inner, index) => problemsOf(inner, `${path}/elements/${index}`, around, fields));
  if (from === undefined) return inside(scopes);
  const at = (message: string, wayOut: string): OutputProblem[] => [{ path: `${path}/from`, message, wayOut }];
  if (from.startsWith('@')) {
    if (FACTS.some((fact) => from === `@${fact}`)) return inside(scopes);
    return at(`There is no fact ${from}.`, `Name one of ${FACTS.map((fact) => `@${fact}`).join(', ')}.`);
  }
  if (from === '.') return inside(scopes);
  const found = resolve(from, scopes, fields);
  if (typeof found !== 'number') return at(found.message, found.wayOut);
  const field = fields[found];
  const isScope = field?.children !== undefined || (field?.type === 'file' && elements.length > 0);
  if (field?.children && elements.length === 0)
    return at(
      `${from} is a ${field.type}, which has no value of its own.`,
      'Say with "elements" what to write of it, or name a field in it.',
    );
  const uncoded = codes ? (field?.options ?? []).filter(({ value }) => !Object.hasOwn(codes, value)) : [];
  return [
    ...uncoded.map(({ value }) => ({
      path: `${path}/codes`,
      message: `The option ${value} of ${from} has no code.`,
      wayOut: `Add "${value}" to the codes, with what the other schema calls it.`,
    })),
    ...inside(isScope ? [found, ...scopes] : scopes),
  ];
}

/** The index of the field, or what to say if there is none. */
function resolve(
  from: string,
  scopes: readonly number[],
  fields: readonly FieldPlan[],
): number | { readonly message: string; readonly wayOut: string } {
  const [first = '', ...rest] = from.split('.');
  const [nearest = -1] = scopes;
  if (fields[nearest]?.type === 'file' && FILE_PARTS.includes(from)) return nearest;
  const child = (parent: number, id: string): number => fields.findIndex((field) => field.parent === parent && field.id === id);
  let found = scopes.map((scope) => child(scope, first)).find((index) => index >= 0) ?? -1;
  if (found < 0) return { message: `No field is named ${first} here.`, wayOut: oneOf(scopes, fields) };
  for (const name of rest) {
    const around = found;
    if (fields[around]?.type === 'list')
      return {
        message: `${fields[around]?.id} is a list, so that ${name} is one for each of its rows.`,
        wayOut: `Map ${fields[around]?.id} alone, and ${name} in its "elements".`,
      };
    found = child(around, name);
    if (found < 0) return { message: `No field is named ${name} in ${from}.`, wayOut: oneOf([around], fields) };
  }
  return found;
}

const NAMES_MAX = 20;

function oneOf(scopes: readonly number[], fields: readonly FieldPlan[]): string {
  const names = scopes.flatMap((scope) => fields.filter(({ parent }) => parent === scope).map(({ id }) => id));
  return `Name one of ${names.slice(0, NAMES_MAX).join(', ')}${names.length > NAMES_MAX ? ', …' : ''}.`;
}
