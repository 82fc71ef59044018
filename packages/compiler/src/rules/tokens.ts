import { dayInRule, meantSign } from './mistakes.ts';
import { RuleError, type Span } from './syntax.ts';

/** A word or sign of a rule. */
export interface Token extends Span {
  readonly kind: 'name' | 'number' | 'text' | 'sign' | 'end';
  /** The sign or name as written, the digits, or the text without its quotes. */
  readonly text: string;
}

const signs = [
  '&&',
  '||',
  '==',
  '!=',
  '<=',
  '>=',
  '<',
  '>',
  '!',
  '+',
  '-',
  '*',
  '/',
  '%',
  '(',
  ')',
  '[',
  ']',
  ',',
  '.',
  '?',
  ':',
];

// What people write for a sign of the profile: from prose, from other languages, and from word processors.
const meant: Readonly<Record<string, string>> = {
  '=': '==',
  '===': '==',
  '!==': '!=',
  '<>': '!=',
  '≠': '!=',
  '≤': '<=',
  '≥': '>=',
  '=<': '<=',
  '=>': '>=',
  '&': '&&',
  '|': '||',
  '×': '*',
  '·': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
};

// Signs that have no counterpart: what to do instead.
const strange: Readonly<Record<string, string>> = {
  '//': 'Rules hold no comments; remove it.',
  '/*': 'Rules hold no comments; remove it.',
  '**': 'There are no powers; multiply: a * a.',
  '^': 'There are no powers; multiply: a * a.',
  '~': "Write matches(text, 'pattern').",
  ';': 'Remove it: a rule is a single expression.',
  '{': 'Write the name of a field without braces; parts of a rule stand in ( and ).',
  '}': 'Write the name of a field without braces; parts of a rule stand in ( and ).',
  $: 'Write only the name of the field.',
  '@': 'Write only the name of the field.',
  '#': 'Write only the name of the field.',
  '€': 'Remove it: beside an amount of money, 1000 means 1000 euros.',
};

