import { stripVTControlCharacters } from 'node:util';
import { start } from '@vordruck/engine';
import type { Page } from 'playwright-core';
import { compare } from './contract/index.ts';
import type { Finding } from './finding.ts';
import { promiseOf, type Promised } from './page/promised.ts';
import { recordPage } from './page/record.ts';
import { provePage, type LookedAt } from './prove-page.ts';
import type { ServedForm, Way } from './served-form.ts';
import { kindsOf, shapeOf } from './shapes.ts';
import { apply, type Moment, type Walk } from './walk/citizen.ts';
import { keyboard, pointer } from './walk/hands.ts';
import type { Journey } from './walk/journey.ts';
import { steady } from './walk/steady.ts';
import type { Whereabouts } from './walk/whereabouts.ts';

/** What is to be proved. */
export interface ProofOptions {
  /** Each with the ways in which it is walked. */
  readonly journeys: readonly { readonly journey: Journey; readonly ways: readonly Way[] }[];
  /** Takes the pictures for the report, each as soon as it is made: together they are large. */
  keep?(file: string, picture: Uint8Array): Promise<void>;
  /**
   * Kinds of questions and states that were looked at already, perhaps in other forms: then only pages with one that is not
   * among them are looked at, else one page of each shape. New ones are added.
   */
  readonly known?: Set<string>;
  /** Told of each journey before it is walked. */
  tell?(text: string): void;
}

