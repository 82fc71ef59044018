import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { DocumentName } from '@vordruck/submission';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTool, withTool } from '../test/system-tool.ts';
import { validateSeals, type SealReport } from './dss.ts';
import {
  archived,
  doubtful,
  example,
  exchanged,
  otherRoot,
  pathOf,
  profile,
  revoked,
  root,
  sample,
  type Made,
} from './profile.ts';

/** The level that each document claims. */
const levels = {
  'document.pdf': 'PAdES-BASELINE-B',
  'submission.xml': 'XAdES-BASELINE-B',
  'container.asice': 'XAdES-BASELINE-B',
} as const satisfies Partial<Record<DocumentName, string>>;
type Sealed = keyof typeof levels;
const sealed: readonly Sealed[] = ['document.pdf', 'submission.xml', 'container.asice'];

/** One letter of what was sealed, where no format notices it. */
const changes: Readonly<Record<Sealed, readonly [from: string, to: string]>> = {
  'document.pdf': ['<pdfaid:part>3', '<pdfaid:part>2'],
  'submission.xml': ['<number>VD', '<number>VE'],
  'container.asice': ['"number":"VD', '"number":"VE'],
};

/** A changed copy, beside the document. */
function twin(name: Sealed): string {
  const path = join(example().folder, `twin-${name}`);
  const changed = exchanged(example(), name, ...changes[name]);
  writeFileSync(path, name === 'container.asice' ? withoutBrokenSum(changed) : changed);
  return path;
}

/** The checksum of the changed file made right, so that only the seal can tell. */
function withoutBrokenSum(container: Buffer): Buffer {
  const json = readFileSync(pathOf(example(), 'submission.json'));
  const [from, to] = changes['container.asice'];
  const [old, fresh] = [json, Buffer.from(json.toString().replace(from, to))].map((bytes) => {
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(bytes));
    return sum.toString('latin1');
  });
  return Buffer.from(container.toString('latin1').replaceAll(old ?? '', fresh ?? ''), 'latin1');
}

const isPdf = ({ path }: { readonly path: string }): boolean => path.endsWith('.pdf');
const twinOf = (path: string): string => path.replace(/([^/]+)$/, 'twin-$1');
/** A twin of each archived record, changed where the seal covers it. */
const later = (): string[] => archived.files.filter(isPdf).map(({ path }) => twinOf(path));

function renumbered(pdf: Buffer): Buffer {
  const [from, to] = changes['document.pdf'];
  const at = pdf.indexOf(from);
  if (at < 0) throw new Error(`“${from}” is not in the record.`);
  pdf.write(to, at);
  return pdf;
}

const pdfsig = (file: string) => runTool('pdfsig', ['-nocert', file]).stdout;

withTool('pdfsig', () => {
  profile(
    'seal of the PDF over all of it (pdfsig)',
    (made) => {
      const said = pdfsig(pathOf(made, 'document.pdf'));
      expect(said).toContain('Signature is Valid');
      expect(said).toContain('Total document signed');
      expect(said).toContain('ETSI.CAdES.detached');
    },
    sample,
  );
  test('not over changed bytes', () => expect(pdfsig(twin('document.pdf'))).not.toContain('Signature is Valid'));
});

withTool('openssl', () => {
  profile('seal of the PDF as CAdES (openssl cms)', (made) => expect(cms(made, root)).toBe(0), sample);
  test('not over changed bytes', () => {
    expect(cms(example(), root, exchanged(example(), 'document.pdf', ...changes['document.pdf']))).not.toBe(0);
  });
  test('not under another root', () => expect(cms(example(), otherRoot)).not.toBe(0));
  test.for(doubtful.filter(({ name }) => name === 'expired'))('not with an $name certificate', (made) => {
    expect(cms(made, root)).not.toBe(0);
  });
});

