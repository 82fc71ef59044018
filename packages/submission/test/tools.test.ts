import { constants, generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTool, withTool } from '../../../scripts/test/system-tool.ts';
import { checkPdf } from '../src/pdf/check-pdf.ts';
import {
  pemKey,
  signPdf,
  signXml,
  timestampAuthority,
  verify,
  writeRecord,
  type DocumentName,
  type SigningKey,
} from '../src/index.ts';
import { signDetached } from '../src/sign/cms.ts';
import { sequences } from './din-91379.ts';
import { asFiles, sampleDocuments, workplace, type Workplace } from './documents.ts';
import { authority, entry, number, outline, received, submitted, xsd } from './sample.ts';
import { opensslAuthority } from './openssl-time-authority.ts';

let place: Workplace;
let documents: Record<DocumentName, Uint8Array>;
let root: string;

beforeAll(async () => {
  place = await workplace();
  documents = await sampleDocuments(place);
  root = await place.write('root.crt', place.development.root);
  for (const [name, bytes] of Object.entries(documents)) await place.write(name, bytes);
});
afterAll(() => place.remove());

/** The file with a letter of its content exchanged, so that it reads well and is not what was sealed. */
async function exchanged(name: DocumentName, from: string, to: string): Promise<string> {
  const text = Buffer.from(documents[name]).toString('latin1');
  expect(text).toContain(from);
  return place.write(`exchanged-${name}`, Buffer.from(text.replace(from, to), 'latin1'));
}

withTool('xmllint', () => {
  test('the sealed XML fits its schema, one without its values does not', async () => {
    const schema = await place.write('sample.xsd', xsd);
    const lint = (file: string) => runTool('xmllint', ['--noout', '--nonet', '--schema', schema, file]).status;
    expect(lint(place.path('submission.xml'))).toBe(0);
    expect(lint(await exchanged('submission.xml', '<jahressteuer>456.00', '<jahressteuer>viel'))).not.toBe(0);
  });

  test('the XML is canonical as it stands, but for declaration and last line feed', () => {
    const canonical = runTool('xmllint', ['--c14n', place.path('submission.xml')]).stdout;
    expect(`<?xml version="1.0" encoding="UTF-8"?>\n${canonical.trimEnd()}\n`).toBe(
      Buffer.from(documents['submission.xml']).toString('utf8'),
    );
  });
});

const xmlsec = (file: string) =>
  runTool('xmlsec1', [
    '--verify',
    '--enabled-key-data',
    'x509',
    '--trusted-pem',
    root,
    '--id-attr:Id',
    'http://uri.etsi.org/01903/v1.3.2#:SignedProperties',
    file,
  ]);

withTool('xmlsec1', () => {
  test('the seal of the XML is valid, of a changed one not', async () => {
    expect(xmlsec(place.path('submission.xml'))).toMatchObject({ status: 0 });
    expect(xmlsec(await exchanged('submission.xml', '456.00', '156.00')).status).not.toBe(0);
  });

  test('the claimed time is covered, too', async () => {
    expect(xmlsec(await exchanged('submission.xml', 'Time>2026-11-23', 'Time>2026-11-22')).status).not.toBe(0);
  });
});

withTool(['xmlsec1', 'unzip'], () => {
  test('the seal of the container covers each file in it', async () => {
    const folder = place.path('unpacked');
    mkdirSync(folder);
    runTool('unzip', ['-q', place.path('container.asice'), '-d', folder]);
    const run = () =>
      runTool('sh', [
        '-c',
        'cd "$1" && xmlsec1 --verify --enabled-key-data x509 --trusted-pem "$2" --id-attr:Id http://uri.etsi.org/01903/v1.3.2#:SignedProperties META-INF/signatures.xml',
        'sh',
        folder,
        root,
      ]);
    expect(run()).toMatchObject({ status: 0 });
    await place.write(
      'unpacked/submission.json',
      Buffer.from(documents['submission.json']).toString().replace('456.00', '156.00'),
    );
    expect(run().status).not.toBe(0);
  });
});

const pdfsig = (file: string) => runTool('pdfsig', [file]).stdout;

withTool('pdfsig', () => {
  test('the seal of the PDF is valid and covers all of it, of a changed one not', async () => {
    const said = pdfsig(place.path('document.pdf'));
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Total document signed');
    expect(said).toContain('ETSI.CAdES.detached');
    expect(pdfsig(await exchanged('document.pdf', '<pdfaid:part>3', '<pdfaid:part>2'))).not.toContain('Signature is Valid');
  });
});

