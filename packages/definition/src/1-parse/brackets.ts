/** A bracket or brace of a file, outside of its texts. */
export interface Bracket {
  readonly sign: string;
  readonly offset: number;
}

/**
 * The brackets and braces of a text, one after the other. A loop: a regular expression keeps a way back for each letter of a text
 * in quotes, and a long one exhausts the stack. A text ends with its line, so that a forgotten quotation mark hides no more.
 */
export function* brackets(text: string): Generator<Bracket> {
  let isInText = false;
  for (let offset = 0; offset < text.length; offset++) {
    const sign = text.charAt(offset);
    if (isInText) {
      if (sign === '\\') offset++;
      else if (sign === '"' || sign === '\n') isInText = false;
    } else if (sign === '"') isInText = true;
    else if (sign === '{' || sign === '}' || sign === '[' || sign === ']') yield { sign, offset };
  }
}
