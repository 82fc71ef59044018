import { charsetPattern } from '../charsets/din-91379.ts';
import type { Charset } from '../charsets/din-91379.ts';
import { translatePattern } from '../patterns/translate.ts';
import type { Constant, ValueField, ValueType, XmlFacet } from './field-type.ts';

/** Constants of types that are texts. */
export const textConstant: Constant = {
  accepts: (value) => typeof value === 'string' && value !== '',
  expected: 'a text in double quotes',
  example: 'Musterstadt',
};

/** Constants that match a pattern over the whole text. */
export function patternConstant(pattern: RegExp, expected: string, example: string): Constant {
  return { accepts: (value) => typeof value === 'string' && pattern.test(value), expected, example };
}

/**
 * Value of a free text: letters of its charset, a number of letters, a pattern. A letter with its marks counts as one,
 * which `maxLength` of JSON Schema and XSD would not do, so lengths become patterns.
 */
export function freeText(field: ValueField, charset: Charset, lengthMax: number): ValueType {
  const letters = `{${Math.max(1, field.minLength ?? 1)},${Math.max(1, field.maxLength ?? lengthMax)}}`;
  const patterns = [`(?:${charsetPattern(charset)})*`, `(?:\\P{M}\\p{M}*)${letters}`];
  const facets: XmlFacet[] = patterns.map((pattern) => ({ facet: 'pattern', value: pattern.replaceAll('(?:', '(') }));
  const own = field.pattern === undefined ? undefined : translatePattern(field.pattern);
  if (own?.unicode !== undefined) patterns.push(own.unicode);
  if (own?.xsd !== undefined) facets.push({ facet: 'pattern', value: own.xsd });
  return {
    json: { type: 'string', allOf: patterns.map((pattern) => ({ pattern: `^(?:${pattern})$` })) },
    xml: { kind: 'simple', base: 'xs:string', facets },
    inexpressible: own && own.xsd === undefined ? [{ in: 'xml', what: `the pattern ${field.pattern ?? ''}` }] : [],
  };
}

/** Value of a text that a pattern describes well enough; both dialects read it. */
export function patternText(pattern: string, inexpressible?: string): ValueType {
  return {
    json: { type: 'string', pattern: `^(?:${pattern})$` },
    xml: { kind: 'simple', base: 'xs:string', facets: [{ facet: 'pattern', value: pattern.replaceAll('(?:', '(') }] },
    inexpressible: inexpressible === undefined ? [] : [{ in: 'both', what: inexpressible }],
  };
}
