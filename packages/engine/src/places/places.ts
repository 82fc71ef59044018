import type { CompiledForm, PlaceOverlay } from '../compiled-form.ts';

/** Keys of the overlays that hold for a municipality, from the Land to the municipality itself: `10`, `10041`, `10041100`. */
export function placeKeys(keys: Iterable<string>, municipality: string | undefined): readonly string[] {
  if (municipality === undefined) return [];
  return [...keys].filter((key) => municipality.startsWith(key)).sort((a, b) => a.length - b.length);
}

/** What the overlays of a place say together; longer keys refine shorter ones. */
export interface Place {
  readonly municipality: string | undefined;
  readonly overlays: readonly PlaceOverlay[];
  readonly hidden: ReadonlySet<string>;
  /** Figures are invented. */
  readonly sample: boolean;
}

export function placeOf(form: CompiledForm, municipality: string | undefined): Place {
  const overlays = placeKeys(Object.keys(form.places), municipality).flatMap((key) => form.places[key] ?? []);
  return {
    municipality,
    overlays,
    hidden: new Set(overlays.flatMap((overlay) => overlay.hide ?? [])),
    sample: overlays.some((overlay) => overlay.sample === true),
  };
}
