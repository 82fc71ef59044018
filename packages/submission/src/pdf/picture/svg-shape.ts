import { LogoError } from '../../errors.ts';
import { pathOperators } from './svg-path.ts';
import { length, paint, type Style } from './svg-style.ts';

/** What one element draws (SVG 1.1, chapter 9); throws {@link LogoError} for one that is no shape. */
export function shape(name: string, attributes: ReadonlyMap<string, string>, style: Style): string {
  const at = (key: string, otherwise = 0): number => {
    const value = attributes.get(key);
    return value === undefined ? otherwise : length(value);
  };
  const path = (d: string): string => paint(style, pathOperators(d));
  switch (name) {
    case 'path':
      return path(attributes.get('d') ?? '');
    case 'rect':
      return path(rectangle(at('x'), at('y'), at('width'), at('height'), at('rx', at('ry')), at('ry', at('rx'))));
    case 'circle':
      return path(ellipse(at('cx'), at('cy'), at('r'), at('r')));
    case 'ellipse':
      return path(ellipse(at('cx'), at('cy'), at('rx'), at('ry')));
    case 'line':
      return path(`M ${at('x1')} ${at('y1')} L ${at('x2')} ${at('y2')}`);
    case 'polyline':
    case 'polygon':
      return path(`M ${attributes.get('points') ?? '0 0'} ${name === 'polygon' ? 'Z' : ''}`);
    default:
      throw new LogoError(
        `The logo has <${name.slice(0, 40)}>, which the record cannot draw; save it with plain areas, or as PNG`,
      );
  }
}

function rectangle(x: number, y: number, width: number, height: number, rx: number, ry: number): string {
  if (width <= 0 || height <= 0) return '';
  const [a, b] = [Math.min(rx, width / 2), Math.min(ry, height / 2)];
  if (a <= 0 || b <= 0) return `M ${x} ${y} h ${width} v ${height} h ${-width} Z`;
  const corner = (dx: number, dy: number): string => `a ${a} ${b} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [width - 2 * a, height - 2 * b];
  return `M ${x + a} ${y} h ${across} ${corner(a, b)} v ${down} ${corner(-a, b)} h ${-across} ${corner(-a, -b)} v ${-down} ${corner(a, -b)} Z`;
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return '';
  return `M ${cx - rx} ${cy} a ${rx} ${ry} 0 1 0 ${2 * rx} 0 a ${rx} ${ry} 0 1 0 ${-2 * rx} 0 Z`;
}
