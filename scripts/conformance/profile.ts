import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentName } from '@vordruck/submission';
import { afterAll, describe, inject, test } from 'vitest';
import { sampleOf } from './sample.ts';

/** The documents of one specimen, as files. */
export interface Made {
  readonly name: string;
  readonly folder: string;
}

export const { specimens, doubtful, root, otherRoot, revoked, archived } = inject('documents');

export const pathOf = ({ folder }: Made, name: DocumentName | 'schema.xsd' | 'texts.json'): string => join(folder, name);

/** For checks that would take too long on every specimen; with `--all` it is every one. */
export const sample = process.env['VORDRUCK_CONFORMANCE'] === 'all' ? specimens : sampleOf(specimens);

/** Checks a profile on the documents of every specimen or of a sample, a test each, and says for how many it held. */
export function profile(name: string, check: (made: Made) => void, chosen: readonly Made[] = specimens): void {
  describe(name, () => {
    let held = 0;
    test.for(chosen)('$name', (made) => {
      check(made);
      held += 1;
    });
    const all = chosen.length < specimens.length ? `, a sample of ${specimens.length}; --all checks each` : '';
    afterAll(() => console.log(`${name}: ${held} of ${chosen.length} files${all}`));
  });
}

/** A specimen to make negative twins of. */
export function example(name = 'generated.languages'): Made {
  const made = specimens.find((one) => one.name === name);
  if (!made) throw new Error(`There is no specimen ${name}.`);
  return made;
}

/** The bytes of a document with the first place where one text stands exchanged for another of the same length. */
export function exchanged(made: Made, name: DocumentName, from: string, to: string): Buffer {
  const bytes = readFileSync(pathOf(made, name));
  const at = bytes.indexOf(from);
  if (at < 0 || Buffer.byteLength(from) !== Buffer.byteLength(to)) throw new Error(`“${from}” cannot become “${to}” in ${name}.`);
  bytes.write(to, at);
  return bytes;
}
