import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asFiles, flipped, sampleDocuments, workplace, type Workplace } from '../../test/documents.ts';
import { serveTime, testAuthority } from '../../test/time-authority.ts';
import { outline, proof, submitted, values } from '../../test/sample.ts';
import {
  createDocuments,
  developmentKey,
  signXml,
  timestampAuthority,
  TimestampError,
  UnusableKeyError,
  verify,
  describe as inWords,
  type DocumentName,
  type Member,
} from '../index.ts';
import { authority, number, received, xsd } from '../../test/sample.ts';
import { sha256 } from '../sign/hash.ts';

let place: Workplace;
let documents: Record<DocumentName, Uint8Array>;
/** The same with time-stamps. */
let stamped: Record<DocumentName, Uint8Array>;
const time = testAuthority();
const attachment: Member = { name: 'nachweis.pdf', bytes: proof };

beforeAll(async () => {
  place = await workplace();
  documents = await sampleDocuments(place);
  const server = await serveTime(time);
  const timestamps = timestampAuthority({ url: server.url, trust: [time.root] });
  stamped = await sampleDocuments(place, submitted(), { timestamps });
  await server.close();
});
afterAll(() => place.remove());

const together = (changes: Partial<Record<DocumentName, Uint8Array>> = {}): Member[] => [
  ...asFiles({ ...documents, ...changes }),
  attachment,
];

describe('files as they were made', () => {
  test('hold together, and with trust in their root', async () => {
    const verdict = await verify(together(), { trust: [place.development.root] });
    expect(verdict).toMatchObject({ ok: true, signerChecked: true, disagreements: [] });
    expect(verdict.files.map(({ name, ok }) => [name, ok])).toEqual(
      [...Object.keys(documents), 'nachweis.pdf'].map((name) => [name, true]),
    );
    expect(verdict.files.find(({ kind }) => kind === 'pdf')?.submission).toEqual({
      form: 'sample',
      hash: outline.hash,
      municipality: '10041100',
      number,
      received,
    });
  });

  test('hold one by one, but for the JSON, which nothing proves', async () => {
    for (const file of asFiles(documents)) expect((await verify([file])).ok, file.name).toBe(file.name !== 'submission.json');
  });

  test('prove the JSON from each sealed file', async () => {
    for (const name of ['submission.xml', 'document.pdf', 'container.asice'] as const) {
      const verdict = await verify(asFiles({ 'submission.json': documents['submission.json'], [name]: documents[name] }));
      expect(verdict.ok, name).toBe(true);
      expect(verdict.files[0]?.provedBy).toBeDefined();
    }
  });

  test('say in words that the signer was not checked, unless it was', async () => {
    expect(inWords(await verify(together()))).toContain('Signer not checked');
    const checked = inWords(await verify(together(), { trust: [place.development.root] }));
    expect(checked).not.toContain('Signer not checked');
    expect(checked).toContain('advanced seal (B-B) of Vordruck Entwicklungssiegel');
  });

  test('make a verdict that is plain JSON', async () => {
    const verdict = await verify(together());
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
  });
});

describe('trust', () => {
  test('is refused to another root', async () => {
    const other = await developmentKey(place.path('other'));
    const verdict = await verify(together(), { trust: [other.root] });
    expect(verdict.ok).toBe(false);
    expect(verdict.files.map(({ ok }) => ok)).toEqual([false, false, false, false, false]);
    expect(verdict.files[1]).toMatchObject({ unchanged: true, seal: { trusted: false } });
  });

  test('needs certificates as anchors', async () => {
    await expect(verify(together(), { trust: ['rubbish'] })).rejects.toThrow(UnusableKeyError);
  });

  test('ends with the certificate', async () => {
    const trust = [place.development.root];
    expect((await verify(together(), { trust, at: new Date('2099-01-01') })).ok).toBe(false);
    expect((await verify(together(), { trust, at: new Date('1999-01-01') })).ok).toBe(false);
  });
});

