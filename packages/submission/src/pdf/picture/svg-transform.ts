import { LogoError } from '../../errors.ts';
import { plain } from './svg-path.ts';
import { length } from './svg-style.ts';

const TRANSFORM = /\s*,?\s*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)/y;

/** SVG 1.1, 7.6: each of them as a matrix, the first outermost, as PDF concatenates them. */
export function transformOperators(transform: string): string {
  const written: string[] = [];
  TRANSFORM.lastIndex = 0;
  let end = 0;
  for (let found = TRANSFORM.exec(transform); found; found = TRANSFORM.exec(transform)) {
    const numbers = (found[2] ?? '')
      .trim()
      .split(/[\s,]+/)
      .map(length);
    written.push(...matrixOf(found[1] ?? '', numbers).map((matrix) => `${matrix.map(plain).join(' ')} cm`));
    end = TRANSFORM.lastIndex;
  }
  if (transform.slice(end).trim() !== '') throw new LogoError('The logo has a transformation that cannot be read');
  return written.join('\n');
}

function matrixOf(name: string, numbers: readonly number[]): number[][] {
  const [a = 0, b, c] = numbers;
  const radians = (a * Math.PI) / 180;
  switch (name) {
    case 'matrix':
      if (numbers.length !== 6) throw new LogoError('The logo has a matrix without six numbers');
      return [[...numbers]];
    case 'translate':
      return [[1, 0, 0, 1, a, b ?? 0]];
    case 'scale':
      return [[a, 0, 0, b ?? a, 0, 0]];
    case 'rotate': {
      const turn = [Math.cos(radians), Math.sin(radians), -Math.sin(radians), Math.cos(radians), 0, 0];
      return b === undefined || c === undefined ? [turn] : [[1, 0, 0, 1, b, c], turn, [1, 0, 0, 1, -b, -c]];
    }
    case 'skewX':
      return [[1, 0, Math.tan(radians), 1, 0, 0]];
    default:
      return [[1, Math.tan(radians), 0, 1, 0, 0]];
  }
}
