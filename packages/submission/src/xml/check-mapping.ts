import type { FieldPlan } from '@vordruck/engine';
import type { Submission } from '../build/submission.ts';
import { InvalidXmlError, UnknownValueError } from '../errors.ts';
import { FACTS, FILE_PARTS, type MappedElement, type XmlMapping } from './mapping.ts';
import type { SchemaFiles } from './validate-xml.ts';
import { validateXml } from './validate-xml.ts';
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
}

/** All that is wrong with a mapping: names no field has, lists used as values, options without a code, samples the foreign schema refuses. */
export function checkMapping({ mapping, fields, xsd, imports, samples }: MappingCheck): OutputProblem[] {
  const problems = mapping.elements.flatMap((mapped, index) => problemsOf(mapped, `/elements/${index}`, [-1], fields));
  if (problems.length > 0) return problems;
  return samples.flatMap((sample) => {
    try {
      validateXml(writeMappedXml(sample, mapping), xsd, imports);
      return [];
    } catch (error) {
      if (!(error instanceof InvalidXmlError || error instanceof UnknownValueError)) throw error;
      const reason = error.cause instanceof Error ? error.cause.message : error.message;
      return [{ path: '', message: `The schema refuses the submission ${sample.number}: ${reason.trim()}` }];
    }
  });
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
  const at = (message: string): OutputProblem[] => [{ path: `${path}/from`, message }];
  if (from.startsWith('@')) return FACTS.some((fact) => from === `@${fact}`) ? inside(scopes) : at(`There is no fact ${from}.`);
  if (from === '.') return inside(scopes);
  const found = resolve(from, scopes, fields);
  if (typeof found === 'string') return at(found);
  const field = fields[found];
  if (!field) return at(`No field is named ${from} here.`);
  const isScope = field.children !== undefined || (field.type === 'file' && elements.length > 0);
  if (field.children && elements.length === 0) return at(`${from} is a ${field.type}; say with elements what to write of it.`);
  const uncoded = codes ? (field.options ?? []).filter(({ value }) => !Object.hasOwn(codes, value)) : [];
  return [
    ...uncoded.map(({ value }) => ({ path: `${path}/codes`, message: `The option ${value} of ${from} has no code.` })),
    ...inside(isScope ? [found, ...scopes] : scopes),
  ];
}

function resolve(from: string, scopes: readonly number[], fields: readonly FieldPlan[]): number | string {
  const [first = '', ...rest] = from.split('.');
  const [nearest = -1] = scopes;
  if (fields[nearest]?.type === 'file' && FILE_PARTS.includes(from)) return nearest;
  const child = (parent: number, id: string): number => fields.findIndex((field) => field.parent === parent && field.id === id);
  let found = scopes.map((scope) => child(scope, first)).find((index) => index >= 0) ?? -1;
  if (found < 0) return `No field is named ${first} here.`;
  for (const name of rest) {
    if (fields[found]?.type === 'list')
      return `${fields[found]?.id} is a list; name it alone, and its fields in the elements within.`;
    found = child(found, name);
    if (found < 0) return `No field is named ${name} in ${from}.`;
  }
  return found;
}
