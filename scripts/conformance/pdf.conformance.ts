import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runTool, withTool } from '../test/system-tool.ts';
import { archived, example, exchanged, pathOf, profile, sample, specimens } from './profile.ts';
import { checkConformance, type Conformance } from './verapdf.ts';

/** Per profile, words of a file that break it: each exchanged for words of the same length. */
const flavours = [
  {
    flavour: '3a',
    name: 'PDF/A-3a',
    twins: [
      ['<pdfaid:conformance>A', '<pdfaid:conformance>B'],
      ['/Marked true', '/Darked true'],
    ],
  },
  {
    flavour: 'ua1',
    name: 'PDF/UA-1',
    twins: [
      ['/StructTreeRoot', '/StructTreeBoot'],
      ['/Marked true', '/Darked true'],
      ['/DisplayDocTitle', '/DisplayDocTitel'],
    ],
  },
] as const;

const archivedRecords = archived.files.map(({ path }) => path).filter((path) => path.endsWith('.pdf'));

withTool(['java', 'mvn'], () => {
  describe.each(flavours)('$name', ({ flavour, name, twins }) => {
    const pathOfTwin = (index: number) => join(example().folder, `twin-${flavour}-${index}.pdf`);
    let results: ReadonlyMap<string, Conformance>;
    beforeAll(() => {
      for (const [index, [from, to]] of twins.entries())
        writeFileSync(pathOfTwin(index), exchanged(example(), 'document.pdf', from, to));
      results = checkConformance(flavour, [
        ...specimens.map((made) => pathOf(made, 'document.pdf')),
        ...archivedRecords,
        ...twins.map((_, index) => pathOfTwin(index)),
      ]);
    }, 900_000);

    profile(`${name} (veraPDF)`, (made) => {
      expect(results.get(pathOf(made, 'document.pdf'))).toEqual({ isCompliant: true, broken: [] });
    });
    // ISO 19005-3, 6.4.3: what is appended must conform as well.
    test.for(archivedRecords)('%s with time-stamps and evidence', (path) => {
      expect(results.get(path)).toEqual({ isCompliant: true, broken: [] });
    });
    test.for(twins.map(([from, to], index) => ({ from, to, index })))('not with $to for $from', ({ index }) => {
      expect(results.get(pathOfTwin(index))?.isCompliant).toBe(false);
    });
  });
});

withTool('qpdf', () => {
  profile(
    'sound PDF (qpdf)',
    (made) => {
      expect(runTool('qpdf', ['--check', pathOf(made, 'document.pdf')])).toMatchObject({ status: 0, stderr: '' });
    },
    sample,
  );
});

withTool('pdffonts', () => {
  profile(
    'fonts embedded, subset and mapped to Unicode (pdffonts)',
    (made) => {
      const fonts = runTool('pdffonts', [pathOf(made, 'document.pdf')])
        .stdout.trim()
        .split('\n')
        .slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
    },
    sample,
  );
});

withTool('pdftotext', () => {
  profile('every text extracted whole and in reading order (pdftotext)', (made) => {
    const said = bare(
      runTool('pdftotext', ['-raw', pathOf(made, 'document.pdf'), '-'])
        .stdout.split('\f')
        .map(withoutFurniture)
        .join(''),
    );
    const texts: readonly string[] = JSON.parse(readFileSync(pathOf(made, 'texts.json'), 'utf8'));
    let at = 0;
    const lost = texts.map(bare).filter((text) => {
      const found = said.indexOf(text, at);
      if (found >= 0) at = found + text.length;
      return found < 0;
    });
    expect(lost).toEqual([]);
  });
});

/** A page without its last lines: on the first the footer and two lines of the seal, then the header and the footer. */
function withoutFurniture(page: string, index: number): string {
  return page
    .trimEnd()
    .split('\n')
    .slice(0, index === 0 ? -3 : -2)
    .join('\n');
}

/** Without spaces, line ends and places to break, which a page sets anew. */
function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad]+/gu, '');
}
