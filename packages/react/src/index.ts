export type * from './page.ts';
export type { Pages } from './pages.ts';
export type { AddressedRow } from './addresses.ts';
export type { Place } from './place.ts';
export type { Posted } from './posted.ts';