withTool('openssl', () => {
  test('the seal of the PDF is CAdES under our root, over these bytes only', async () => {
    const pdf = Buffer.from(documents['document.pdf']);
    const from = pdf.indexOf('/Contents <') + '/Contents '.length;
    const to = pdf.indexOf('>', from) + 1;
    // Its length stands in it (DER, two bytes of length): the zeros behind fill its place, but it may end with one of its own.
    const filled = Buffer.from(pdf.subarray(from + 1, to - 1).toString('latin1'), 'hex');
    const signature = await place.write('seal.p7s', filled.subarray(0, 4 + filled.readUInt16BE(2)));
    const content = await place.write('content', Buffer.concat([pdf.subarray(0, from), pdf.subarray(to)]));
    const other = await place.write('other', Buffer.concat([pdf.subarray(0, from), pdf.subarray(to), Buffer.of(10)]));
    const check = (bytes: string) =>
      runTool('openssl', [
        'cms',
        '-verify',
        '-cades',
        '-inform',
        'DER',
        '-in',
        signature,
        '-content',
        bytes,
        '-binary',
        '-CAfile',
        root,
        '-purpose',
        'any',
        '-out',
        '/dev/null',
      ]).status;
    expect(check(content)).toBe(0);
    expect(check(other)).not.toBe(0);
  });
});

withTool(['openssl', 'xmlsec1', 'pdfsig'], () => {
  describe.each([
    ['P-384', ['ecparam', '-name', 'secp384r1', '-genkey', '-noout']],
    ['RSA 3072', ['genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:3072']],
  ])('with a key %s', (name, generate) => {
    test('both seals are valid', async () => {
      const key = runTool('openssl', generate).stdout;
      const file = await place.write(`${name}.pem`, key);
      const certificate = runTool('openssl', [
        'req',
        '-x509',
        '-key',
        file,
        '-subj',
        '/CN=Stadt',
        '-days',
        '30',
        '-addext',
        'keyUsage=digitalSignature',
        '-sha384',
      ]).stdout;
      const signing = pemKey(key + certificate);
      root = await place.write(`${name}.crt`, certificate);
      const open = await writeRecord(
        { outline, authority, number, received },
        { xml: Buffer.from('<a/>'), sealedAt: new Date(received), key: signing },
      );
      const pdf = await signPdf(open, signing);
      expect(runTool('pdfsig', [await place.write(`${name}.pdf`, pdf)]).stdout).toContain('Signature is Valid');
      expect((await checkPdf(pdf)).isUnchanged).toBe(true);
      const unsigned = Buffer.from(documents['submission.xml'])
        .toString('utf8')
        .replace(/<ds:Signature .*<\/ds:Signature>/, '');
      const xml = await place.write(`${name}.xml`, await signXml(unsigned, signing, new Date()));
      expect(xmlsec(xml)).toMatchObject({ status: 0 });
    });
  });
});

withTool('openssl', () => {
  test('a seal with RSA-PSS, as tokens make them, is valid CAdES', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
    const file = await place.write('pss.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const certificate = runTool('openssl', [
      'req',
      '-x509',
      '-key',
      file,
      '-subj',
      '/CN=Stadt',
      '-days',
      '30',
      '-addext',
      'keyUsage=digitalSignature',
    ]).stdout;
    const key: SigningKey = {
      chain: pemKey((await readFile(file, 'utf8')) + certificate).chain,
      algorithm: 'RSA-PSS',
      digest: 'SHA-256',
      sign: async (message) =>
        sign('SHA-256', message, { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }),
    };
    const content = await place.write('pss.txt', 'message');
    const signature = await place.write('pss.p7s', await signDetached(key, [Buffer.from('message')]));
    const trusted = await place.write('pss.crt', certificate);
    const command = [
      'cms',
      '-verify',
      '-cades',
      '-inform',
      'DER',
      '-in',
      signature,
      '-content',
      content,
      '-binary',
      '-CAfile',
      trusted,
      '-purpose',
      'any',
    ];
    expect(runTool('openssl', command)).toMatchObject({ status: 0, stdout: 'message' });
  });
});

/** What a time-stamp in XML is over: the canonical element with the signature value. */
const covered = (signature: string | undefined): string =>
  `<ds:SignatureValue xmlns="urn:vordruck:form:sample" xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${signature}</ds:SignatureValue>`;

