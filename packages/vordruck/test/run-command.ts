import { run } from '../src/run.ts';

/** What a call of `vordruck` said. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs `vordruck` with these words, in this process. */
export async function vordruck(...args: readonly string[]): Promise<Said> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await run(args, { out: (text) => out.push(text), error: (text) => error.push(text) });
  return { code, out: out.join('\n'), error: error.join('\n') };
}
