import type { CompiledForm } from '../compiled-form.ts';

const LENGTHS = { land: 2, district: 5, municipality: 8 };

/** The key of the place whose authority decides on a form: of a municipality (AGS), its district or its Land. */
export function competentKey({ level }: Pick<CompiledForm, 'level'>, ags: string): string {
  return ags.slice(0, LENGTHS[level ?? 'municipality']);
}
