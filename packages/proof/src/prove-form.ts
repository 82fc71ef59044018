import { start, type CompiledForm, type FormTexts, type SessionInputs } from '@vordruck/engine';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { compare } from './contract/index.ts';
import { runAxe, runEngines } from './engines/index.ts';
import { expectedOf, shapeOf } from './expected.ts';
import type { Finding } from './finding.ts';
import { plain, variants } from './looks/index.ts';
import { tour } from './looks/keyboard.ts';
import { lookAt } from './looks/look.ts';
import type { Promised } from './page/promised.ts';
import { recordPage } from './page/record.ts';
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
  /** Told of each journey before it is walked. */
  tell?(text: string): void;
}

/** One page of a shape, looked at in all ways. */
export interface ProvedPage {
  readonly url: string;
  readonly title: string;
  readonly moment: Moment;
  readonly journey: string;
  readonly promised: Promised;
  /** The document as it stood. */
  readonly html: string;
  readonly findings: readonly Finding[];
  /** PNG by look. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
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

/** Walks a form's journeys; compares every page with the definition, and looks at one page of each shape in every way. */
export async function proveForm(served: ServedForm, options: ProofOptions): Promise<FormProof> {
  const pages = new Map<string, ProvedPage>();
  const walks: FormProof['walks'][number][] = [];
  for (const { journey, ways } of options.journeys) {
    for (const way of ways) {
      options.tell?.(`${served.form.form}: ${journey.name} (${way})`);
      walks.push({ journey: journey.name, way, ...(await walkOnce(served, options, journey, way, pages)) });
    }
  }
  const texts = served.texts.get(served.form.language);
  const title = texts?.texts['title'];
  return {
    form: served.form.form,
    title: typeof title === 'string' ? title : (title?.text ?? served.form.form),
    language: served.form.language,
    walks,
    pages: [...pages.values()],
  };
}

async function walkOnce(
  { browser, address, form, texts, inputs }: ServedForm,
  options: ProofOptions,
  journey: Journey,
  way: Way,
  proved: Map<string, ProvedPage>,
): Promise<{ readonly pages: number; readonly findings: readonly Finding[] }> {
  const language = journey.language ?? form.language;
  const formTexts = texts.get(language);
  if (!formTexts) throw new Error(`${form.form} has no texts in ${language}.`);
  const context = await browser.newContext(contexts[way]);
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
    provoke: way !== 'keyboard',
    async watch(moment) {
      // What a failed check told stays until the next one; by then the answers are others.
      if (moment === 'filled' && (await page.locator('#fehler').count()) > 0) return;
      // Without a script, what an answer brings up comes with the next page.
      if (moment === 'filled' && way === 'script-off') return;
      if (moment !== 'filled') pages += 1;
      const { place, promised } = await expectedOf(page, walk.session, moment !== 'filled');
      const found = compare(await recordPage(page), promised);
      // The heading of a row follows its answers at once; the title in the browser's tab does so from the next page on.
      findings.push(...found.filter(({ check }) => moment !== 'filled' || check !== 'title'));
      const shape = shapeOf(page, place, promised);
      if (way !== 'plain' || moment === 'filled' || proved.has(shape)) return;
      proved.set(shape, { journey: journey.name, moment, promised, ...(await provePage(page, options.pictures)) });
    },
  };
  try {
    await apply(walk, `${address}?lang=${language}`);
  } catch (error) {
    findings.push({
      check: 'journey',
      criterion: '2.1.1',
      where: new URL(page.url()).pathname,
      message: error instanceof Error ? error.message : String(error),
    });
  }
  findings.push(...broken.map((message): Finding => ({ check: 'script', criterion: '4.1.2', where: address, message })));
  await context.close();
  return { pages, findings };
}

async function provePage(page: Page, withPictures: boolean): Promise<Omit<ProvedPage, 'journey' | 'moment' | 'promised'>> {
  const html = await page.content();
  const pictures = new Map<string, Uint8Array>();
  const dark: Finding[] = [];
  const focus = await page.evaluate(rememberFocus);
  const findings = [
    ...(await runEngines(page)),
    ...(await lookAt(page, [plain, ...variants], async ({ look }) => {
      if (look === 'dark') dark.push(...(await runAxe(page)).map((finding) => ({ ...finding, check: `dark ${finding.check}` })));
      if (withPictures) pictures.set(look, await page.screenshot({ fullPage: true, animations: 'disabled' }));
    })),
    ...(await tour(page)),
  ];
  await page.evaluate(giveFocus, focus);
  return { url: page.url(), title: await page.title(), html, findings: [...findings, ...dark], pictures };
}

/** In the page: where the focus is, by place in the document. */
function rememberFocus(): number {
  return [...document.querySelectorAll('*')].indexOf(document.activeElement ?? document.body);
}

/** In the page. */
function giveFocus(place: number): void {
  const element = document.querySelectorAll('*')[place];
  if (element instanceof HTMLElement) element.focus();
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
