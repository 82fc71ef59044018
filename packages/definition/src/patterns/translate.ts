import type { AST } from '@eslint-community/regexpp';
import { readPattern } from './syntax.ts';

/** A pattern for each target; each describes the whole text. */
export interface TranslatedPattern {
  /** For JavaScript with flag `u` and for JSON Schema, to be anchored as `^(?:…)$`; none if it is no regular expression. */
  readonly unicode?: string;
  /** For XSD, which anchors by itself; none if XSD cannot say it (lookaround, back references). */
  readonly xsd?: string;
}

/** Translates a pattern of an author into the dialects of the outputs. */
export function translatePattern(pattern: string): TranslatedPattern {
  const read = readPattern(pattern);
  if ('problem' in read) return {};
  try {
    return { unicode: pattern, xsd: alternatives(read.tree.alternatives) };
  } catch (error) {
    if (error instanceof Inexpressible) return { unicode: pattern };
    throw error;
  }
}

/** XML Schema 1.0, part 2, appendix F has no such construct. */
class Inexpressible extends Error {}

function alternatives(all: readonly AST.Alternative[]): string {
  return all.map(alternative).join('|');
}

/** XSD matches the whole text anyway, so anchors at the ends say nothing. */
function alternative({ elements, parent }: AST.Alternative): string {
  const isTop = parent.type === 'Pattern';
  return elements
    .map((element, index) => {
      const isAnchor =
        element.type === 'Assertion' &&
        ((element.kind === 'start' && index === 0) || (element.kind === 'end' && index === elements.length - 1));
      return isTop && isAnchor ? '' : atom(element);
    })
    .join('');
}

function atom(element: AST.Element): string {
  switch (element.type) {
    case 'Character':
      return character(element.value);
    case 'CharacterSet':
      return set(element, false);
    case 'CharacterClass':
      return characterClass(element);
    case 'Group':
      if (element.modifiers) throw new Inexpressible();
      return `(${alternatives(element.alternatives)})`;
    case 'CapturingGroup':
      return `(${alternatives(element.alternatives)})`;
    case 'Quantifier':
      return atom(element.element) + quantity(element);
    default:
      throw new Inexpressible();
  }
}

/** Greedy or not is no question when the whole text must match. */
function quantity({ min, max }: AST.Quantifier): string {
  if (max === Number.POSITIVE_INFINITY) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  if (min === 0 && max === 1) return '?';
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function character(value: number): string {
  const text = String.fromCodePoint(value);
  // XML 1.0, 2.2: control characters and halves of pairs cannot be written.
  if (!text.isWellFormed() || (value < 32 && !(text in ESCAPES))) throw new Inexpressible();
  return ESCAPES[text] ?? (/[\\|.?*+(){}[\]^-]/.test(text) ? `\\${text}` : text);
}

/** `\d` and `\s` are wider in XSD than in JavaScript, so they are spelled out. */
const SETS: Readonly<Record<string, string>> = {
  digit: '0-9',
  word: 'A-Za-z0-9_',
  space: ' \\t\\n\\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
};

/** General categories that XSD knows by the same letters. */
const CATEGORY = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/;

function set(element: AST.CharacterSet, isInClass: boolean): string {
  if (element.kind === 'any') return '[^\\n\\r\u2028\u2029]';
  if (element.kind === 'property') {
    const category =
      element.value === null ? element.key : element.key === 'General_Category' || element.key === 'gc' ? element.value : '';
    if (!CATEGORY.test(category)) throw new Inexpressible();
    return `\\${element.negate ? 'P' : 'p'}{${category}}`;
  }
  const members = SETS[element.kind] ?? '';
  if (!isInClass) return element.negate ? `[^${members}]` : `[${members}]`;
  if (element.negate) throw new Inexpressible();
  return members;
}

function characterClass({ negate, elements }: AST.CharacterClass): string {
  if (elements.length === 0) throw new Inexpressible();
  const members = elements.map((element) => {
    if (element.type === 'Character') return character(element.value);
    if (element.type === 'CharacterClassRange') return `${character(element.min.value)}-${character(element.max.value)}`;
    if (element.type === 'CharacterSet') return set(element, true);
    throw new Inexpressible();
  });
  return `[${negate ? '^' : ''}${members.join('')}]`;
}