withTool(['openssl', 'xmlsec1', 'pdfsig'], () => {
  describe('with time-stamps of openssl', () => {
    let stamped: Record<DocumentName, Uint8Array>;
    let tsaRoot: string;
    beforeAll(async () => {
      const { root: trusted, server } = await opensslAuthority(place);
      tsaRoot = trusted;
      const timestamps = timestampAuthority({ url: server.url, trust: [trusted] });
      stamped = await sampleDocuments(place, undefined, { timestamps });
      await server.close();
      for (const [name, bytes] of Object.entries(stamped)) await place.write(`stamped-${name}`, bytes);
      root = await place.write('root.crt', place.development.root);
    });

    test('all documents hold at level B-T', async () => {
      const verdict = await verify(asFiles(stamped), { trust: [place.development.root, tsaRoot] });
      expect(verdict.ok).toBe(true);
      expect(verdict.files.map(({ seal }) => seal?.format)).toEqual([undefined, 'B-T', 'B-T', 'B-T']);
    });

    test('the seals stay valid for others', () => {
      expect(pdfsig(place.path('stamped-document.pdf'))).toContain('Signature is Valid');
      expect(xmlsec(place.path('stamped-submission.xml'))).toMatchObject({ status: 0 });
    });

    test('openssl finds the token over the signature value, and over nothing else', async () => {
      const xml = Buffer.from(stamped['submission.xml']).toString('utf8');
      const [, value] = /<ds:SignatureValue>([^<]+)/.exec(xml) ?? [];
      const [, token = ''] = /<xades:EncapsulatedTimeStamp>([^<]+)/.exec(xml) ?? [];
      const file = await place.write('token.tst', Buffer.from(token, 'base64'));
      const trusted = await place.write('tsa-trust.crt', tsaRoot);
      const check = async (text: string) => {
        const data = await place.write('stamped', text);
        return runTool('openssl', ['ts', '-verify', '-token_in', '-in', file, '-data', data, '-CAfile', trusted]).status;
      };
      expect(await check(covered(value))).toBe(0);
      expect(await check(covered(value?.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))))).not.toBe(0);
    });
  });
});

withTool('qpdf', () => {
  test('the PDF is sound', async () => {
    expect(runTool('qpdf', ['--check', place.path('document.pdf')])).toMatchObject({ status: 0, stderr: '' });
    const cut = await place.write('cut.pdf', documents['document.pdf'].subarray(0, 30_000));
    expect(runTool('qpdf', ['--check', cut]).status).not.toBe(0);
  });
});

withTool(['pdfinfo', 'pdffonts', 'pdftotext'], () => {
  test('the PDF is tagged, its fonts are embedded and map to text', () => {
    const path = place.path('document.pdf');
    expect(runTool('pdfinfo', [path]).stdout).toMatch(/Tagged: +yes/);
    const fonts = runTool('pdffonts', [path]).stdout.trim().split('\n').slice(2);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/yes yes yes/);
  });

  test('its structure reads in order: headings, questions as row headers, answers', () => {
    const structure = runTool('pdfinfo', ['-struct-text', place.path('document.pdf')]).stdout.replace(/\s+/g, ' ');
    expect(structure).toContain(
      'H2 (block) "Halterin oder Halter" Sect H3 (block) "Person" Table (block) TR TH: /Scope /Row "Vornamen" TD Span (inline) "N̄jáma" " Łukasz Ǎn"',
    );
    expect(structure).not.toContain('Seite 1');
  });

  test('its seal is seen on the first page, told as a form field, and named for what it is', () => {
    const path = place.path('document.pdf');
    expect(runTool('pdftotext', ['-l', '1', path, '-']).stdout).toMatch(
      /Fortgeschrittenes elektronisches Siegel\s+Vordruck Entwicklungssiegel/,
    );
    expect(runTool('pdfinfo', ['-struct', path]).stdout).toMatch(/\n {2}Form[\s\S]*$/);
  });

  test('all 149 combining sequences are extracted as they were written', async () => {
    const items = sequences.map((sequence) => entry('/name', 'Name', `Ma${sequence}en`));
    const made = { ...outline, sections: [{ step: 's', title: { text: 'Namen' }, items }] };
    const { 'document.pdf': pdf } = await sampleDocuments(place, submitted({ outline: made }));
    const text = runTool('pdftotext', ['-layout', await place.write('names.pdf', pdf), '-']).stdout.normalize('NFC');
    const missing = sequences.filter((sequence) => !text.includes(`Ma${sequence}en`.normalize('NFC')));
    expect(missing).toEqual([]);
  });
});

/** How dark the first page of a record is that shows a name. */
async function ink(name: string): Promise<number> {
  const made = { ...outline, sections: [{ step: 's', title: { text: 'S' }, items: [entry('/name', 'Name', name.repeat(20))] }] };
  const { 'document.pdf': pdf } = await sampleDocuments(place, submitted({ outline: made }));
  runTool('pdftoppm', ['-r', '72', '-gray', '-singlefile', await place.write('ink.pdf', pdf), place.path('ink')]);
  const pixels = (await readFile(place.path('ink.pgm'))).subarray(-595 * 842);
  return pixels.reduce((sum, pixel) => sum + 255 - pixel, 0);
}

withTool('pdftoppm', () => {
  test('each letter leaves ink on the page', async () => {
    const blank = await ink('\u00a0');
    for (const letter of ['n', 'n̄', 'Ǎ', 'ẞ', 'Ж', '≤']) expect((await ink(letter)) - blank, letter).toBeGreaterThan(5000);
    expect(await ink('n̄')).toBeGreaterThan((await ink('n')) + 1000);
  });
});
