import { subsetFont, type FontPlan } from './font-plan.ts';
import { ascii, type Objects, type Ref } from './objects.ts';

/** Puts a font into a file, cut down to what the plan has used by then. */
export function embedFont(objects: Objects, plan: FontPlan): Ref {
  const subset = subsetFont(plan);
  const { font, unitsPerEm, weight } = plan.font;
  const scaled = (units: number): number => Math.round((units * 1000) / unitsPerEm);
  const descriptor = objects.register({
    Type: 'FontDescriptor',
    FontName: subset.name,
    Flags: 4,
    FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map(scaled),
    ItalicAngle: 0,
    Ascent: scaled(font.ascent),
    Descent: scaled(font.descent),
    CapHeight: scaled(font.capHeight),
    StemV: weight === 'bold' ? 140 : 80,
    FontFile2: objects.deflated({ Length1: subset.program.size }, subset.program),
  });
  const descendant = objects.register({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: subset.name,
    CIDSystemInfo: { Registry: ascii('Adobe'), Ordering: ascii('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    CIDToGIDMap: objects.deflated({}, subset.glyphs),
    DW: 1000,
    W: [1, subset.widths],
  });
  return objects.register({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: subset.name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: objects.deflated({}, subset.unicode),
  });
}
