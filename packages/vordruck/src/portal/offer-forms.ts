import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type FormVersions, workingForm } from '@vordruck/server';
import { inEffectOn } from '@vordruck/server/timeline';
import { nameOf } from '../forms/locate.ts';
import { type FormFolder, readSource } from '../forms/read-source.ts';
import { hasVersions } from '../versions/read-versions.ts';
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
  /** Of the moment: a form that is published for the first time joins it, or takes the place of its working definition. */
  readonly forms: ReadonlyMap<string, FormVersions>;
  /** The working definitions, for what is no part of a version: authorities. */
  readonly working: readonly FormFolder[];
  /** Looks again what was published or withdrawn meanwhile. */
  reload(): Promise<void>;
}

/** Finds out what of the folders there are is offered. One form with a fault keeps no other from citizens. */
export async function offerForms(find: () => Promise<readonly string[]>, options: OfferOptions): Promise<OfferedForms> {
  const folders = await find();
  const publishedOf = async (among: readonly string[]): Promise<readonly string[]> => {
    if (options.offer === 'working-only') return [];
    const isPublished = await Promise.all(among.map(hasVersions));
    return among.filter((_, place) => isPublished[place]);
  };
  const own = await publishedOf(folders);
  const published = new Map(await openPublished(own, options));
  const others = folders.filter((folder) => !own.includes(folder) && existsSync(join(folder, 'form.json')));
  const unpublished = options.offer === 'published-only' ? [] : await loadForms(others, options.warn);
  tellUnpublished(others.map(nameOf), options);
  const sources = folders.filter((folder) => existsSync(join(folder, 'form.json')));
  const forms = new Map<string, FormVersions>([
    ...published,
    ...unpublished.map((loaded) => [loaded.form.form, workingForm(portalForm(loaded))] as const),
  ]);
  /** Folders looked at, so that one with a fault is told of once. */
  const known = new Set(own);
  return {
    forms,
    working: await Promise.all(sources.map((folder) => readSource(folder))),
    async reload() {
      await reloadAll([...published.values()], options.warn);
      const fresh = await publishedOf((await find()).filter((folder) => !known.has(folder)));
      for (const folder of fresh) known.add(folder);
      for (const [form, versions] of await openPublished(fresh, options)) {
        published.set(form, versions);
        forms.set(form, versions);
      }
    },
  };
}

async function openPublished(
  folders: readonly string[],
  { today, warn }: OfferOptions,
): Promise<ReadonlyMap<string, PublishedForm>> {
  const opened = await Promise.all(
    folders.map(async (folder): Promise<[string, PublishedForm] | undefined> => {
      const form = nameOf(folder);
      try {
        const working = existsSync(join(folder, 'form.json')) ? (await readSource(folder)).source : undefined;
        const published = new PublishedForm({ folder, form, working, warn });
        await published.reload();
        // Compiled now, so that the first citizen does not wait and operators learn at once what is wrong.
        await inEffectOn(published.versions, today)
          ?.load()
          .catch(() => warn(`Not offered: ${form}, for the reason above.`));
        return [form, published];
      } catch (error) {
        warn(`Not offered: ${form}. ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      }
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