const trust = (): string[] => [place.development.root, time.root];
const inYears = (years: number): Date => new Date(Date.now() + years * 365.25 * 864e5);

describe('a time-stamp', () => {
  test('proves when each document was sealed', async () => {
    const verdict = await verify([...asFiles(stamped), attachment], { trust: trust() });
    expect(verdict.ok).toBe(true);
    for (const { seal } of verdict.files.filter((file) => file.seal)) {
      expect(seal).toMatchObject({
        format: 'B-T',
        trusted: true,
        timestamps: [{ over: 'seal', authority: 'Zeitstempel, Prüfstelle', trusted: true }],
      });
      expect(seal?.provedTime).toBe(seal?.timestamps?.[0]?.time);
    }
    expect(inWords(verdict)).toContain('as the time-stamp of Zeitstempel, Prüfstelle says, trusted');
    expect(inWords(await verify(asFiles(documents)))).toContain('no time-stamp: the time is the word of the signer');
  });

  test('keeps a seal provable when its certificate has expired, and not when its own has', async () => {
    const files = [{ name: 'submission.xml', bytes: stamped['submission.xml'] }];
    expect((await verify(files, { trust: trust(), at: inYears(1) })).ok).toBe(true);
    expect((await verify(files, { trust: trust(), at: inYears(3) })).ok).toBe(false);
  });

  test('proves nothing where its authority is not trusted', async () => {
    const file = { name: 'document.pdf', bytes: stamped['document.pdf'] };
    const [checked] = (await verify([file], { trust: [place.development.root] })).files;
    const seal = checked?.seal;
    expect(seal).toMatchObject({ trusted: true, timestamps: [{ trusted: false }] });
    expect(seal?.provedTime).toBeUndefined();
    const verdict = await verify(asFiles(stamped), { trust: [place.development.root] });
    expect(verdict.ok).toBe(false);
    expect(verdict.files[1]?.problems[0]).toContain('The time-stamp is not trusted');
  });

  test('of a time before the one that the seal claims is in doubt', async () => {
    const server = await serveTime(time);
    const timestamps = timestampAuthority({ url: server.url, trust: [time.root] });
    const { key } = place.development;
    const unsigned = Buffer.from(documents['submission.xml'])
      .toString('utf8')
      .replace(/<ds:Signature .*<\/ds:Signature>/, '');
    const later = await signXml(unsigned, key, new Date(Date.now() + 864e5), { timestamps });
    await server.close();
    const verdict = await verify([{ name: 'submission.xml', bytes: Buffer.from(later) }]);
    expect(verdict.files[0]?.problems[0]).toContain('claims a later time');
  });

  test('taken from another seal is found', async () => {
    const [one, other] = [stamped['submission.xml'], stamped['container.asice']].map((bytes) =>
      // The last in a container is its own.
      Buffer.from(bytes)
        .toString('latin1')
        .match(/<xades:EncapsulatedTimeStamp>[^<]+/g)
        ?.at(-1),
    );
    expect(one).not.toBe(other);
    const swapped = Buffer.from(stamped['submission.xml'])
      .toString('utf8')
      .replace(one ?? '', other ?? '');
    expect((await verify([{ name: 'submission.xml', bytes: Buffer.from(swapped) }])).ok).toBe(false);
  });

  test('that never comes leaves no document behind', async () => {
    const server = await serveTime(time, () => ({ status: 2 }));
    const timestamps = timestampAuthority({ url: server.url, trust: [time.root] });
    await expect(sampleDocuments(place, submitted(), { timestamps })).rejects.toThrow(TimestampError);
    await server.close();
  });
});

