import { stripVTControlCharacters } from 'node:util';
import { start, type CompiledForm, type FormTexts, type SessionInputs } from '@vordruck/engine';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { compare } from './contract/index.ts';
import { expectedOf, kindsOf, shapeOf } from './expected.ts';
import type { Finding } from './finding.ts';
import type { Promised } from './page/promised.ts';
import { recordPage } from './page/record.ts';
import { provePage, type LookedAt } from './prove-page.ts';
import { apply, type Moment, type Walk } from './walk/citizen.ts';
import { keyboard, pointer } from './walk/hands.ts';
import type { Journey } from './walk/journey.ts';

/** A form that a portal serves. */
export interface ServedForm {
  readonly browser: Browser;
  /** Its start page. */
  readonly address: string;
  readonly form: CompiledForm;
  /** By language. */
  readonly texts: ReadonlyMap<string, FormTexts>;
  readonly inputs: SessionInputs;
}

/** How a journey is walked. `plain`: as most do; `script-off`: without JavaScript. */
export type Way = 'plain' | 'keyboard' | 'script-off';

/** What is to be proved. */
export interface ProofOptions {
  /** Each with the ways in which it is walked. */
  readonly journeys: readonly { readonly journey: Journey; readonly ways: readonly Way[] }[];
  /** Takes pictures for the report. */
  readonly pictures: boolean;
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
}

/** What came out. */
export interface FormProof {
  readonly form: string;
  readonly title: string;
  readonly language: string;
  readonly walks: readonly {
    readonly journey: string;
    readonly way: Way;
    readonly pages: number;
    readonly findings: readonly Finding[];
  }[];
  /** One of each shape. */
  readonly pages: readonly ProvedPage[];
}

const contexts: Readonly<Record<Way, BrowserContextOptions>> = {
  plain: { viewport: { width: 1280, height: 900 } },
  keyboard: { viewport: { width: 1280, height: 900 } },
  'script-off': { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
};

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
  const proving: Proving = { served, options, proved: new Map(), provoked: new Set() };
  const walks: FormProof['walks'][number][] = [];
  for (const { journey, ways } of options.journeys) {
    for (const way of ways) {
      options.tell?.(`${served.form.form}: ${journey.name} (${way})`);
      walks.push({ journey: journey.name, way, ...(await walkOnce(proving, journey, way)) });
    }
  }
  const texts = served.texts.get(served.form.language);
  const title = texts?.texts['title'];
  return {
    form: served.form.form,
    title: typeof title === 'string' ? title : (title?.text ?? served.form.form),
    language: served.form.language,
    walks,
    pages: [...proving.proved.values()],
  };
}

async function walkOnce(
  proving: Proving,
  journey: Journey,
  way: Way,
): Promise<{ readonly pages: number; readonly findings: readonly Finding[] }> {
  const { browser, address, form, texts, inputs } = proving.served;
  const language = journey.language ?? form.language;
  const formTexts = texts.get(language);
  if (!formTexts) throw new Error(`${form.form} has no texts in ${language}.`);
  const context = await browser.newContext(contexts[way]);
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const findings: Finding[] = [];
  const broken = faultsOfScripts(page);
  let pages = 0;
  const walk: Walk = {
    page,
    journey,
    session: start(form, formTexts, inputs),
    hands: way === 'keyboard' ? keyboard(page) : pointer,
    places: new Map(),
    provoke() {
      // Rows of a list are asked alike.
      const place = `${way} ${language} ${new URL(page.url()).pathname.replaceAll(/\/\d+(?=\/|$)/g, '/…')}`;
      const isNew = way !== 'keyboard' && !proving.provoked.has(place);
      proving.provoked.add(place);
      return isNew;
    },
    async watch(moment) {
      if (moment !== 'filled') pages += 1;
      findings.push(...(await watchPage(proving, walk, way, moment)));
    },
  };
  try {
    await apply(walk, `${address}?lang=${language}`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const where = `${new URL(page.url()).pathname} (${journey.name}, ${way})`;
    findings.push({ check: 'journey', criterion: '2.1.1', where, message: plainText(message) });
  }
  findings.push(...broken.map((message): Finding => ({ check: 'script', criterion: '4.1.2', where: address, message })));
  await context.close();
  return { pages, findings };
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

/** Compares the page at hand with its definition; looks at it in all ways if none like it was looked at. */
async function watchPage({ options, proved }: Proving, walk: Walk, way: Way, moment: Moment): Promise<readonly Finding[]> {
  const { page, session, journey } = walk;
  // What a failed check told stays until the next one; by then the answers are others.
  if (moment === 'filled' && (await page.locator('#fehler').count()) > 0) return [];
  // Without a script, what an answer brings up comes with the next page.
  if (moment === 'filled' && way === 'script-off') return [];
  const { place, promised } = await expectedOf(page, session, moment === 'filled');
  const { pathname } = new URL(page.url());
  const found = compare(await recordPage(page), promised)
    .filter(({ check }) => moment !== 'filled' || !atFirst.has(check))
    // The same holds for the title once answers that were given are refused.
    .filter(({ check }) => check !== 'title' || moment !== 'faults' || !journey.refused)
    .map((finding) => ({ ...finding, where: `${pathname} (${moment}) ${finding.where}` }));
  const shape = shapeOf(page, place, promised);
  if (way !== 'plain' || moment === 'filled' || proved.has(shape)) return found;
  const kinds = kindsOf(page, place, promised);
  if (options.known && kinds.every((kind) => options.known?.has(kind))) return found;
  for (const kind of kinds) options.known?.add(kind);
  proved.set(shape, { journey: journey.name, moment, promised, ...(await provePage(page, options.pictures)) });
  return found;
}

/** Script errors, failed requests, and whatever the content security policy refused. */
function faultsOfScripts(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  // A page with faults answers 422, which Chromium reports as if a resource had failed.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('422')) faults.push(`${message.text()} ${message.location().url}`);
  });
  return faults;
}
