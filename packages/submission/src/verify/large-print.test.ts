import { afterAll, beforeAll, expect, test } from 'vitest';
import { certificate, keyPem, pem } from '../../test/certificates.ts';
import { asFiles, flipped, sampleDocuments, workplace, type Workplace } from '../../test/documents.ts';
import { authority, number, proof, received, submitted, values, xsd } from '../../test/sample.ts';
import {
  createDocuments,
  describe as inWords,
  developmentKey,
  pemKey,
  verify,
  type DocumentName,
  type Member,
} from '../index.ts';
import { sha256 } from '../sign/hash.ts';

let place: Workplace;
let documents: Record<DocumentName, Uint8Array>;
beforeAll(async () => {
  place = await workplace();
  documents = await sampleDocuments(place);
});
afterAll(() => place.remove());

const together = (): Member[] => [...asFiles(documents), { name: 'nachweis.pdf', bytes: proof }];

const printed = async (session = submitted(), key = place.development.key): Promise<Member> => {
  const files = new Map([[sha256(proof), proof]]);
  const made = await createDocuments({ session, xsd, authority, number, received, files, key, print: 'large' });
  return { name: 'grossdruck.pdf', bytes: made.get('document.pdf') ?? new Uint8Array() };
};
const renewed = () => developmentKey(place.path('renewed'));

test('a record in large print, made later, agrees with the record, the XML and the container of the same submission', async () => {
  const large = await printed();
  for (const files of [
    [large, ...together()],
    [...together(), large],
  ]) {
    const verdict = await verify(files, { trust: [place.development.root] });
    expect(verdict).toMatchObject({ ok: true, disagreements: [] });
    expect(verdict.files.find(({ name }) => name === large.name)).toMatchObject({
      print: 'large',
      largePrintOf: 'document.pdf',
    });
    expect(inWords(verdict)).toContain('large print of the same record as document.pdf');
    expect(verdict.files.filter(({ print }) => print)).toHaveLength(1);
  }
  const [alone] = (await verify([large])).files;
  expect(alone).toMatchObject({ ok: true, print: 'large' });
  expect(alone).not.toHaveProperty('largePrintOf');
});

test('a record in large print is told by what was sealed, not by its name', async () => {
  const large = await printed();
  const swapped = [
    { name: 'grossdruck.pdf', bytes: documents['document.pdf'] },
    { name: 'document.pdf', bytes: large.bytes },
  ];
  const verdict = await verify(swapped);
  expect(verdict.ok).toBe(true);
  expect(verdict.files.map(({ print }) => print)).toEqual([undefined, 'large']);
});

test('a record in large print of another submission does not agree', async () => {
  const verdict = await verify([...together(), await printed(submitted({ values: { ...values, jahressteuer: '12.00' } }))]);
  expect(verdict.disagreements).toEqual(['grossdruck.pdf and submission.xml do not hold the same submission']);
  expect(verdict.files.at(-1)).not.toHaveProperty('largePrintOf');
});

test('a record in large print that was changed does not hold', async () => {
  const large = await printed();
  const verdict = await verify([...together(), { ...large, bytes: flipped(large.bytes, large.bytes.length >> 1) }]);
  expect(verdict.ok).toBe(false);
  expect(verdict.files.at(-1)).toMatchObject({ ok: false, unchanged: false });
});

test('a record in large print exists once', async () => {
  const second = { ...(await printed()), name: 'anderer.pdf' };
  const verdict = await verify([await printed(), second]);
  expect(verdict.disagreements).toEqual([
    'anderer.pdf is not the same as grossdruck.pdf: both are sealed, but only one can be the original',
  ]);
});

test('a record in large print under a newer key of the same authority agrees where both keys are trusted', async () => {
  const next = await renewed();
  const files = [...together(), await printed(submitted(), next.key)];
  expect(await verify(files, { trust: [place.development.root, next.root] })).toMatchObject({ ok: true, disagreements: [] });
  for (const trust of [[], [place.development.root]])
    expect((await verify(files, { trust })).disagreements.join()).toContain('not sealed with the same key');
});

test('a record in large print under a trusted key of somebody else does not agree', async () => {
  const root = certificate('Wurzel');
  const other = certificate('Andere Stelle', { issuer: root });
  const files = [...together(), await printed(submitted(), pemKey(keyPem(other) + pem(other.der)))];
  const verdict = await verify(files, { trust: [place.development.root, pem(root.der)] });
  expect(verdict.disagreements.join()).toContain('not sealed with the same key');
});