describe('one changed byte', () => {
  /** Every corner of a file's structure, and places all over it. */
  function positions(bytes: Uint8Array): number[] {
    const text = Buffer.from(bytes).toString('latin1');
    const corners = [
      0,
      1,
      4,
      bytes.length - 1,
      bytes.length - 2,
      ...[...text.matchAll(CORNERS)].flatMap(({ index, 0: found }) => [index, index + found.length - 1, index + found.length]),
    ];
    const spread = Array.from({ length: 250 }, (_, index) =>
      Math.floor((bytes.length * (index + ((index * 7919) % 101) / 101)) / 250),
    );
    return [...new Set([...corners, ...spread])].filter((at) => at >= 0 && at < bytes.length);
  }
  const CORNERS =
    /\/ByteRange \[[^\]]*\] *|\/Contents <[0-9a-f]{4}|0{8}>|\/M \([^)]*\)|startxref\n\d+|%%EOF|trailer|xref\n|\/Type \/(?:Sig|Catalog|Filespec)|endobj\n\n|<ds:[A-Za-z]+|<\/ds:[A-Za-z]+>|<xades:[A-Za-z]+|={1,2}<|Id="[^"]*"|<\?xml[^>]*\?>\n|PK.{48}|META-INF\/[a-z.]+|mimetype/gs;

  test.each(['submission.json', 'submission.xml', 'document.pdf', 'container.asice'] as const)(
    'in %s is found, wherever it is',
    async (name) => {
      const bytes = stamped[name];
      const undetected: number[] = [];
      for (const at of positions(bytes)) {
        for (const bits of [0x01, 0x20, 0x80]) {
          const changed = flipped(bytes, at, bits);
          const files = [
            { name, bytes: changed },
            ...(name === 'submission.json' ? [{ name: 'submission.xml', bytes: stamped['submission.xml'] }] : []),
          ];
          if ((await verify(files)).ok) undetected.push(at);
        }
      }
      expect(undetected).toEqual([]);
    },
    120_000,
  );

  test('in a file given beside intact ones spoils them all', async () => {
    for (const name of Object.keys(documents) as DocumentName[]) {
      const verdict = await verify(together({ [name]: flipped(documents[name], documents[name].length >> 1) }));
      expect(verdict.ok, name).toBe(false);
      expect(verdict.files.find((file) => file.name === name)).toMatchObject({ ok: false, unchanged: false });
    }
    expect((await verify([...asFiles(documents), { ...attachment, bytes: flipped(proof, 3) }])).ok).toBe(false);
  });
});

describe('other tampering', () => {
  test.each(['submission.xml', 'document.pdf', 'container.asice'] as const)(
    '%s with something before, after, or cut off is found',
    async (name) => {
      const bytes = Buffer.from(documents[name]);
      const variants = [
        Buffer.concat([bytes, Buffer.from('\n')]),
        Buffer.concat([Buffer.from(' '), bytes]),
        bytes.subarray(0, -1),
        bytes.subarray(0, bytes.length >> 1),
        Buffer.concat([bytes, bytes]),
      ];
      for (const variant of variants) expect((await verify([{ name, bytes: variant }])).ok).toBe(false);
    },
  );

  test('a revision appended to the PDF is named', async () => {
    const revision = Buffer.concat([
      documents['document.pdf'],
      Buffer.from('\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n'),
    ]);
    const verdict = await verify([{ name: 'document.pdf', bytes: revision }]);
    expect(verdict.files[0]?.problems[0]).toMatch(/bytes were appended/);
  });

  test('capitals in the seal of the PDF, or anything but zeros after it, are found', async () => {
    const text = Buffer.from(documents['document.pdf']).toString('latin1');
    const upper = text.replace(/\/Contents <[0-9a-f]+>/, (found) => `/Contents ${found.slice(10).toUpperCase()}`);
    const padded = text.replace('00>', '01>');
    for (const changed of [upper, padded])
      expect((await verify([{ name: 'document.pdf', bytes: Buffer.from(changed, 'latin1') }])).ok).toBe(false);
  });

  test('files of two submissions do not agree, though each holds', async () => {
    const other = await sampleDocuments(place, submitted({ values: { ...values, jahressteuer: '12.00' } }));
    for (const name of ['submission.xml', 'document.pdf'] as const) {
      const verdict = await verify(
        asFiles({
          'submission.xml': documents['submission.xml'],
          'document.pdf': documents['document.pdf'],
          [name]: other[name],
        }),
      );
      expect(verdict.files.every(({ ok }) => ok)).toBe(true);
      expect(verdict.ok).toBe(false);
      expect(verdict.disagreements).toHaveLength(1);
    }
    expect((await verify(together({ 'submission.json': other['submission.json'] }))).ok).toBe(false);
    expect((await verify(together({ 'container.asice': other['container.asice'] }))).ok).toBe(false);
  });

  test('the same submission sealed with another key does not agree', async () => {
    const development = await developmentKey(place.path('second'));
    const other = await sampleDocuments({ development });
    const verdict = await verify(together({ 'submission.xml': other['submission.xml'] }));
    expect(verdict.ok).toBe(false);
    expect(verdict.disagreements.join()).toContain('not sealed with the same key');
  });

  test('a second, newer seal on the same submission is told apart from the one in the container', async () => {
    const again = await sampleDocuments(place);
    expect((await verify(together({ 'document.pdf': again['document.pdf'] }))).disagreements).toEqual([
      'document.pdf in container.asice is not the same as document.pdf: both are sealed, but only one can be the original',
    ]);
  });
});

