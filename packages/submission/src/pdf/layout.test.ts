import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outline, OutlineItem } from '@vordruck/engine';
import { authority, entry, number, outline, received } from '../../test/sample.ts';
import { layOut, type LaidPage, type Mark } from './layout.ts';
import { recordStructure } from './structure.ts';
import { leavesOf, type Branch, type Leaf, type StructureNode } from './structure-node.ts';
import { GRID } from './style.ts';

type Text = Extract<Mark, { kind: 'text' }>;

const word = fc.stringMatching(/^[a-zäöüßA-Z]{1,18}$/);
const line = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
const item = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({ label: line.map((text) => text.slice(0, 90)), lines: fc.array(line, { maxLength: 3 }) })
      .map(({ label, lines }): OutlineItem => entry('/a', label, ...lines)),
  },
  { weight: 1, arbitrary: line.map((text): OutlineItem => ({ kind: 'notice', path: '/n', text: { text } })) },
);
const group = fc
  .array(item, { minLength: 1, maxLength: 8 })
  .map((items): OutlineItem => ({ kind: 'group', path: '/g', label: { text: 'Gruppe' }, items }));
const outlines = fc
  .array(fc.array(fc.oneof(item, group), { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 })
  .map((sections): Outline => ({
    ...outline,
    sections: sections.map((items, index) => ({ step: `s${index}`, title: { text: `Abschnitt ${index}` }, items })),
  }));

const structureOf = (made: Outline): Branch => recordStructure({ outline: made, authority, number, received });
const textsOf = (page: LaidPage): Text[] => page.marks.filter((mark): mark is Text => mark.kind === 'text');
const written = ({ line: { clusters } }: Text): string => clusters.map(({ text }) => text).join('');

describe('any record', () => {
  test('keeps to its margins', () => {
    fc.assert(
      fc.property(outlines, (made) => {
        for (const mark of layOut(structureOf(made)).flatMap((page) => page.marks)) {
          if (mark.kind === 'figure') continue;
          const right = mark.kind === 'text' ? mark.x + mark.line.width : mark.x + mark.length;
          expect(mark.x).toBeGreaterThanOrEqual(GRID.left);
          expect(right).toBeLessThanOrEqual(GRID.right + 0.01);
          expect(mark.y).toBeGreaterThanOrEqual(GRID.bottom - 8.01);
          expect(mark.y).toBeLessThanOrEqual(GRID.firstTop);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('leaves no short row of a table alone on a page', () => {
    const label = fc.stringMatching(/^[a-z]{1,12}$/);
    const sections = fc.array(fc.array(label, { minLength: 2, maxLength: 30 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sections, (made) => {
        const items = made.map((labels, section) => labels.map((text, place) => entry(`/t${section}/${place}`, text, text)));
        const structure = structureOf({
          ...outline,
          sections: items.map((own, index) => ({ step: `s${index}`, title: { text: `Abschnitt ${index}` }, items: own })),
        });
        for (const page of layOut(structure)) {
          const shown = new Set(textsOf(page).map(({ leaf: { path } }) => path));
          for (const own of items) expect(own.filter(({ path }) => shown.has(path)).length).not.toBe(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('prints every text once, in order', () => {
    fc.assert(
      fc.property(outlines, (made) => {
        const structure = structureOf(made);
        const marks = layOut(structure).flatMap(textsOf);
        for (const leaf of leavesOf(structure)) {
          const text = marks
            .filter((mark) => mark.leaf === leaf)
            .map(written)
            .join('');
          expect(text.replace(/[\s\u00AD]/g, '')).toBe(leaf.text.normalize('NFC').replace(/\s/g, ''));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('never ends a page with a heading, nor parts a label from its answer', () => {
    fc.assert(
      fc.property(outlines, (made) => {
        const structure = structureOf(made);
        const pages = layOut(structure).map(textsOf);
        for (const page of pages) expect(page.at(-1)?.leaf.tag).not.toMatch(/^H/);
        const firstPage = new Map<Leaf, number>();
        pages.forEach((page, index) => page.forEach(({ leaf }) => firstPage.has(leaf) || firstPage.set(leaf, index)));
        const rows = (node: StructureNode): Branch[] => {
          if (node.kind !== 'branch') return [];
          return node.layout?.kind === 'row' ? [node] : node.children.flatMap(rows);
        };
        for (const row of rows(structure)) {
          const [label, answer] = leavesOf(row);
          if (label && answer) expect(firstPage.get(label)).toBe(firstPage.get(answer));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('leaves no single line of a longer answer alone on a page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 4, max: 150 }), (before, length) => {
        const items = [
          ...Array.from({ length: before }, () => entry('/a', 'Frage', 'Antwort')),
          entry('/long', 'Lang', Array.from({ length }, () => 'Zeile').join('\n')),
        ];
        const made = { ...outline, sections: [{ step: 's', title: { text: 'Abschnitt' }, items }] };
        for (const page of layOut(structureOf(made))) {
          const count = textsOf(page).filter(({ leaf }) => leaf.path === '/long' && leaf.tag === 'TD').length;
          expect(count).not.toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('lines for signing stand on the page of what is signed', () => {
  for (let before = 0; before < 30; before += 1) {
    const items = [
      ...Array.from({ length: before }, () => entry('/a', 'Frage', 'Antwort')),
      { ...entry('/mandat', 'Mandat', 'Ich ermächtige Sie.'), signature: true as const },
    ];
    const pages = layOut(structureOf({ ...outline, sections: [{ step: 's', title: { text: 'Abschnitt' }, items }] }));
    const pagesOf = pages.filter((page) => textsOf(page).some(({ leaf }) => leaf.path === '/mandat'));
    expect(pagesOf).toHaveLength(1);
  }
});

test('a word wider than its column is broken, not cut', () => {
  const made = {
    ...outline,
    sections: [
      {
        step: 's',
        title: { text: 'Abschnitt' },
        items: [entry('/a', 'Donaudampfschifffahrtsgesellschaftskapitän', 'x'.repeat(500))],
      },
    ],
  };
  const marks = layOut(structureOf(made)).flatMap(textsOf);
  expect(
    marks
      .filter(({ leaf }) => leaf.path === '/a' && leaf.tag === 'TD')
      .map(written)
      .join(''),
  ).toBe('x'.repeat(500));
});

describe('a mandate', () => {
  const mandate = {
    ...entry('/konto/mandat', 'Ich ermächtige Sie, Zahlungen von meinem Konto einzuziehen. '.repeat(4), 'Ja'),
    signature: true as const,
    mandate: true as const,
    help: { text: 'Sie können acht Wochen lang die Erstattung verlangen.' },
  };
  const group = {
    kind: 'group' as const,
    path: '/konto',
    label: { text: 'Konto' },
    items: [entry('/konto/iban', 'IBAN', 'DE02 1203 0000 0000 2020 51'), mandate],
  };
  const laid = (before: number, more: Partial<typeof authority> = {}) => {
    const questions = Array.from({ length: before }, (_, index) => entry(`/vor/${index}`, `Frage ${index}`, 'Antwort'));
    const made = { ...outline, sections: [{ step: 's', title: { text: 'Zahlung' }, items: [...questions, group] }] };
    return layOut(recordStructure({ outline: made, authority: { ...authority, ...more }, number, received }));
  };

  test('stays on one page with its heading, its account and the lines for signing, wherever it comes', () => {
    for (let before = 0; before < 40; before += 1) {
      const pages = laid(before).filter((page) => textsOf(page).some(({ leaf }) => leaf.path.startsWith('/konto')));
      expect([before, pages.length]).toEqual([before, 1]);
    }
  });

  test('that is longer than a page begins where it stands', () => {
    const long = { ...mandate, label: { text: 'Ich ermächtige Sie. '.repeat(900) } };
    const made = { ...outline, sections: [{ step: 's', title: { text: 'Zahlung' }, items: [{ ...group, items: [long] }] }] };
    const [first, ...others] = layOut(recordStructure({ outline: made, authority, number, received }));
    expect(first && textsOf(first).some(({ leaf }) => leaf.path === '/konto/mandat')).toBe(true);
    expect(others.length).toBeGreaterThan(0);
  });

  test('runs over the whole width and names creditor, identifier and reference', () => {
    const texts = (more: Partial<typeof authority>) => laid(0, more).flatMap(textsOf);
    const first = texts({}).find(({ leaf }) => leaf.text.startsWith('Ich ermächtige'));
    expect(first?.line.width ?? 0).toBeGreaterThan(400);
    const said = (more: Partial<typeof authority>) =>
      texts(more).flatMap(({ leaf }) => (leaf.path === '/konto/mandat' ? [leaf.text] : []));
    expect(said({})).toContain('Sie können acht Wochen lang die Erstattung verlangen.');
    expect(said({})).toContain('Landeshauptstadt Saarbrücken');
    expect(said({}).filter((text) => text === 'wird Ihnen mitgeteilt')).toHaveLength(2);
    expect(said({ creditorId: 'DE98ZZZ09999999999' })).toContain('DE98ZZZ09999999999');
  });
});
