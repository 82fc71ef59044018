import { printParseErrorCode } from 'jsonc-parser';
import { brackets } from './brackets.ts';

/** What is wrong at a place of a file that is no JSON, and what to write instead. */
export interface SyntaxFault {
  readonly problem: string;
  readonly advice: string;
}

const fault = (problem: string, advice: string): SyntaxFault => ({ problem, advice });

const QUOTES = 'Texts and names stand in straight double quotes: "name".';

const FAULTS: Readonly<Record<string, SyntaxFault>> = {
  InvalidSymbol: fault('this is no JSON value (texts stand in double quotes)', `${QUOTES} Without quotes there are only numbers, true, false and null.`),
  InvalidNumberFormat: fault('this is not how JSON writes a number', 'Write digits, and a point before the decimals: 0.5.'),
  PropertyNameExpected: fault('a property name in double quotes is expected', `Remove the comma before it, or write a name. ${QUOTES}`),
  ValueExpected: fault('a value is expected; perhaps there is a comma too many before it', 'Remove the comma before it, or write the value that is missing.'),
  ColonExpected: fault('a colon is expected after the property name', 'Write a colon between the name and its value: "type": "text".'),
  CommaExpected: fault('a comma is missing before it', 'Write a comma after the value before it.'),
  CloseBraceExpected: fault('a closing } is missing', 'Write } where the object ends; each { needs one.'),
  CloseBracketExpected: fault('a closing ] is missing', 'Write ] where the array ends; each [ needs one.'),
  EndOfFileExpected: fault('the file should end here', 'Remove what follows, or look for a } or ] too many before it.'),
  InvalidCommentToken: fault('JSON has no comments', 'Remove the comment; what others should know goes into the README of the form.'),
  UnexpectedEndOfComment: fault('JSON has no comments', 'Remove the comment; what others should know goes into the README of the form.'),
  UnexpectedEndOfString: fault('the closing double quote of this text is missing', 'Close the text on the same line; write \\n for a line break and \\" for a quote in it.'),
  UnexpectedEndOfNumber: fault('this number is not finished', 'Write digits after the point: 0.5.'),
  InvalidUnicode: fault('after \\u four hexadecimal digits are expected', 'Write the letter itself, or its four digits: \\u00e4.'),
  InvalidEscapeCharacter: fault('a backslash stands only before " \\ / b f n r t u', 'Write \\\\ for a backslash itself: "\\\\d{5}".'),
  InvalidCharacter: fault('a text may not contain line breaks, tabs or control characters', 'Write \\n for a line break and \\t for a tab, or a space.'),
}; // prettier-ignore

/** Quotation marks of word processors, and single ones. */
const OTHER_QUOTES = /^[\u2018-\u201F\u00AB\u00BB\u2039\u203A'`]/u;

/** A bracket or brace that is missing shows where another one stands that does not belong to it. */
function punctuationFault(code: string, rest: string, before: string): SyntaxFault | undefined {
  if (code === 'PropertyNameExpected' && /^[{[]/.test(rest) && /,\s*$/.test(before))
    return fault('an object is not closed before it', 'Write } before the comma: each object ends before the next one begins.');
  if (code === 'PropertyNameExpected' && rest.startsWith('}'))
    return fault('there is a comma too many before it', 'Remove the comma before it: after the last property there is none.');
  if (code === 'ValueExpected' && rest.startsWith(']'))
    return fault('there is a comma too many before it', 'Remove the comma before it: after the last entry there is none.');
  if (code === 'CommaExpected' && /^[\]}]/.test(rest)) {
    const open = lastOpen(before);
    return open === '['
      ? fault(
          'an array is not closed before it, or this } is one too many',
          'Write ] before it where the array ends; else remove it.',
        )
      : fault(
          'an object is not closed before it, or this ] is one too many',
          'Write } before it where the object ends; else remove it.',
        );
  }
  return undefined;
}

/** The innermost bracket that is still open. */
function lastOpen(before: string): string | undefined {
  const open: string[] = [];
  for (const { sign } of brackets(before)) {
    if (sign === '{' || sign === '[') open.push(sign);
    else open.pop();
  }
  return open.at(-1);
}

/** A word without quotes. */
function wordFault(rest: string, before: string): SyntaxFault | undefined {
  if (rest.startsWith('#')) return FAULTS.InvalidCommentToken;
  const word = /^[\p{L}_][\p{L}\p{N}_]*/u.exec(rest)?.[0];
  if (word === undefined) return undefined;
  // `"Anmeldung zum "Markt""`
  if (before.endsWith('"'))
    return fault('the text before it ends with this quotation mark', 'Write \\" for a quotation mark within a text, or „ and “.');
  if (/^(?:true|false|null|none|undefined)$/i.test(word))
    return fault(
      `${word} is not written like this in JSON`,
      /^t|^f/i.test(word) ? `Write ${word.toLowerCase()} in small letters.` : 'Leave the property out.',
    );
  if (/^(?:ja|wahr|yes|nein|falsch|no)$/i.test(word))
    return fault(
      `${word} is no JSON value`,
      `Write ${/^[jwy]/i.test(word) ? 'true' : 'false'}, or a text in double quotes: "${word}".`,
    );
  if (/[{,]\s*$/.test(before)) return fault('a property name stands in double quotes', `Write "${word}": …`);
  return undefined;
}

/** Explains an error of the parser by what authors mean where it stands. */
export function explainSyntax(error: number, text: string, offset: number): SyntaxFault {
  const rest = text.slice(offset, offset + 20);
  const before = text.slice(Math.max(0, offset - 20), offset);
  if (text.trim() === '') return fault('it is empty', 'Write an object: { … }.');
  if (offset === text.length - text.trimStart().length && !/^["{[]/.test(rest))
    return fault('a file of a form begins with {', 'Write the file as JSON; YAML, XML and HTML are not read.');
  // RFC 8259, 6: the parser reads 007 as three numbers.
  if (/[^0-9.eE+]0$/.test(before.slice(-2)) && /^[0-9]/.test(rest))
    return fault('a number has no zeros in front', 'Leave the zeros out; what is no number to calculate with is a text: "007".');
  const decimal = /[:[,\s](-?[0-9]+),\s?$/.exec(before)?.[1];
  const decimals = /^[0-9]+(?=\s*[,}\]])/.exec(rest)?.[0];
  if (decimal !== undefined && decimals !== undefined && printParseErrorCode(error) === 'PropertyNameExpected')
    return fault('numbers have a decimal point, not a comma', `Write ${decimal}.${decimals}.`);
  const found =
    punctuationFault(printParseErrorCode(error), rest, text.slice(0, offset)) ?? wordFault(rest, text.slice(0, offset));
  if (found) return found;
  if (OTHER_QUOTES.test(rest)) return fault('these are other quotation marks than those of JSON', QUOTES);
  return FAULTS[printParseErrorCode(error)] ?? fault('this is not JSON', QUOTES);
}
