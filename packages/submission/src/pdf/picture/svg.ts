import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { LogoError } from '../../errors.ts';
import { PARSE_SAFELY } from '../../xml/validate-xml.ts';
import { shape } from './svg-shape.ts';
import { INITIAL, length, readStyleSheet, styleOf, type Style } from './svg-style.ts';
import { transformOperators } from './svg-transform.ts';

/** A drawing as PDF operators in its own coordinates, y downwards. */
export interface Drawing {
  /** `[x, y, width, height]` of what is shown. */
  readonly viewBox: readonly [number, number, number, number];
  readonly operators: string;
}

const SVG = 'http://www.w3.org/2000/svg';
/** A logo is a small file; these bounds keep a hostile one from taking time or room. */
const BYTES_MAX = 200_000;
const ELEMENTS_MAX = 5000;
const DEPTH_MAX = 40;

/** They say nothing about what is drawn. */
const SILENT = ['title', 'desc', 'metadata'];

/**
 * Reads a drawing of areas and lines. It knows few elements and refuses all else by name: scripts, pictures and fonts from
 * elsewhere, links, animation have no place on a record, and what cannot be drawn must not be missing silently.
 */
export function readSvg(bytes: Uint8Array): Drawing {
  if (bytes.length > BYTES_MAX) throw new LogoError(`The logo has more than ${BYTES_MAX / 1000} kB; simplify the drawing`);
  const source = new TextDecoder().decode(bytes);
  // Entities could grow without bounds, or bring in other files; drawing programs can do without.
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/.test(source)) throw new LogoError('The logo declares entities; save it as plain SVG');
  using document = parsed(source);
  const { root } = document;
  if (root.name !== 'svg' || root.namespaceUri !== SVG) throw new LogoError('The logo is no SVG file');
  const walk = new Walk(root);
  const operators = walk.element(root, INITIAL, 0);
  if (operators === '') throw new LogoError('The logo draws nothing');
  return { viewBox: viewBoxOf(attributesOf(root)), operators };
}

function parsed(source: string): XmlDocument {
  try {
    return XmlDocument.fromString(source, { option: PARSE_SAFELY });
  } catch (cause) {
    throw new LogoError('The logo is no well-formed SVG file', { cause });
  }
}

class Walk {
  private readonly classes: ReadonlyMap<string, Style>;
  private elements = 0;

  constructor(root: XmlElement) {
    this.classes = readStyleSheet(styleSheets(root).join('\n'));
  }

  /** What an element draws, with all in it. */
  element(element: XmlElement, around: Style, depth: number): string {
    this.elements += 1;
    if (this.elements > ELEMENTS_MAX || depth > DEPTH_MAX)
      throw new LogoError('The logo has too many parts; simplify the drawing');
    const { name } = element;
    const attributes = attributesOf(element);
    const style = styleOf(attributes, this.classes, around);
    if (style['display'] === 'none') return '';
    const drawn =
      name === 'g' || (name === 'svg' && depth === 0) ? this.children(element, style, depth) : shape(name, attributes, style);
    const transform = name === 'svg' ? undefined : attributes.get('transform');
    return transform === undefined || drawn === '' ? drawn : `q\n${transformOperators(transform)}\n${drawn}\nQ`;
  }

  private children(element: XmlElement, style: Style, depth: number): string {
    return childrenOf(element)
      .filter(isDrawn)
      .map((child) => this.element(child, style, depth + 1))
      .filter((drawn) => drawn !== '')
      .join('\n');
  }
}

/** Elements of other namespaces belong to drawing programs; browsers draw none of them either. */
function isDrawn(element: XmlElement): boolean {
  const { name, namespaceUri } = element;
  if (namespaceUri !== SVG || SILENT.includes(name) || name === 'style') return false;
  // Definitions that nothing can refer to here: gradients are refused where they are used.
  return name !== 'defs';
}

function styleSheets(element: XmlElement): string[] {
  return childrenOf(element).flatMap((child) => {
    if (child.namespaceUri !== SVG) return [];
    if (child.name === 'style') return [child.content];
    return child.name === 'defs' || child.name === 'g' ? styleSheets(child) : [];
  });
}

function viewBoxOf(attributes: ReadonlyMap<string, string>): Drawing['viewBox'] {
  const numbers = attributes
    .get('viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(length);
  const [x, y, width, height] = numbers ?? [0, 0, sideOf(attributes.get('width')), sideOf(attributes.get('height'))];
  if (x === undefined || y === undefined || !width || !height || width <= 0 || height <= 0 || (numbers && numbers.length !== 4))
    throw new LogoError('The logo does not say its size; give it a viewBox');
  return [x, y, width, height];
}

/** Whatever the unit: only the shape counts. */
const sideOf = (side = ''): number => Number.parseFloat(/^[\d.]+(?:px|pt|mm|cm|in)?$/.exec(side)?.[0] ?? '');

function attributesOf(element: XmlElement): ReadonlyMap<string, string> {
  const attributes = element.attrs.filter(({ prefix }) => prefix === '');
  for (const { name } of attributes)
    if (/^on/i.test(name)) throw new LogoError(`The logo has “${name.slice(0, 40)}”: nothing in it may act`);
  return new Map(attributes.map(({ name, value }) => [name, value]));
}

function childrenOf(element: XmlElement): XmlElement[] {
  const children: XmlElement[] = [];
  for (let child = element.firstChild; child; child = child.next) if (child instanceof XmlElement) children.push(child);
  return children;
}