const quotes = /[„“”‚‘’`´«»‹›]/u;

/** Splits a rule into tokens; ends with one of kind `end`. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    if (/\s/u.test(source[at] ?? '')) at++;
    else {
      const token = readToken(source, at);
      tokens.push(token);
      at = token.to;
    }
  }
  tokens.push({ kind: 'end', text: '', from: source.length, to: source.length });
  return tokens;
}

function readToken(source: string, from: number): Token {
  const rest = source.slice(from);
  const name = /^[A-Za-z_][A-Za-z0-9_]*/u.exec(rest)?.[0];
  if (name !== undefined) return readName(source, name, from);
  const number = /^[0-9]+(?:\.[0-9]+)?/u.exec(rest)?.[0];
  if (number !== undefined) return readNumber(source, number, from);
  const first = rest[0] ?? '';
  if (first === "'" || first === '"') return readText(source, from);
  if (quotes.test(first)) {
    throw new RuleError(
      'rule-syntax',
      { from, to: from + 1 },
      `${first} is a typographic quotation mark.`,
      `Put texts in straight single quotes: 'so'.`,
    );
  }
  const stranger = [rest.slice(0, 2), first].find((sign) => Object.hasOwn(strange, sign));
  if (stranger !== undefined)
    throw new RuleError(
      'rule-syntax',
      { from, to: from + stranger.length },
      `Rules have no sign ${stranger}.`,
      strange[stranger] ?? '',
    );
  const wrong =
    meant[rest.slice(0, 3)] ?? (signs.includes(rest.slice(0, 2)) ? undefined : (meant[rest.slice(0, 2)] ?? meant[first]));
  if (wrong !== undefined) {
    const written = [rest.slice(0, 3), rest.slice(0, 2), first].find((sign) => meant[sign] !== undefined) ?? first;
    throw new RuleError(
      'rule-syntax',
      { from, to: from + written.length },
      `Rules have no sign ${written}.`,
      insteadOf(written, source.slice(0, from), wrong),
    );
  }
  const sign = signs.find((candidate) => rest.startsWith(candidate));
  if (sign !== undefined) return { kind: 'sign', text: sign, from, to: from + sign.length };
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  throw new RuleError(
    'rule-syntax',
    { from, to: from + character.length },
    `The character ${JSON.stringify(character)} has no meaning in a rule.`,
    /\p{L}/u.test(character)
      ? 'Names of fields consist of the letters A to Z and digits; texts stand in single quotes.'
      : 'Remove it.',
  );
}

/** `= a`, as spreadsheets begin, and `a > = b` mean something else than `a = b`. */
function insteadOf(sign: string, before: string, meantSign: string): string {
  if (sign === '=' && before.trim() === '') return 'Remove it: a rule begins with its first value.';
  const earlier = /([<>!])\s+$/u.exec(before)?.[1];
  if (sign === '=' && earlier !== undefined) return `Write ${earlier}= without a space.`;
  return `Write ${meantSign} instead.`;
}

function readName(source: string, name: string, from: number): Token {
  const to = from + name.length;
  const next = source.codePointAt(to);
  if (next !== undefined && /\p{L}/u.test(String.fromCodePoint(next))) {
    const whole = /^[\p{L}\p{M}0-9_]+/u.exec(source.slice(from))?.[0] ?? name;
    const sign = meantSign(whole);
    if (sign !== undefined)
      throw new RuleError(
        'rule-syntax',
        { from, to: from + whole.length },
        `${whole} is not a sign of rules.`,
        `Write ${sign} instead.`,
      );
    throw new RuleError(
      'rule-syntax',
      { from, to: from + whole.length },
      `${whole} cannot be the name of a field: names have no umlauts or accents.`,
      'Use the id of the field (letters A to Z and digits), or put a text in single quotes.',
    );
  }
  return { kind: 'name', text: name, from, to };
}

function readNumber(source: string, digits: string, from: number): Token {
  const day = /^(?:[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{4})?|[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])/u.exec(source.slice(from))?.[0];
  if (day !== undefined)
    throw new RuleError(
      'rule-syntax',
      { from, to: from + day.length },
      `${day} looks like a day.`,
      `Write a day as ${dayInRule(day) ?? "date('2026-01-31')"}.`,
    );
  const to = from + digits.length;
  const next = source[to];
  if (next !== undefined && /[A-Za-z_]/u.test(next)) {
    throw new RuleError(
      'rule-syntax',
      { from, to: to + 1 },
      `A letter follows the number ${digits}.`,
      'Put a sign between number and name; names start with a letter.',
    );
  }
  return { kind: 'number', text: digits, from, to };
}

function readText(source: string, from: number): Token {
  const quote = source[from];
  let text = '';
  let at = from + 1;
  while (at < source.length && source[at] !== quote) {
    if (source[at] === '\\') {
      const escape = readEscape(source, at);
      text += escape.text;
      at += escape.length;
    } else text += source[at++];
  }
  if (at >= source.length) {
    throw new RuleError(
      'rule-syntax',
      { from, to: source.length },
      'The text that begins here has no end.',
      `Close it with ${quote}.`,
    );
  }
  return { kind: 'text', text, from, to: at + 1 };
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
  '`': '`',
};

function readEscape(source: string, at: number): { text: string; length: number } {
  const simple = escapes[source[at + 1] ?? ''];
  if (simple !== undefined) return { text: simple, length: 2 };
  const code = /^\\u([0-9A-Fa-f]{4})/u.exec(source.slice(at, at + 6))?.[1];
  if (code !== undefined) return { text: String.fromCharCode(Number.parseInt(code, 16)), length: 6 };
  throw new RuleError(
    'rule-syntax',
    { from: at, to: Math.min(at + 2, source.length) },
    'A backslash begins a sign that rules do not know.',
    String.raw`Write \\ for a backslash, \' for a quotation mark, \u00e4 for a character by its number.`,
  );
}
