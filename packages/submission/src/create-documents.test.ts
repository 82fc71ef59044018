import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workplace, type Workplace } from '../test/documents.ts';
import { authority, entry, number, outline, proof, received, submitted, values, xsd } from '../test/sample.ts';
import {
  AttachmentError,
  createDocuments,
  InvalidXmlError,
  MissingLetterError,
  verify,
  writeRecord,
  type DocumentOptions,
} from './index.ts';
import { checkContainer } from './asice/container.ts';
import { sha256 } from './sign/hash.ts';

let place: Workplace;
let options: DocumentOptions;
beforeAll(async () => {
  place = await workplace();
  options = {
    session: submitted(),
    xsd,
    authority,
    number,
    received,
    files: new Map([[sha256(proof), proof]]),
    key: place.development.key,
  };
});
afterAll(() => place.remove());

const unsealed = (bytes: Uint8Array | undefined): string =>
  Buffer.from(bytes ?? [])
    .toString('latin1')
    .replace(/Contents <[0-9a-f]+>|<ds:SignatureValue>[^<]+/g, '');

describe('all documents', () => {
  test('come in one map, and the container holds the others with the attachments', async () => {
    const documents = await createDocuments(options);
    expect([...documents.keys()]).toEqual(['submission.json', 'submission.xml', 'document.pdf', 'container.asice']);
    const { members } = checkContainer(documents.get('container.asice') ?? new Uint8Array());
    expect(members.map(({ name }) => name)).toEqual([
      'submission.json',
      'submission.xml',
      'document.pdf',
      'attachments/1-Nachweis-Bjorn.pdf',
    ]);
    for (const { name, bytes } of members.slice(0, 3))
      expect(Buffer.from(bytes).equals(documents.get(name as 'submission.xml') ?? Buffer.of())).toBe(true);
  });

  test('are the same bytes for the same submission, but for the seals', async () => {
    const sealedAt = new Date(received);
    const [first, second] = [await createDocuments({ ...options, sealedAt }), await createDocuments({ ...options, sealedAt })];
    for (const name of ['submission.json', 'submission.xml', 'document.pdf'] as const)
      expect(unsealed(first.get(name))).toBe(unsealed(second.get(name)));
    const record = { outline, authority, number, received };
    const recordOptions = { xml: Buffer.from('<a/>'), sealedAt, key: place.development.key };
    expect(Buffer.from(await writeRecord(record, recordOptions)).equals(await writeRecord(record, recordOptions))).toBe(true);
  });

  test('are made in English, too, and for a form without municipality or attachments', async () => {
    const { attachments: _, ...rest } = outline;
    const session = {
      ...submitted({ outline: { ...rest, attachments: [], language: 'en', sample: false } }),
      inputs: { today: '2026-11-23' },
      texts: { language: 'en' },
    };
    const documents = await createDocuments({ ...options, session });
    const verdict = await verify(
      [...documents].map(([name, bytes]) => ({ name, bytes })),
      { trust: [place.development.root] },
    );
    expect(verdict).toMatchObject({ ok: true });
    expect(verdict.files[1]?.submission).not.toHaveProperty('municipality');
  });
});

const attempt = (changes: Partial<DocumentOptions>) => createDocuments({ ...options, ...changes });

describe('nothing is made', () => {
  test('without the bytes of an attachment, or with others', async () => {
    await expect(attempt({ files: new Map() })).rejects.toThrow(AttachmentError);
    await expect(attempt({ files: new Map([[sha256(proof), Buffer.from('other')]]) })).rejects.toThrow(AttachmentError);
  });

  test('of values that do not fit the schema', async () => {
    await expect(attempt({ session: submitted({ values: { ...values, jahressteuer: 'viel' } }) })).rejects.toThrow(
      InvalidXmlError,
    );
  });

  test('with letters that the record cannot show', async () => {
    const session = submitted({
      outline: {
        ...outline,
        sections: [{ step: 's', title: { text: 'S' }, items: [entry('/halter/vornamen', 'Vornamen', 'اسم')] }],
      },
    });
    await expect(attempt({ session })).rejects.toThrow(MissingLetterError);
  });
});