/** One page of a shape, looked at in all ways. */
export interface ProvedPage extends LookedAt {
  readonly moment: Moment;
  readonly journey: string;
  readonly promised: Promised;
  /** Names of the files of its pictures, by look. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** One journey walked in one way. */
export interface ProvedWalk {
  readonly journey: string;
  readonly way: Way;
  /** The language that was read. */
  readonly language: string;
  readonly pages: number;
  readonly findings: readonly Finding[];
}

/** What came out. */
export interface FormProof {
  readonly form: string;
  /** Version of the form. */
  readonly hash: string;
  readonly title: string;
  readonly language: string;
  /** Version of Chromium. */
  readonly browser: string;
  readonly walks: readonly ProvedWalk[];
  /** One of each shape. */
  readonly pages: readonly ProvedPage[];
}

/** What is under way. */
interface Proving {
  readonly served: ServedForm;
  readonly options: ProofOptions;
  /** Pages looked at, by shape. */
  readonly proved: Map<string, ProvedPage>;
  /** Where pages were sent off empty already: their faults are known. */
  readonly provoked: Set<string>;
}

/** Walks a form's journeys; compares every page with the definition, and looks at one page of each shape in every way. */
export async function proveForm(served: ServedForm, options: ProofOptions): Promise<FormProof> {
  const { browser, form, texts } = served;
  const proving: Proving = { served, options, proved: new Map(), provoked: new Set() };
  const all = options.journeys.flatMap(({ journey, ways }) => ways.map((way) => ({ journey, way })));
  const walks: ProvedWalk[] = [];
  for (const [index, { journey, way }] of all.entries()) {
    options.tell?.(`${form.form} ${index + 1}/${all.length}: ${journey.name} (${way})`);
    walks.push(await walkOnce(proving, journey, way));
  }
  const title = texts.get(form.language)?.texts['title'];
  return {
    form: form.form,
    hash: form.hash,
    title: typeof title === 'string' ? title : (title?.text ?? form.form),
    language: form.language,
    browser: browser.version(),
    walks,
    pages: [...proving.proved.values()],
  };
}

async function walkOnce(proving: Proving, journey: Journey, way: Way): Promise<ProvedWalk> {
  const { browser, address, form, texts, inputs } = proving.served;
  const language = journey.language ?? form.language;
  const formTexts = texts.get(language);
  if (!formTexts) throw new Error(`${form.form} has no texts in ${language}.`);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: way !== 'script-off',
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const findings: Finding[] = [];
  const says = (check: string, criterion: string) => (message: string) =>
    void findings.push({ check, criterion, where: `${new URL(page.url()).pathname} (${journey.name}, ${way})`, message });
  listenForFaults(page, says('script', '4.1.2'));
  let pages = 0;
  const walk: Walk = {
    page,
    journey,
    session: start(form, formTexts, inputs),
    hands: steady(way === 'keyboard' ? keyboard(page) : pointer, page, says('answer', '3.2.2')),
    places: new Map(),
    provoke() {
      // Rows of a list are asked alike.
      const place = `${way} ${language} ${new URL(page.url()).pathname.replaceAll(/\/\d+(?=\/|$)/g, '/…')}`;
      const isNew = way !== 'keyboard' && !proving.provoked.has(place);
      proving.provoked.add(place);
      return isNew;
    },
    async watch(moment, at) {
      if (moment !== 'filled') pages += 1;
      findings.push(...(await watchPage(proving, walk, { way, moment, at })));
    },
  };
  try {
    await apply(walk, `${address}?lang=${language}`);
  } catch (error) {
    says('journey', '2.1.1')(plainText(error instanceof Error ? error.message : String(error)));
  }
  await context.close();
  return { journey: journey.name, way, language, pages, findings };
}

/** Playwright writes its messages for terminals. */
function plainText(message: string): string {
  return stripVTControlCharacters(message).replaceAll(/\s+/g, ' ').trim();
}

/** Milliseconds that a control may take to be there. */
const patience = 10_000;

/**
 * Promises of a page as it comes. Later the focus is with whoever answers; and the heading of a row follows its answers at
 * once, the title in the browser's tab from the next page on.
 */
const atFirst = new Set(['title', 'focus']);

/** How a page is met. */
interface Meeting {
  readonly way: Way;
  readonly moment: Moment;
  readonly at: Whereabouts;
}

/** Compares the page at hand with its definition; looks at it in all ways if none like it was looked at. */
async function watchPage(proving: Proving, walk: Walk, { way, moment, at }: Meeting): Promise<readonly Finding[]> {
  const { page, session, journey } = walk;
  // What a failed check told stays until the next one; by then the answers are others.
  if (moment === 'filled' && at.failed) return [];
  // Without a script, what an answer brings up comes with the next page.
  if (moment === 'filled' && way === 'script-off') return [];
  const promised = promiseOf(session, at.place, at.failed);
  const { pathname } = new URL(page.url());
  const found = compare(await recordPage(page), promised)
    .filter(({ check }) => moment !== 'filled' || !atFirst.has(check))
    // The same holds for the title once answers that were given are refused.
    .filter(({ check }) => check !== 'title' || moment !== 'faults' || !journey.refused)
    .map((finding) => ({ ...finding, where: `${pathname} (${moment}) ${finding.where}` }));
  const { options, proved } = proving;
  const shape = shapeOf(page, at.place, promised);
  if (way !== 'plain' || moment === 'filled' || proved.has(shape)) return found;
  const kinds = kindsOf(page, at.place, promised);
  if (options.known && kinds.every((kind) => options.known?.has(kind))) return found;
  for (const kind of kinds) options.known?.add(kind);
  proved.set(shape, { journey: journey.name, moment, promised, ...(await lookClosely(proving, page)) });
  return found;
}

async function lookClosely({ options: { keep }, proved }: Proving, page: Page): Promise<LookedAt & Pick<ProvedPage, 'pictures'>> {
  const pictures = new Map<string, string>();
  const place = proved.size + 1;
  const save = async (look: string, picture: Uint8Array) => {
    const file = `page-${place}-${look}.png`;
    pictures.set(look, file);
    await keep?.(file, picture);
  };
  return { ...(await provePage(page, keep ? save : undefined)), pictures };
}

/** Script errors, failed requests, and whatever the content security policy refused. */
function listenForFaults(page: Page, tell: (message: string) => void): void {
  page.on('pageerror', (error) => tell(error.message));
  // A page with faults answers 422, which Chromium reports as if a resource had failed.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('422')) tell(`${message.text()} ${message.location().url}`);
  });
}
