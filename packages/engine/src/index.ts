export type * from './answers.ts';
export type * from './authority.ts';
export type * from './compiled-form.ts';
export type * from './issue.ts';
export type * from './outline.ts';
export type * from './session.ts';
