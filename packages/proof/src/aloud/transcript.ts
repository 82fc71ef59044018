import { start } from '@vordruck/engine';
import type { ServedForm } from '../served-form.ts';
import { apply } from '../walk/citizen.ts';
import { pointer } from '../walk/hands.ts';
import type { Journey } from '../walk/journey.ts';
import { bringReader, readAloud } from './read-aloud.ts';

/**
 * What a screen reader says on a journey: each page as it comes and, the first time, with its faults after it was sent off
 * empty. To be read by people: is every question understood by who only hears it?
 */
export async function transcribe({ browser, address, form, texts, inputs }: ServedForm, journey: Journey): Promise<string> {
  const language = journey.language ?? form.language;
  const formTexts = texts.get(language);
  if (!formTexts) throw new Error(`${form.form} has no texts in ${language}.`);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await bringReader(context);
  const page = await context.newPage();
  const pages: string[] = [];
  const provoked = new Set<string>();
  await apply(
    {
      page,
      journey,
      session: start(form, formTexts, inputs),
      hands: pointer,
      places: new Map(),
      provoke() {
        const place = new URL(page.url()).pathname.replaceAll(/\/\d+(?=\/|$)/g, '/…');
        const isNew = !provoked.has(place);
        provoked.add(place);
        return isNew;
      },
      async watch(moment) {
        if (moment === 'filled') return;
        pages.push([`# ${await page.title()}`, ...(await readAloud(page))].join('\n'));
      },
    },
    `${address}?lang=${language}`,
  );
  await context.close();
  return `${pages.join('\n\n')}\n`;
}
