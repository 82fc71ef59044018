import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createDocuments,
  developmentKey,
  type DevelopmentKey,
  type DocumentName,
  type DocumentOptions,
  type Member,
  type Submitted,
} from '../src/index.ts';
import { authority, number, proof, received, submitted, xsd } from './sample.ts';
import { sha256 } from '../src/sign/hash.ts';

/** A folder for one test file, with a key of its own. */
export interface Workplace {
  readonly directory: string;
  readonly development: DevelopmentKey;
  path(name: string): string;
  write(name: string, bytes: Uint8Array | string): Promise<string>;
  remove(): Promise<void>;
}

export async function workplace(): Promise<Workplace> {
  const directory = await mkdtemp(join(tmpdir(), 'vordruck-submission-'));
  const development = await developmentKey(join(directory, 'keys'));
  const path = (name: string): string => join(directory, name);
  return {
    directory,
    development,
    path,
    write: async (name, bytes) => {
      await writeFile(path(name), bytes);
      return path(name);
    },
    remove: () => rm(directory, { recursive: true }),
  };
}

/** All documents of the sample, as files to verify. */
export async function sampleDocuments(
  { development }: Pick<Workplace, 'development'>,
  session: Submitted = submitted(),
  seal: Pick<DocumentOptions, 'timestamps'> = {},
): Promise<Record<DocumentName, Uint8Array>> {
  const documents = await createDocuments({
    session,
    xsd,
    authority,
    number,
    received,
    files: new Map([[sha256(proof), proof]]),
    key: development.key,
    sealedAt: new Date('2026-11-23T11:00:00Z'),
    ...seal,
  });
  return Object.fromEntries(documents) as Record<DocumentName, Uint8Array>;
}

export const asFiles = (documents: Readonly<Record<string, Uint8Array>>): Member[] =>
  Object.entries(documents).map(([name, bytes]) => ({ name, bytes }));

/** The same bytes but for one. */
export function flipped(bytes: Uint8Array, at: number, bits = 1): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ bits;
  return copy;
}
