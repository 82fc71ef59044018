import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDocuments, pemKey } from '@vordruck/submission';
import { fromCases } from './from-cases.ts';
import { generated } from './generated.ts';
import { outlineTexts } from './outline-texts.ts';
import { makeArchived } from './make-archived.ts';
import type { MadeDocuments } from './setup.ts';
import type { Specimen } from './specimen.ts';
import { goodKeys, makeTestChain, type KeyKind, type TestChain } from './test-chain.ts';

const received = '2026-01-31T12:00:00+01:00';

/** Few show what levels above B-B add, since that does not depend on what was answered: a form's case, many files, other languages. */
const isArchived = ({ name }: Specimen, index: number): boolean =>
  index === 0 || ['generated.languages', 'generated.many-attachments'].includes(name);

/** Makes the documents of all specimens in a folder, under three kinds of keys in turn. */
async function makeDocuments(place: string): Promise<MadeDocuments> {
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
  const archived = await makeArchived(join(place, 'archived'), all.filter(isArchived), received);
  return { root: chain.root, revoked: chain.revoked, otherRoot, specimens, doubtful, archived };
}

async function write(
  folder: string,
  specimen: Specimen,
  chain: TestChain,
  kind: KeyKind,
): Promise<{ name: string; folder: string }> {
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
    ...specimen.options,
  });
  mkdirSync(folder);
  writeFileSync(join(folder, 'schema.xsd'), specimen.xsd);
  writeFileSync(join(folder, 'texts.json'), JSON.stringify(outlineTexts(specimen.session.outline())));
  for (const [name, bytes] of documents) writeFileSync(join(folder, name), bytes);
  return { name: specimen.name, folder };
}

const [place] = process.argv.slice(2);
if (place === undefined) throw new Error('Name the folder to write to.');
writeFileSync(join(place, 'made.json'), JSON.stringify(await makeDocuments(place)));
