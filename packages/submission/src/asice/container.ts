import { unzipSync, zipSync, type Zippable } from 'fflate';
import { SealError } from '../errors.ts';
import type { SealOptions } from '../sign/cms.ts';
import type { SigningKey } from '../sign/key.ts';
import { checkXades, signXades, type Reference, type XadesCheck } from '../sign/xades.ts';
import { element, XML_DECLARATION } from '../xml/canonical.ts';
import { mediaType } from './media-type.ts';

/** A file of a container. */
export interface Member {
  /** Path in the container, `attachments/1-ausweis.pdf`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MIMETYPE = 'application/vnd.etsi.asic-e+zip';
const MANIFEST = 'META-INF/manifest.xml';
const SIGNATURES = 'META-INF/signatures.xml';
const ASIC = 'http://uri.etsi.org/02918/v1.2.1#';
const SCOPE = ` xmlns:asic="${ASIC}"`;
const ODF = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0';

/** An ASiC-E container (ETSI EN 319 162-1) over files: one XAdES signature that covers each of them. */
export async function writeContainer(
  members: readonly Member[],
  key: SigningKey,
  at: Date,
  options: SealOptions = {},
): Promise<Uint8Array> {
  const signature = await signXades({ ...options, key, at, references: members.map(reference), scope: SCOPE });
  return pack(members, signature);
}

export interface ContainerCheck extends XadesCheck {
  readonly members: readonly Member[];
}

/**
 * Opens and checks a container. It must be, byte by byte, what we would have packed from its members and signature: so nothing in
 * it can be changed, hidden or added. Throws on anything that cannot be read.
 */
export function checkContainer(bytes: Uint8Array): ContainerCheck {
  let total = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, compression, size, originalSize }) => {
      // Only stored files that together are no larger than the container: a small one cannot unpack into a huge one.
      total += size;
      if (compression !== 0 || size !== originalSize || total > bytes.length)
        throw new SealError(`A file of the container is not stored as it is: ${name}`);
      return true;
    },
  });
  const signatures = files[SIGNATURES];
  if (!signatures) throw new SealError('The container has no signature');
  const text = Buffer.from(signatures).toString('utf8');
  const signature = text.slice(text.indexOf('<ds:Signature '), text.lastIndexOf('</asic:'));
  const members = Object.entries(files).flatMap(([name, content]) => (isOwn(name) ? [] : [{ name, bytes: content }]));
  const check = checkXades({ signature, references: members.map(reference), scope: SCOPE });
  return { ...check, members, isUnchanged: check.isUnchanged && Buffer.from(pack(members, signature)).equals(bytes) };
}

/** Whether bytes begin as a container of this kind does: a zip whose first file, stored, is its media type. */
export function isContainer(bytes: Uint8Array): boolean {
  return (
    Buffer.from(bytes.subarray(0, 38 + MIMETYPE.length))
      .toString('latin1')
      .slice(30) === `mimetype${MIMETYPE}`
  );
}

function pack(members: readonly Member[], signature: string): Uint8Array {
  const files: Zippable = { mimetype: Buffer.from(MIMETYPE) };
  for (const { name, bytes } of members) {
    if (isOwn(name) || Object.hasOwn(files, name)) throw new SealError(`Two files of the container would be called ${name}`);
    files[name] = bytes;
  }
  files[MANIFEST] = Buffer.from(manifest(members));
  files[SIGNATURES] = Buffer.from(`${XML_DECLARATION}${element('asic:XAdESSignatures', { 'xmlns:asic': ASIC }, signature)}\n`);
  // Stored, not compressed: the bytes then depend on no compressor. The earliest time a zip can tell stands for none; in local
  // time, since that is what zip writes.
  return zipSync(files, { level: 0, mtime: new Date(1980, 0, 1, 12) });
}

const entry = (path: string, type: string): string =>
  element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });

/** ODF 1.2, part 3, as EN 319 162-1 (4.4.3.2) refers to it. */
function manifest(members: readonly Member[]): string {
  const entries = [entry('/', MIMETYPE), ...members.map(({ name }) => entry(name, mediaType(name)))];
  return `${XML_DECLARATION}${element('manifest:manifest', { 'xmlns:manifest': ODF, 'manifest:version': '1.2' }, ...entries)}\n`;
}

function reference({ name, bytes }: Member): Reference {
  return { uri: name.split('/').map(encodeURIComponent).join('/'), type: mediaType(name), bytes };
}

const isOwn = (name: string): boolean => name === 'mimetype' || name.startsWith('META-INF/');
