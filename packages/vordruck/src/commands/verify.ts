import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { describe, FILE_BYTES_MAX, verify as verifyFiles } from '@vordruck/submission';
import { UsageError, type Command } from '../command.ts';

/** `vordruck verify`: whether documents are what they claim to be. */
export const verify: Command = {
  usage: 'FILE… [--trust CA.pem]… [--json]',
  summary:
    'Says what files are, who sealed them and when, and whether they hold; files given together must agree. Exit code 1 if not.',
  async run(args, print) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { trust: { type: 'string', multiple: true }, json: { type: 'boolean' } },
    });
    if (positionals.length === 0) throw new UsageError('Name at least one file.');
    const files = await Promise.all(
      positionals.map(async (path) => ({ name: nameOf(path, positionals), bytes: await read(path) })),
    );
    const trust = await Promise.all((values.trust ?? []).map(async (path) => new TextDecoder().decode(await read(path))));
    const verdict = await verifyFiles(files, trust.length > 0 ? { trust } : {});
    print.out(values.json ? JSON.stringify(verdict, null, 2) : describe(verdict).trimEnd());
    return verdict.ok ? 0 : 1;
  },
};

/** The name of a file, or its whole path where another one has the same name. */
function nameOf(path: string, all: readonly string[]): string {
  return all.filter((other) => basename(other) === basename(path)).length > 1 ? path : basename(path);
}

async function read(path: string): Promise<Uint8Array> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
  if (size !== undefined && size > FILE_BYTES_MAX)
    throw new UsageError(
      `${path} has ${Math.round(size / 1e6)} MB. No submission is larger than ${FILE_BYTES_MAX / 1e6} MB, so it was not read.`,
    );
  try {
    if (size !== undefined) return await readFile(path);
  } catch {
    // Told below.
  }
  throw new UsageError(`There is no file ${path}, or it cannot be read.`);
}
