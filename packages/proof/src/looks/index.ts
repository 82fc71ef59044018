import type { Page } from 'playwright-core';
import {
  clipped,
  colourAlone,
  faintEdges,
  modestTargets,
  moving,
  ownColours,
  refusesPaste,
  sequence,
  settle,
  sideways,
  smallTargets,
  turned,
  unseenLabels,
} from './in-page.ts';
import type { Look, LookFault } from './look.ts';

const desktop = { width: 1280, height: 900 };
const nothing = () => Promise.resolve();

/** As most see it. */
export const plain: Look = {
  look: 'plain',
  criterion: '1.4.1',
  show: (page) => page.setViewportSize(desktop),
  faults: (page) =>
    all(
      page,
      sequence,
      smallTargets,
      modestTargets,
      unseenLabels,
      colourAlone,
      faintEdges,
      moving,
      sideways,
      clipped,
      turned,
      refusesPaste,
    ),
  restore: nothing,
};

/** The ways in which a page of each shape is looked at. */
export const variants: readonly Look[] = [
  {
    look: 'narrow',
    criterion: '1.4.10',
    show: (page) => page.setViewportSize({ width: 320, height: 900 }),
    faults: (page) => all(page, sideways, clipped, sequence, turned),
    restore: (page) => page.setViewportSize(desktop),
  },
  {
    look: 'landscape',
    criterion: '1.3.4',
    show: (page) => page.setViewportSize({ width: 740, height: 360 }),
    faults: (page) => all(page, sideways, turned),
    restore: (page) => page.setViewportSize(desktop),
  },
  styled('large-text', '1.4.4', 'html { font-size: 400% !important }', sideways, clipped),
  styled(
    'text-spacing',
    '1.4.12',
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
    sideways,
    clipped,
  ),
  {
    look: 'right-to-left',
    criterion: '1.3.2',
    show: (page) => page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl')),
    faults: (page) => all(page, sideways, sequence),
    restore: (page) => page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr')),
  },
  media('dark', '1.4.3', { colorScheme: 'dark' }, { colorScheme: 'light' }, faintEdges, colourAlone),
  media(
    'forced-colours',
    '1.4.11',
    { forcedColors: 'active' },
    { forcedColors: 'none' },
    faintEdges,
    ownColours,
    unseenLabels,
    colourAlone,
  ),
  media('reduced-motion', '2.3.3', { reducedMotion: 'reduce' }, { reducedMotion: 'no-preference' }, moving),
];

type InPage = () => readonly string[];

/** Criteria of parts that are the same in every look; of the others that of the look. */
const criteria = new Map<InPage, string>([
  [sequence, '1.3.2'],
  [smallTargets, '2.5.8'],
  [modestTargets, '2.5.5'],
  [unseenLabels, '3.3.2'],
  [colourAlone, '1.4.1'],
  [faintEdges, '1.4.11'],
  [turned, '1.3.4'],
  [refusesPaste, '3.3.8'],
]);

async function all(page: Page, ...parts: readonly InPage[]): Promise<readonly LookFault[]> {
  const faults: LookFault[] = [];
  for (const part of [settle, ...parts]) {
    const criterion = criteria.get(part);
    for (const message of await page.evaluate(part)) faults.push({ message, ...(criterion !== undefined && { criterion }) });
  }
  return faults;
}

/** By a constructed style sheet, which the content security policy lets through. */
function styled(look: string, criterion: string, css: string, ...parts: readonly InPage[]): Look {
  return {
    look,
    criterion,
    show: (page) =>
      page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [sheet];
      }, css),
    faults: (page) => all(page, ...parts),
    restore: (page) =>
      page.evaluate(() => {
        document.adoptedStyleSheets = [];
      }),
  };
}

type Media = Parameters<Page['emulateMedia']>[0];

function media(look: string, criterion: string, on: Media, off: Media, ...parts: readonly InPage[]): Look {
  return {
    look,
    criterion,
    show: (page) => page.emulateMedia(on),
    faults: (page) => all(page, ...parts),
    restore: (page) => page.emulateMedia(off),
  };
}
