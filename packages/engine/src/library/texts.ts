import type { FileValue } from '../compiled-form.ts';

type Text = string | undefined;

/** Code points of a text, as CEL counts; entries of choices or files. */
export function size(value: string | readonly string[] | readonly FileValue[] | undefined): number | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? Array.from(value).length : value.length;
}

export function contains(text: Text, part: Text): boolean | undefined {
  return text === undefined || part === undefined ? undefined : text.includes(part);
}

export function startsWith(text: Text, part: Text): boolean | undefined {
  return text === undefined || part === undefined ? undefined : text.startsWith(part);
}

export function endsWith(text: Text, part: Text): boolean | undefined {
  return text === undefined || part === undefined ? undefined : text.endsWith(part);
}

/** Whether the expression occurs in the text; the compiler has checked it against catastrophic backtracking. */
export function matches(text: Text, expression: RegExp): boolean | undefined {
  return text === undefined ? undefined : expression.test(text);
}

export function lowerAscii(text: Text): Text {
  return text?.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

export function upperAscii(text: Text): Text {
  return text?.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** Without white space as Unicode and CEL count it; a byte order mark is none. */
export function trim(text: Text): Text {
  return text?.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '');
}
