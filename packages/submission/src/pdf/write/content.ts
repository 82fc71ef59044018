import type { Cluster, PlacedGlyph } from '../font.ts';
import type { LaidPage, Mark } from '../layout.ts';
import type { Leaf } from '../structure.ts';
import type { Weight } from '../style.ts';
import type { TextLine } from '../text-lines.ts';
import { hex4, type FontPlan } from './font-plan.ts';

export type FontPlans = Readonly<Record<Weight, FontPlan>>;

/** A page's drawing, and which text each marked content belongs to, by its number (MCID). */
export interface PageContent {
  readonly operators: string;
  readonly marked: readonly Leaf[];
}

/** Furniture that repeats on pages: no part of what is read (ISO 14289-1, 7.8). */
export interface Furniture {
  readonly kind: 'Header' | 'Footer';
  readonly marks: readonly Mark[];
}

/** Writes a page: every text is marked as its element's, every rule and all furniture as artifact. */
export function pageContent(page: LaidPage, furniture: readonly Furniture[], fonts: FontPlans): PageContent {
  const operators: string[] = [];
  const marked: Leaf[] = [];
  let open: Leaf | undefined;
  const close = (): void => {
    if (open) operators.push('EMC');
    open = undefined;
  };
  for (const mark of page.marks) {
    if (mark.kind === 'rule') {
      close();
      operators.push('/Artifact << /Type /Layout >> BDC', rule(mark), 'EMC');
      continue;
    }
    if (mark.leaf !== open) {
      close();
      operators.push(`/${mark.leaf.tag} << /MCID ${marked.length} >> BDC`);
      marked.push(mark.leaf);
      open = mark.leaf;
    }
    operators.push(textLine(mark.line, mark.x, mark.y, fonts));
  }
  close();
  for (const { kind, marks } of furniture) {
    operators.push(`/Artifact << /Type /Pagination /Subtype /${kind} >> BDC`);
    operators.push(...marks.map((mark) => (mark.kind === 'rule' ? rule(mark) : textLine(mark.line, mark.x, mark.y, fonts))), 'EMC');
  }
  return { operators: `${operators.join('\n')}\n`, marked };
}

function rule({ x, y, length, width, gray }: Extract<Mark, { kind: 'rule' }>): string {
  return `${width} w ${gray} G ${number(x)} ${number(y)} m ${number(x + length)} ${number(y)} l S`;
}

function textLine(line: TextLine, x: number, y: number, fonts: FontPlans): string {
  const { style, clusters } = line;
  const plan = fonts[style.weight];
  const pen = new Pen(plan, style.size);
  clusters.forEach((cluster, index) => pen.cluster(cluster, clusters[index - 1]));
  return `BT /${plan.resource} ${style.size} Tf ${style.gray} g ${number(x)} ${number(y)} Td\n${pen.operators()}\nET`;
}

/**
 * Writes glyphs where the shaper put them, which PDF does not do by itself: it knows advances only. Marks follow their letter
 * in the content, each with its own character, and are so extracted right; an ActualText around them was tried and makes
 * poppler tear words and lose what follows.
 */
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
    this.codes += hex4(this.plan.number(glyph));
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