describe('what is not ours', () => {
  const strange: readonly [string, Uint8Array | string][] = [
    ['nothing', ''],
    ['a text', 'hello'],
    ['a PDF without seal', '%PDF-1.7\n%%EOF'],
    ['a zip header', Buffer.from('504b0304', 'hex')],
    [
      'an XML with an external entity',
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><submission>&x;</submission>\n',
    ],
    ['half a signature', '<?xml version="1.0" encoding="UTF-8"?>\n<submission xmlns="a"><ds:Signature ></submission>\n'],
    ['a byte range of nonsense', '%PDF-1.7 /ByteRange [ 0 99999999999999999999 5 6 ] <00>'],
    ['a byte range of itself', '%PDF-1.7 /ByteRange [ 0 48 52 2 ]               <00>%%'],
    ['other JSON', '{"form":"sample"}'],
  ];
  test.each(strange)('gets a verdict: %s', async (name, content) => {
    expect(await verify([{ name, bytes: Buffer.from(content) }])).toMatchObject({
      ok: false,
      files: [{ ok: false, unchanged: false }],
    });
  });

  test('gets a verdict, whatever its bytes are', async () => {
    const starts = [
      '',
      '%PDF-1.7\n/ByteRange [ 0 20 40 9 ] <',
      '<?xml version="1.0" encoding="UTF-8"?>\n<submission xmlns="a">',
      '{',
      'PK',
    ];
    const bytes = fc
      .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }))
      .map(([start, rest]) => Buffer.concat([Buffer.from(start), rest]));
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        expect((await verify([{ name: 'file', bytes: content }])).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('no files prove nothing', async () => {
    expect((await verify([])).ok).toBe(false);
  });

  test('a sealed record attached to another submission is an attachment there', async () => {
    const attached = documents['document.pdf'];
    const file = { name: 'bescheid.pdf', type: 'application/pdf', size: attached.length, sha256: sha256(attached) };
    const session = submitted({
      outline: { ...outline, attachments: [{ path: '/bescheid', label: { text: 'Bescheid' }, ...file }] },
    });
    const made = await createDocuments({
      session,
      xsd,
      authority,
      number,
      received,
      files: new Map([[file.sha256, attached]]),
      key: place.development.key,
    });
    const verdict = await verify([...asFiles(Object.fromEntries(made)), { name: 'bescheid.pdf', bytes: attached }], {
      trust: [place.development.root],
    });
    expect(verdict).toMatchObject({ ok: true, disagreements: [] });
    expect(verdict.files.at(-1)).toMatchObject({ kind: 'attachment', ok: true });
  });
});
