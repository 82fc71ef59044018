import type { Definition } from '@vordruck/definition';
import { canonicalJson, sha256 } from './canonical.ts';

/** The hash that names a version: SHA-256 in hex of its canonical form. */
export async function hashOf(definition: Definition): Promise<string> {
  return sha256(canonicalJson(await versionOf(definition)));
}

/** What makes a version: everything but the values of parameters, and that they are samples. Files of others count by their bytes. */
async function versionOf({ places, output, ...rest }: Definition): Promise<unknown> {
  const files = await Promise.all(
    Array.from(output?.files ?? [], async ([name, content]) => [name, await sha256(content)] as const),
  );
  return {
    ...rest,
    output: output && { ...output, files: new Map(files) },
    // A place that only sets parameters changes nothing: a municipality that joins makes no version.
    places: places
      .map(({ key, texts, hide }) => ({ key, texts, hide }))
      .filter(({ texts, hide }) => Object.keys(texts).length > 0 || hide.length > 0),
  };
}
