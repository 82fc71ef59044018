import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { developmentKey, pemKey, type SigningKey } from '@vordruck/submission';
import { UsageError, type Printer } from './command.ts';

/**
 * The key in a PEM file, or else a development key, made once in `.vordruck` of the working directory.
 * @throws UsageError if the file cannot be read
 */
export async function signingKey(file: string | undefined, print: Printer): Promise<SigningKey> {
  if (file === undefined) {
    const { key, made, path } = await developmentKey(join(process.cwd(), '.vordruck', 'key'));
    if (made) print.error(`Made a development key: ${path}. It proves nothing about who seals; name a real one with --key.`);
    return key;
  }
  try {
    return pemKey(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`The key in ${file} cannot be used: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
