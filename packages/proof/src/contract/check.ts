import type { PageRecord } from '../page/record.ts';
import type { Promised } from '../page/promised.ts';

/** One promise about every page: what is wrong, as pairs of where and what. */
export interface Check {
  readonly check: string;
  readonly criterion: string;
  find(page: PageRecord, promised: Promised): readonly Fault[];
}

export interface Fault {
  readonly where: string;
  readonly message: string;
}
