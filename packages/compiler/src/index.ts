export { compile } from './compile.ts';
export type { Compilation, CompiledFiles } from './compile.ts';
