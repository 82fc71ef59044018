import { createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import { UnusableKeyError } from '../errors.ts';
import { members, readOid, TAG, type Element } from './der.ts';

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const TRIPLE_DES = '1.2.840.113549.1.12.1.3';

const AES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.1.2': 'aes-128-cbc',
  '2.16.840.1.101.3.4.1.22': 'aes-192-cbc',
  '2.16.840.1.101.3.4.1.42': 'aes-256-cbc',
};
const HMAC: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
};

/** More rounds than any program asks for; a file must not keep us busy for hours. */
const ROUNDS_MAX = 10_000_000;

/** Decrypts what a PKCS#12 file keeps under its password: AES by PBES2 (RFC 8018), or triple DES as older programs write it. */
export function decrypt(algorithm: Element | undefined, password: string, encrypted: Buffer): Buffer {
  const [id, parameters] = members(algorithm, TAG.sequence);
  switch (readOid(id)) {
    case PBES2:
      return decryptAes(parameters, password, encrypted);
    case TRIPLE_DES: {
      const [salt, rounds] = members(parameters, TAG.sequence);
      const derive = (purpose: number, size: number): Buffer =>
        pkcs12Derive({ digest: 'sha1', password, salt: contentOf(salt), rounds: numberIn(rounds), purpose, size });
      return decipher('des-ede3-cbc', derive(1, 24), derive(2, 8), encrypted);
    }
    default:
      throw new UnusableKeyError('The PKCS#12 file is encrypted in a way that is out of use; export it anew with AES-256');
  }
}

function decryptAes(parameters: Element | undefined, password: string, encrypted: Buffer): Buffer {
  const [derivation, scheme] = members(parameters, TAG.sequence);
  const [name, settings] = members(derivation, TAG.sequence);
  const [salt, rounds, ...rest] = members(settings, TAG.sequence);
  const prf = rest.find(({ tag }) => tag === TAG.sequence);
  const hmac = prf ? HMAC[readOid(members(prf, TAG.sequence)[0])] : 'sha1';
  const [cipherId, iv] = members(scheme, TAG.sequence);
  const cipher = AES[readOid(cipherId)];
  if (readOid(name) !== PBKDF2 || !hmac || !cipher)
    throw new UnusableKeyError('The PKCS#12 file is encrypted in a way that is not known; export it anew with AES-256');
  const key = pbkdf2Sync(Buffer.from(password, 'utf8'), contentOf(salt), numberIn(rounds), Number(cipher.slice(4, 7)) / 8, hmac);
  return decipher(cipher, key, contentOf(iv), encrypted);
}

function decipher(name: string, key: Buffer, iv: Buffer, encrypted: Buffer): Buffer {
  const cipher = createDecipheriv(name, key, iv);
  return Buffer.concat([cipher.update(encrypted), cipher.final()]);
}

export interface Derivation {
  /** Name of the hash for node:crypto. */
  readonly digest: string;
  readonly password: string;
  readonly salt: Buffer;
  readonly rounds: number;
  /** 1 key, 2 initialisation vector, 3 message authentication. */
  readonly purpose: number;
  /** In bytes. */
  readonly size: number;
}

/** RFC 7292, appendix B.2. */
export function pkcs12Derive({ digest, password, salt, rounds, purpose, size }: Derivation): Buffer {
  const block = digest === 'sha384' || digest === 'sha512' ? 128 : 64;
  // B.1: UTF-16, most significant byte first, with two zero bytes at the end.
  const text = Buffer.from(`${password}\0`, 'utf16le').swap16();
  const input = Buffer.concat([repeated(salt, block), repeated(text, block)]);
  const made: Buffer[] = [];
  for (let length = 0; length < size;) {
    let part = createHash(digest).update(Buffer.alloc(block, purpose)).update(input).digest();
    for (let round = 1; round < rounds; round += 1) part = createHash(digest).update(part).digest();
    made.push(part);
    length += part.length;
    addToBlocks(input, repeated(part, block).subarray(0, block));
  }
  return Buffer.concat(made).subarray(0, size);
}

/** Repeats bytes to a whole number of blocks. */
function repeated(bytes: Buffer, block: number): Buffer {
  return Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes.length > 0 ? bytes : 0);
}

/** Adds a block and one to each block of a large number, in place. */
function addToBlocks(input: Buffer, addend: Buffer): void {
  for (let start = 0; start < input.length; start += addend.length) {
    let carry = 1;
    for (let at = addend.length - 1; at >= 0; at -= 1) {
      const sum = (input[start + at] ?? 0) + (addend[at] ?? 0) + carry;
      input[start + at] = sum & 0xff;
      carry = sum >> 8;
    }
  }
}

export function numberIn(element: Element | undefined): number {
  const value = element?.tag === TAG.integer ? Number.parseInt(element.content.toString('hex'), 16) : Number.NaN;
  if (!(value >= 1 && value <= ROUNDS_MAX)) throw new RangeError('not a number of rounds');
  return value;
}

export function contentOf(element: Element | undefined): Buffer {
  if (element?.tag !== TAG.octetString) throw new RangeError('not an octet string');
  return element.content;
}
