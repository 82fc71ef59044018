export { compile } from './compile.ts';
export type { Compilation, CompiledFiles } from './compile.ts';
export type { Inexpressible } from './4-emit/inexpressible.ts';
