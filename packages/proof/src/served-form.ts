import type { CompiledForm, FormTexts, SessionInputs } from '@vordruck/engine';
import type { Browser } from 'playwright-core';

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
