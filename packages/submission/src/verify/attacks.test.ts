import { unzipSync, zipSync, type Zippable } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleDocuments, workplace, type Workplace } from '../../test/documents.ts';
import { verify, type DocumentName } from '../index.ts';

let place: Workplace;
let documents: Record<DocumentName, Uint8Array>;
beforeAll(async () => {
  place = await workplace();
  documents = await sampleDocuments(place);
});
afterAll(() => place.remove());

const holds = async (name: DocumentName, bytes: Uint8Array): Promise<boolean> => (await verify([{ name, bytes }])).ok;
const pdf = (): Buffer => Buffer.from(documents['document.pdf']);
const xml = (): string => Buffer.from(documents['submission.xml']).toString();

function packed(more: Zippable, level: 0 | 9 = 0): Uint8Array {
  return zipSync({ ...unzipSync(documents['container.asice']), ...more }, { level });
}

/** A revision as a signature's reader would follow it: objects in place of others, and a table that leads to them. */
function withRevision(object: string, number: number): Buffer {
  const bytes = pdf();
  const [, before = ''] = /startxref\n(\d+)\n%%EOF\s*$/.exec(bytes.toString('latin1')) ?? [];
  const at = bytes.length;
  const body = `${number} 0 obj\n${object}\nendobj\n`;
  const table = `xref\n${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size 9999 /Root 1 0 R /Prev ${before} >>\nstartxref\n${at + body.length}\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(body + table + trailer)]);
}

/** Signature wrapping: what was signed stays in the file, but not where readers look. */
function wrapped(): string {
  const [signature = ''] = /<ds:Signature[\s\S]*<\/ds:Signature>/.exec(xml()) ?? [];
  const body = xml().replace(signature, '');
  const hidden = `<x>${body.replace(/<\?xml[^>]*\?>\s*/, '')}</x>`;
  return body.replace(/<number>[^<]*/, '<number>VD-2026-0000-0000').replace(/(<\/submission>)/, `${hidden}${signature}$1`);
}

test('what the attacks start from holds', async () => {
  for (const name of ['document.pdf', 'submission.xml', 'container.asice'] as const)
    expect(await holds(name, documents[name])).toBe(true);
});

test.each<readonly [string, DocumentName, () => Uint8Array]>([
  ['a file beside the sealed ones', 'container.asice', () => packed({ 'mahnung.pdf': Buffer.from('%PDF-1.7') })],
  [
    'the same file twice',
    'container.asice',
    () =>
      Buffer.from(
        Buffer.from(packed({ 'submission.jsoX': Buffer.from('{}') }))
          .toString('latin1')
          .replaceAll('submission.jsoX', 'submission.json'),
        'latin1',
      ),
  ],
  ['a second list of signatures', 'container.asice', () => packed({ 'META-INF/signatures2.xml': Buffer.from('<a/>') })],
  ['compressed members', 'container.asice', () => packed({}, 9)],
  ['a bomb of zeros', 'container.asice', () => packed({ bomb: new Uint8Array(100_000_000) }, 9)],
  ['a comment after the end', 'container.asice', () => Buffer.concat([documents['container.asice'], Buffer.from('x')])],
  ['a wrapped signature', 'submission.xml', () => Buffer.from(wrapped())],
  ['a signature twice', 'submission.xml', () => Buffer.from(xml().replace(/(<ds:Signature[\s\S]*<\/ds:Signature>)/, '$1$1'))],
  [
    'a document type with an entity',
    'submission.xml',
    () => Buffer.from(xml().replace('\n', '\n<!DOCTYPE submission [<!ENTITY a "b">]>\n')),
  ],
  [
    'an annotation over the page',
    'document.pdf',
    () => withRevision('<< /Type /Annot /Subtype /FreeText /Rect [0 0 500 800] /Contents (x) >>', 9000),
  ],
  ['another catalog', 'document.pdf', () => withRevision('<< /Type /Catalog /Pages 2 0 R >>', 1)],
  ['another page’s content', 'document.pdf', () => withRevision('<< /Length 3 >>\nstream\nq Q\nendstream', 3)],
  ['a second range of bytes', 'document.pdf', () => Buffer.concat([pdf(), Buffer.from('\n/ByteRange [0 1 2 3]\n')])],
  [
    'another file inside, sealed range kept',
    'document.pdf',
    () => withRevision('<< /Type /EmbeddedFile /Length 4 >>\nstream\n<a/>\nendstream', 4),
  ],
])('%s is found', async (_, name, attack) => {
  const bytes = attack();
  expect(Buffer.from(bytes).equals(documents[name])).toBe(false);
  expect(await holds(name, bytes)).toBe(false);
});
