import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type FormVersions, workingForm } from '@vordruck/server';
import { inEffectOn } from '@vordruck/server/timeline';
import { nameOf } from '../forms/locate.ts';
import { type FormFolder, readSource } from '../forms/read-source.ts';
import { versionsFolder } from '../versions/read-versions.ts';
import { loadForms } from './load-forms.ts';
import { portalForm } from './portal-form.ts';
import { PublishedForm } from './published-form.ts';

/** Which definitions are offered: published versions, and working ones where there are none; or only one of these. */
export type Offer = 'published-only' | 'working-only' | 'both';

export interface OfferOptions {
  readonly offer: Offer;
  /** `YYYY-MM-DD` in Europe/Berlin. */
  readonly today: string;
  /** Told what cannot be offered, and which forms are not published. */
  warn(text: string): void;
}

/** What a portal offers. */
export interface OfferedForms {
  readonly forms: ReadonlyMap<string, FormVersions>;
  /** The working definitions, for what is no part of a version: authorities. */
  readonly working: readonly FormFolder[];
  /** Looks again what was published or withdrawn meanwhile. */
  reload(): Promise<void>;
}

/** Finds out what of these folders is offered. One form with a fault keeps no other from citizens. */
export async function offerForms(folders: readonly string[], options: OfferOptions): Promise<OfferedForms> {
  const isPublished = (folder: string): boolean => options.offer !== 'working-only' && existsSync(versionsFolder(folder));
  const published = await openPublished(folders.filter(isPublished), options);
  const others = folders.filter((folder) => !isPublished(folder) && existsSync(join(folder, 'form.json')));
  const unpublished = options.offer === 'published-only' ? [] : await loadForms(others, options.warn);
  tellUnpublished(others.map(nameOf), options);
  const sources = folders.filter((folder) => existsSync(join(folder, 'form.json')));
  return {
    forms: new Map<string, FormVersions>([
      ...published,
      ...unpublished.map((loaded) => [loaded.form.form, workingForm(portalForm(loaded))] as const),
    ]),
    working: await Promise.all(sources.map((folder) => readSource(folder))),
    reload: () => reloadAll([...published.values()], options.warn),
  };
}

async function openPublished(
  folders: readonly string[],
  { today, warn }: OfferOptions,
): Promise<ReadonlyMap<string, PublishedForm>> {
  const opened = await Promise.all(
    folders.map(async (folder): Promise<[string, PublishedForm] | undefined> => {
      const form = nameOf(folder);
      const working = existsSync(join(folder, 'form.json')) ? (await readSource(folder)).source : undefined;
      const published = new PublishedForm({ folder, form, working, warn });
      try {
        await published.reload();
      } catch (error) {
        warn(`Not offered: ${form}. ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      }
      // Compiled now, so that the first citizen does not wait and operators learn at once what is wrong.
      await inEffectOn(published.versions, today)
        ?.load()
        .catch(() => warn(`Not offered: ${form}, for the reason above.`));
      return [form, published];
    }),
  );
  return new Map(opened.filter((one) => one !== undefined));
}

function tellUnpublished(forms: readonly string[], { offer, warn }: OfferOptions): void {
  if (forms.length === 0 || offer === 'working-only') return;
  const names = forms.join(', ');
  warn(
    offer === 'published-only'
      ? `Not offered, since never published: ${names}. Publish with “vordruck publish”.`
      : `Never published, so served as they are being worked on: ${names}. For operation publish them with “vordruck publish” and serve with --published-only.`,
  );
}

const told = new WeakMap<PublishedForm, string>();

async function reloadAll(forms: readonly PublishedForm[], warn: (text: string) => void): Promise<void> {
  for (const form of forms) {
    try {
      await form.reload();
      told.delete(form);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (told.get(form) !== reason) warn(`What was published before goes on. ${reason}`);
      told.set(form, reason);
    }
  }
}
