import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocuments, pemKey } from '@vordruck/submission';
import type { TestProject } from 'vitest/node';
import { findTool } from '../test/system-tool.ts';
import { fromCases } from './from-cases.ts';
import { generated } from './generated.ts';
import type { Specimen } from './specimen.ts';
import { goodKeys, makeTestChain, type KeyKind, type TestChain } from './test-chain.ts';

/** What the checks are given: everything lies in files, since the checkers are programs. */
export interface MadeDocuments {
  /** The certificate to trust, the list of revoked ones, and a root that issued none of the seals. */
  readonly root: string;
  readonly revoked: string;
  readonly otherRoot: string;
  /** Folders with the four documents and `schema.xsd` each. */
  readonly specimens: readonly { readonly name: string; readonly folder: string }[];
  /** The same under keys that nobody may trust. */
  readonly doubtful: readonly { readonly name: 'expired' | 'revoked'; readonly folder: string }[];
}

declare module 'vitest' {
  interface ProvidedContext {
    documents: MadeDocuments;
  }
}

const received = '2026-01-31T12:00:00+01:00';

/** Makes all documents once for all checks, under three kinds of keys in turn; removes them in the end. */
export default async function makeDocuments({ provide }: TestProject): Promise<() => void> {
  if (!findTool('openssl')) throw new Error('Not installed: openssl, which makes the keys of all documents.');
  const place = mkdtempSync(join(tmpdir(), 'vordruck-conformance-'));
  const chain = makeTestChain(join(place, 'chain'));
  const { root: otherRoot } = makeTestChain(join(place, 'other-chain'), []);
  const all = [...(await fromCases()), ...generated()];
  const specimens = [];
  for (const [index, specimen] of all.entries()) {
    specimens.push(await write(join(place, specimen.name), specimen, chain, goodKeys[index % goodKeys.length] ?? 'P-256'));
  }
  const [first] = all;
  const doubtful = [];
  for (const name of ['expired', 'revoked'] as const) {
    if (first) doubtful.push({ ...(await write(join(place, name), first, chain, name)), name });
  }
  provide('documents', { root: chain.root, revoked: chain.revoked, otherRoot, specimens, doubtful });
  return () => rmSync(place, { recursive: true });
}

async function write(folder: string, specimen: Specimen, chain: TestChain, kind: KeyKind): Promise<{ name: string; folder: string }> {
  // An expired key still sealed while it was valid, as far as its own word goes.
  const sealedAt = kind === 'expired' ? new Date(Date.now() - 5 * 86_400_000) : new Date();
  const documents = await createDocuments({
    session: specimen.session,
    xsd: specimen.xsd,
    authority: specimen.authority,
    number: specimen.number ?? 'VD-2026-K7MQ-3XWA',
    received,
    files: specimen.files,
    key: pemKey(chain.key(kind), { at: sealedAt }),
    sealedAt,
  });
  mkdirSync(folder);
  writeFileSync(join(folder, 'schema.xsd'), specimen.xsd);
  for (const [name, bytes] of documents) writeFileSync(join(folder, name), bytes);
  return { name: specimen.name, folder };
}
