import type { FormTexts, Text } from '../compiled-form.ts';
import { localeOf, type Locale } from '../locales/locale.ts';
import type { Printed } from '../outline.ts';
import { placeKeys } from '../places/places.ts';
import type { Field } from '../state/model.ts';
import { codelistsOf, type CodeLists } from './codelists.ts';

/** A text, taken apart at its placeholders when it is first printed. */
export interface Template {
  readonly printed: Printed;
  /** Literal parts and, between them, names; undefined if it has no placeholders. */
  readonly parts: readonly string[] | undefined;
}

/** The texts of a form as they hold at one place, found and taken apart once for all sessions there. */
export interface Wording {
  readonly locale: Locale;
  readonly codelists: CodeLists;
  /** Overlay keys whose texts hold here, the most special first. */
  readonly places: readonly string[];
  readonly texts: FormTexts;
  readonly templates: Map<string, Template | undefined>;
  /** By the index of the field: its label, the sentences of its faults by code and variant, whether its texts have placeholders. */
  readonly labels: (Template | undefined)[];
  readonly sentences: (Map<string, Template | undefined> | undefined)[];
  readonly dynamic: Map<Field, boolean>;
}

const known = new WeakMap<FormTexts, Map<string, Wording>>();

export function wordingOf(texts: FormTexts, municipality: string | undefined): Wording {
  let wordings = known.get(texts);
  if (!wordings) known.set(texts, (wordings = new Map()));
  // Few texts differ by place, so that most places share one wording.
  const places = placeKeys(Object.keys(texts.places), municipality);
  const key = places.join(' ');
  let wording = wordings.get(key);
  if (!wording) wordings.set(key, (wording = makeWording(texts, places.toReversed())));
  return wording;
}

function makeWording(texts: FormTexts, places: readonly string[]): Wording {
  return {
    locale: localeOf(texts.language),
    codelists: codelistsOf(texts),
    places,
    texts,
    templates: new Map(),
    labels: [],
    sentences: [],
    dynamic: new Map(),
  };
}

/** The text of a key as it stands, the place's own before the form's. */
export function rawText({ places, texts }: Wording, key: string): Text | undefined {
  for (const place of places) {
    const own = texts.places[place];
    if (own && Object.hasOwn(own, key)) return own[key];
  }
  return Object.hasOwn(texts.texts, key) ? texts.texts[key] : undefined;
}

/** `{name}`, `{halter.name}`, `{row.index}`, `{form.x}`, `{params.x}` */
const placeholder = /\{([A-Za-z][\w.]*)\}/;

export function templateOf(wording: Wording, key: string): Template | undefined {
  const { templates } = wording;
  let template = templates.get(key);
  if (template === undefined && !templates.has(key)) templates.set(key, (template = makeTemplate(rawText(wording, key))));
  return template;
}

function makeTemplate(raw: Text | undefined): Template | undefined {
  if (raw === undefined) return undefined;
  const printed = typeof raw === 'string' ? { text: raw } : raw;
  const parts = printed.text.split(placeholder);
  return { printed, parts: parts.length > 1 ? parts : undefined };
}
