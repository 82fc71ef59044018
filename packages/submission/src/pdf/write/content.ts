import { recordFont, type Cluster, type PlacedGlyph } from '../font.ts';
import type { LaidPage, Mark } from '../layout.ts';
import type { Picture } from '../picture/picture.ts';
import type { Figure, Leaf } from '../structure-node.ts';
import type { Weight } from '../style.ts';
import type { TextLine } from '../text-lines.ts';
import type { FontPlan } from './font-plan.ts';
import { utf16Hex } from './objects.ts';

export type FontPlans = Readonly<Record<Weight, FontPlan>>;

/** What pages draw with; a picture gets its name when it is first drawn. */
export interface Resources {
  readonly fonts: FontPlans;
  readonly pictures: Map<Picture, string>;
}

/** A page's drawing, and what each marked content of it belongs to, by its number (MCID). */
export interface PageContent {
  readonly operators: string;
  readonly marked: readonly MarkedContent[];
}

interface MarkedContent {
  readonly node: Leaf | Figure;
  /** How it is read, where that does not follow from its glyphs one by one. */
  readonly actualText?: string;
}

/** Furniture that repeats on pages: no part of what is read (ISO 14289-1, 7.8). */
export interface Furniture {
  readonly kind: 'Header' | 'Footer';
  readonly marks: readonly Mark[];
}

/** Writes a page: every text is marked as its element's, every rule and all furniture as artifact. */
export function pageContent(page: LaidPage, furniture: readonly Furniture[], resources: Resources): PageContent {
  const { fonts } = resources;
  const operators: string[] = [];
  const marked: MarkedContent[] = [];
  let open: MarkedContent | undefined;
  const close = (): void => {
    if (open) operators.push('EMC');
    open = undefined;
  };
  for (const mark of page.marks) {
    if (mark.kind === 'rule' || (mark.kind === 'text' && mark.isRepeated)) {
      close();
      operators.push('/Artifact << /Type /Layout >> BDC', artifact(mark, resources), 'EMC');
      continue;
    }
    if (mark.kind === 'figure') {
      close();
      operators.push(`/Figure << /MCID ${marked.length} >> BDC`, picture(mark, resources), 'EMC');
      marked.push({ node: mark.figure });
      continue;
    }
    for (const { clusters, x, actualText } of segments(mark.line)) {
      if (mark.leaf !== open?.node || actualText !== undefined || open.actualText !== undefined) {
        close();
        open = { node: mark.leaf, ...(actualText === undefined ? {} : { actualText }) };
        operators.push(
          actualText === undefined
            ? `/${mark.leaf.tag} << /MCID ${marked.length} >> BDC`
            : `/Span << /MCID ${marked.length} /ActualText <FEFF${utf16Hex(actualText)}> >> BDC`,
        );
        marked.push(open);
      }
      operators.push(textRun({ ...mark.line, clusters }, mark.x + x, mark.y, fonts));
    }
  }
  close();
  for (const { kind, marks } of furniture) {
    operators.push(`/Artifact << /Type /Pagination /Subtype /${kind} >> BDC`);
    operators.push(...marks.map((mark) => artifact(mark, resources)), 'EMC');
  }
  return { operators: `${operators.join('\n')}\n`, marked };
}

/** What marks draw, told to nobody: for pages without a structure tree. */
export function artifactContent(marks: readonly Mark[], fonts: FontPlans): string {
  const resources = { fonts, pictures: new Map<Picture, string>() };
  return marks.map((mark) => `${artifact(mark, resources)}\n`).join('');
}

function artifact(mark: Mark, resources: Resources): string {
  switch (mark.kind) {
    case 'rule':
      return rule(mark);
    case 'text':
      return textRun(mark.line, mark.x, mark.y, resources.fonts);
    case 'figure':
      return picture(mark, resources);
  }
}

function picture({ figure, x, y }: Extract<Mark, { kind: 'figure' }>, { pictures }: Resources): string {
  const name = pictures.get(figure.picture) ?? `P${pictures.size + 1}`;
  pictures.set(figure.picture, name);
  return `q ${number(figure.width)} 0 0 ${number(figure.height)} ${number(x)} ${number(y)} cm /${name} Do Q`;
}