/** Exit code of openssl for the signature in a PDF, over the bytes around it. */
function cms(made: Made, anchor: string, pdf: Buffer = readFileSync(pathOf(made, 'document.pdf'))): number | null {
  const [, from, to] = (/\/ByteRange \[ *0 (\d+) (\d+) /.exec(pdf.toString('latin1')) ?? []).map(Number);
  if (from === undefined || to === undefined) return null;
  const [seal, content] = [join(made.folder, 'seal.p7s'), join(made.folder, 'content')];
  writeFileSync(seal, firstOf(Buffer.from(pdf.subarray(from + 1, to - 1).toString('latin1'), 'hex')));
  writeFileSync(content, Buffer.concat([pdf.subarray(0, from), pdf.subarray(to)]));
  const files = ['-in', seal, '-content', content, '-CAfile', anchor, '-out', '/dev/null'];
  return runTool('openssl', ['cms', '-verify', '-cades', '-inform', 'DER', '-binary', '-purpose', 'any', ...files]).status;
}

/** The first DER value in bytes, without the zeros that fill its place: one seal in 256 ends with a zero of its own. */
function firstOf(bytes: Buffer): Buffer {
  const length = bytes[1] ?? 0;
  if (length < 0x80) return bytes.subarray(0, 2 + length);
  const digits = length - 0x80;
  return bytes.subarray(0, 2 + digits + bytes.readUIntBE(2, digits));
}

const xmlsec = (file: string, anchor = root) => {
  const ids = ['--id-attr:Id', 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties'];
  return runTool('xmlsec1', ['--verify', '--enabled-key-data', 'x509', '--trusted-pem', anchor, ...ids, file]);
};

withTool('xmlsec1', () => {
  profile(
    'seal of the XML (xmlsec1)',
    (made) => expect(xmlsec(pathOf(made, 'submission.xml'))).toMatchObject({ status: 0 }),
    sample,
  );
  test('not over changed text', () => expect(xmlsec(twin('submission.xml')).status).not.toBe(0));
  test('not under another root', () => expect(xmlsec(pathOf(example(), 'submission.xml'), otherRoot).status).not.toBe(0));
  test.for(doubtful.filter(({ name }) => name === 'expired'))('not with an $name certificate', (made) => {
    expect(xmlsec(pathOf(made, 'submission.xml')).status).not.toBe(0);
  });
});

withTool(['xmlsec1', 'unzip'], () => {
  profile('seal of the container over each file in it (unzip, xmlsec1)', (made) => expect(containerStatus(made)).toBe(0), sample);
  test('not over a changed file', () => {
    const folder = join(example().folder, 'unpacked');
    const json = join(folder, 'submission.json');
    writeFileSync(json, readFileSync(json, 'utf8').replace(...changes['container.asice']));
    expect(unpackedStatus(folder)).not.toBe(0);
  });
});

function containerStatus(made: Made): number | null {
  const folder = join(made.folder, 'unpacked');
  mkdirSync(folder);
  const { status } = runTool('unzip', ['-q', pathOf(made, 'container.asice'), '-d', folder]);
  return status === 0 ? unpackedStatus(folder) : status;
}

// The references of the seal are relative to the folder.
function unpackedStatus(folder: string): number | null {
  const command =
    'cd "$1" && xmlsec1 --verify --enabled-key-data x509 --trusted-pem "$2" --id-attr:Id http://uri.etsi.org/01903/v1.3.2#:SignedProperties META-INF/signatures.xml';
  return runTool('sh', ['-c', command, 'sh', folder, root]).status;
}

withTool(['java', 'javac', 'mvn'], () => {
  let reports: ReadonlyMap<string, SealReport>;
  const changed = new Map<Sealed, string>();
  const foreign = new Map<Sealed, string>();
  beforeAll(() => {
    for (const { path } of archived.files.filter(isPdf)) writeFileSync(twinOf(path), renumbered(readFileSync(path)));
    for (const name of sealed) {
      changed.set(name, twin(name));
      // A copy, since reports are found by path.
      foreign.set(name, join(example().folder, `foreign-${name}`));
      copyFileSync(pathOf(example(), name), foreign.get(name) ?? '');
    }
    const ours = [...sample, ...doubtful].flatMap((made) => sealed.map((name) => pathOf(made, name)));
    reports = validateSeals([
      ...[...ours, ...changed.values()].map((path) => ({ path, anchor: root, revoked })),
      ...[...foreign.values()].map((path) => ({ path, anchor: otherRoot, revoked })),
      ...archived.files.map(({ path }) => ({ path, anchor: archived.root, revoked: archived.revoked })),
      ...later().map((path) => ({ path, anchor: archived.root, revoked: archived.revoked })),
    ]);
  }, 900_000);

  describe('levels with time-stamps and evidence (DSS)', () => {
    let held = 0;
    test.for(archived.files.map((file) => ({ ...file, name: basename(file.path) })))('$name is $level', ({ path, level }) => {
      expect(reports.get(path)).toEqual([`${level} TOTAL_PASSED`]);
      held += 1;
    });
    test.for(later())('%s, changed after it was sealed, fails', (path) => {
      expect(reports.get(path)?.join()).toMatch(/TOTAL_FAILED HASH_FAILURE/);
    });
    afterAll(() => console.log(`levels above B-B (DSS): ${held} of ${archived.files.length} files`));
  });

  describe.each(sealed)('%s', (name) => {
    profile(
      `${levels[name]} of ${name} (DSS)`,
      (made) => {
        expect(reports.get(pathOf(made, name))).toEqual([`${levels[name]} TOTAL_PASSED`]);
      },
      sample,
    );
    test('fails over changed bytes', () =>
      expect(reports.get(changed.get(name) ?? '')?.join()).toContain('TOTAL_FAILED HASH_FAILURE'));
    test('proves nothing under another root', () => {
      expect(reports.get(foreign.get(name) ?? '')?.join()).toContain('INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND');
    });
    test.for(doubtful)('proves nothing with an $name certificate', (made) => {
      expect(reports.get(pathOf(made, name))?.join()).toMatch(
        made.name === 'revoked' ? /REVOKED_NO_POE/ : /OUT_OF_BOUNDS_NOT_REVOKED/,
      );
    });
  });
});
