export type * from './page.ts';
export type { Pages } from './pages.ts';
export type { Place } from './addresses.ts';
export type { Posted } from './posted.ts';