interface Segment {
  readonly clusters: readonly Cluster[];
  /** Where it starts in its line, in points. */
  readonly x: number;
  readonly actualText?: string;
}

/**
 * Parts a line into words that have marks on letters and what is between them. Such a word is told as a whole (ISO 32000-1,
 * 14.9.4): letters and marks one by one are joined by few readers, and a letter told alone ends inside its mark, which
 * tears the word. It gets marked content of its own, since poppler loses what follows one within another.
 */
function segments({ clusters, style }: TextLine): Segment[] {
  if (clusters.every(({ glyphs }) => glyphs.length === 1)) return [{ clusters, x: 0 }];
  const font = recordFont(style.weight);
  const found: { clusters: Cluster[]; x: number; isWord: boolean }[] = [];
  let x = 0;
  clusters.forEach((cluster, index) => {
    const before = clusters[index - 1];
    if (before) x += before.advance + font.kerning(before, cluster);
    const isWord = !cluster.isSpace;
    const last = found.at(-1);
    if (last?.isWord === isWord) last.clusters.push(cluster);
    else found.push({ clusters: [cluster], x: (x * style.size) / font.unitsPerEm, isWord });
  });
  return found.map(({ clusters: part, x: start }) => {
    const isPlain = part.every(({ glyphs }) => glyphs.length === 1);
    return { clusters: part, x: start, ...(isPlain ? {} : { actualText: part.map(({ text }) => text).join('') }) };
  });
}

function rule({ x, y, length, width, gray }: Extract<Mark, { kind: 'rule' }>): string {
  return `${width} w ${gray} G ${number(x)} ${number(y)} m ${number(x + length)} ${number(y)} l S`;
}

export function textRun(line: TextLine, x: number, y: number, fonts: FontPlans): string {
  const { style, clusters } = line;
  const plan = fonts[style.weight];
  const pen = new Pen(plan, style.size);
  clusters.forEach((cluster, index) => pen.cluster(cluster, clusters[index - 1]));
  return `BT /${plan.resource} ${style.size} Tf ${style.gray} g ${number(x)} ${number(y)} Td\n${pen.operators()}\nET`;
}

/** Writes glyphs where the shaper put them, which PDF does not do by itself: it knows advances only. */
class Pen {
  private readonly plan: FontPlan;
  private readonly size: number;
  private readonly done: string[] = [];
  private array: string[] = [];
  private codes = '';
  /** How far the pen must still move, in font units. */
  private gap = 0;
  private rise = 0;

  constructor(plan: FontPlan, size: number) {
    this.plan = plan;
    this.size = size;
  }

  private move(units: number): void {
    this.gap += units;
  }

  private draw(glyph: PlacedGlyph): void {
    this.setRise(glyph.y);
    this.move(glyph.x);
    if (this.gap !== 0) {
      this.endCodes();
      // TJ subtracts, in thousandths of the size.
      this.array.push(number((-this.gap * 1000) / this.plan.font.unitsPerEm));
      this.gap = 0;
    }
    this.codes += this.plan.code(glyph);
    this.move(glyph.advance - glyph.x - glyph.width);
  }

  cluster(cluster: Cluster, before: Cluster | undefined): void {
    if (before) this.move(this.plan.font.kerning(before, cluster));
    cluster.glyphs.forEach((glyph) => this.draw(glyph));
  }

  operators(): string {
    this.setRise(0);
    this.flush();
    return this.done.join('\n');
  }

  private setRise(units: number): void {
    if (units === this.rise) return;
    this.flush();
    this.done.push(`${number((units * this.size) / this.plan.font.unitsPerEm)} Ts`);
    this.rise = units;
  }

  private endCodes(): void {
    if (this.codes) this.array.push(`<${this.codes}>`);
    this.codes = '';
  }

  private flush(): void {
    this.endCodes();
    if (this.array.length > 0) this.done.push(`[${this.array.join(' ')}] TJ`);
    this.array = [];
  }
}

/** Three decimals are a thousandth of a point. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
