import { colorString } from 'pdf-lib';
import { LogoError } from '../../errors.ts';
import { plain } from './svg-path.ts';

/** Properties in effect for an element, by name. */
export type Style = Readonly<Record<string, string>>;

/** What a drawing may say of its paint; all but these must say nothing or what is usual. */
const INHERITED = [
  'fill',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-dasharray',
  'color',
  'visibility',
];
/** Would change the picture, and cannot be drawn: each may only have these values. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  opacity: ['1', '1.0', '100%'],
  'fill-opacity': ['1', '1.0', '100%'],
  'stroke-opacity': ['1', '1.0', '100%'],
  filter: ['none'],
  mask: ['none'],
  'clip-path': ['none'],
  marker: ['none'],
  'marker-start': ['none'],
  'marker-mid': ['none'],
  'marker-end': ['none'],
  'mix-blend-mode': ['normal'],
};

export const INITIAL: Style = { fill: 'black', stroke: 'none', 'stroke-width': '1' };

/** Rules of a `style` element by class name: `.st0{fill:#fff}` as drawing programs write them, and no other. */
export function readStyleSheet(css: string): ReadonlyMap<string, Style> {
  const classes = new Map<string, Style>();
  const rest = css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/([^{}]+)\{([^{}]*)\}/g, (_, selectors: string, body: string) => {
      for (const selector of selectors.split(',')) {
        const name = /^\s*\.([\w-]+)\s*$/.exec(selector)?.[1];
        if (name === undefined)
          throw new LogoError(`The logo has a style for “${selector.trim().slice(0, 40)}”; only classes are read`);
        classes.set(name, { ...classes.get(name), ...declarations(body) });
      }
      return '';
    });
  if (rest.trim() !== '') throw new LogoError('The logo has styles that cannot be read');
  return classes;
}

function declarations(text: string): Record<string, string> {
  const pairs = text.split(';').flatMap((declaration) => {
    const [, name, value] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/.exec(declaration) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(pairs);
}

/** Attributes are weakest, then classes, then the element's own `style` (SVG 1.1, 6.4). */
export function styleOf(attributes: ReadonlyMap<string, string>, classes: ReadonlyMap<string, Style>, around: Style): Style {
  const named = (attributes.get('class') ?? '').split(/\s+/).map((name) => classes.get(name) ?? {});
  const all = Object.assign(Object.fromEntries(attributes), ...named, declarations(attributes.get('style') ?? '')) as Style;
  for (const [name, allowed] of Object.entries(ONLY)) {
    const value = all[name];
    if (value !== undefined && !allowed.includes(value))
      throw new LogoError(`The logo has ${name}, which the record cannot draw`);
  }
  const inherited = INHERITED.flatMap((name) => (all[name] === undefined || all[name] === 'inherit' ? [] : [[name, all[name]]]));
  return { ...around, ...Object.fromEntries(inherited), display: all['display'] ?? 'inline' };
}

/** The operators that set colours and lines, and the one that paints; nothing if nothing is to be seen. */
export function paint(style: Style, path: string): string {
  const fill = color(style['fill'] ?? 'black', style);
  const stroke = Number.parseFloat(style['stroke-width'] ?? '1') > 0 ? color(style['stroke'] ?? 'none', style) : undefined;
  if ((!fill && !stroke) || path === '' || style['visibility'] === 'hidden') return '';
  const isEvenOdd = style['fill-rule'] === 'evenodd';
  const filling = isEvenOdd ? 'f*' : 'f';
  const both = isEvenOdd ? 'B*' : 'B';
  return [
    ...(fill ? [`${fill} rg`] : []),
    ...(stroke ? [`${stroke} RG`, ...lines(style)] : []),
    path,
    fill && stroke ? both : fill ? filling : 'S',
  ].join('\n');
}

function color(value: string, style: Style): string | undefined {
  if (value === 'none' || value === 'transparent') return undefined;
  if (value === 'currentColor') return color(style['color'] ?? 'black', { ...style, color: 'black' });
  if (value.startsWith('url(')) throw new LogoError('The logo has gradients or patterns, which the record cannot draw');
  const { rgb, alpha = 1 } = parsedColor(value);
  if (alpha !== 1) throw new LogoError('The logo has transparent colours, which the record cannot draw');
  return 'red' in rgb ? [rgb.red, rgb.green, rgb.blue].map(plain).join(' ') : undefined;
}

function parsedColor(value: string): ReturnType<typeof colorString> {
  try {
    return colorString(value);
  } catch (cause) {
    throw new LogoError(`The logo has the colour “${value.slice(0, 40)}”, which cannot be read`, { cause });
  }
}

const CAPS = ['butt', 'round', 'square'];
const JOINS = ['miter', 'round', 'bevel'];

function lines(style: Style): string[] {
  const dashes = (style['stroke-dasharray'] ?? 'none') === 'none' ? [] : (style['stroke-dasharray'] ?? '').split(/[\s,]+/);
  return [
    `${plain(length(style['stroke-width'] ?? '1'))} w`,
    `${Math.max(0, CAPS.indexOf(style['stroke-linecap'] ?? ''))} J`,
    `${Math.max(0, JOINS.indexOf(style['stroke-linejoin'] ?? ''))} j`,
    `${plain(Math.max(1, length(style['stroke-miterlimit'] ?? '4')))} M`,
    `[${dashes.map((dash) => plain(length(dash))).join(' ')}] 0 d`,
  ];
}

/** A number in units of the drawing; pixels are those. */
export function length(text: string): number {
  const [, number] = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?:px)?\s*$/.exec(text) ?? [];
  if (number === undefined) throw new LogoError(`The logo has the length “${text.slice(0, 20)}”; use numbers without unit`);
  return Number(number);
}
