import { drawSvgPath, rgb } from 'pdf-lib';
import { LogoError } from '../../errors.ts';

/** How many numbers each command of a path takes (SVG 1.1, 8.3); those of an arc include its two flags. */
const NUMBERS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
const NUMBER = /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y;
/** Flags need nothing between them and what follows: `a1 1 0 01.5.5`. */
const FLAG = /[\s,]*([01])/y;
const COMMAND = /[\s,]*([A-Za-z])/y;
/** Only what builds a path: `drawSvgPath` wraps it in colours and states of its own. */
const BUILDS_PATH = /^(?:-?[\d.e-]+ )*[mlcvyh]$/;

/** The operators of PDF that build the path of SVG's `d`; throws {@link LogoError} for what is no path. */
export function pathOperators(d: string): string {
  const anyPaint = { x: 0, y: 0, scale: 1, color: rgb(0, 0, 0), borderColor: undefined, borderWidth: 0 };
  const operators = drawSvgPath(normalised(d), anyPaint).map(String);
  return operators.filter((operator) => BUILDS_PATH.test(operator)).join('\n');
}

/** The same path, read strictly and spelled so that every reader agrees: a command each time, one space between all. */
function normalised(d: string): string {
  const written: string[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(d);
    if (found) at = pattern.lastIndex;
    return found?.[1];
  };
  while (d.slice(at).trim() !== '') {
    let command = take(COMMAND);
    const count = command === undefined ? undefined : NUMBERS[command.toUpperCase()];
    if (command === undefined || count === undefined) throw new LogoError('The logo has a path that cannot be read');
    let isRepeated: boolean;
    do {
      const numbers = Array.from({ length: count }, (_, index) =>
        take(count === 7 && (index === 3 || index === 4) ? FLAG : NUMBER),
      );
      if (numbers.some((number) => number === undefined)) throw new LogoError('The logo has a path that cannot be read');
      written.push([command, ...numbers.map((number) => plain(Number(number)))].join(' '));
      // More pairs after the first are lines.
      if (command === 'M') command = 'L';
      if (command === 'm') command = 'l';
      isRepeated = count > 0 && hasNumber(d, at);
    } while (isRepeated);
  }
  return written.join(' ');
}

function hasNumber(d: string, at: number): boolean {
  NUMBER.lastIndex = at;
  return NUMBER.test(d);
}

/** Larger than any drawing, and small enough for every reader (ISO 32000-1, annex C). */
const COORDINATE_MAX = 1e6;

/** A number of a drawing without exponent; throws {@link LogoError} beyond all measure. */
export function plain(value: number): string {
  if (!(Math.abs(value) <= COORDINATE_MAX)) throw new LogoError('The logo has a number that is none, or too large');
  return String(Number(value.toFixed(4)));
}
