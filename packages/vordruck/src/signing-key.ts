import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  developmentKey,
  fileKey,
  openKeyRing,
  ringOf,
  timestampAuthority,
  type KeyRing,
  type KeyWarning,
  type SigningKey,
  type TimestampAuthority,
} from '@vordruck/submission';
import { UsageError, type Printer } from './command.ts';
import { serviceKey, tokenKey, withoutQuery } from './remote-keys.ts';

/** Options of every command that seals. */
export const sealingOptions = {
  key: { type: 'string' },
  'passphrase-file': { type: 'string' },
  tsa: { type: 'string' },
  'tsa-trust': { type: 'string' },
} as const;

/** They as they stand in a manual. */
export const sealingUsage = '[--key FILE|DIR|pkcs11:URI|csc:FILE [--passphrase-file FILE]] [--tsa URL --tsa-trust CA.pem]';

/** What was given for {@link sealingOptions}. */
export interface SealingValues {
  readonly key?: string | undefined;
  readonly 'passphrase-file'?: string | undefined;
  readonly tsa?: string | undefined;
  readonly 'tsa-trust'?: string | undefined;
}

/**
 * The keys that `--key` names: those of authorities in a directory, or one for all in a file (PEM or PKCS#12), on a token or at a
 * service; else a development key, made once in `.vordruck` of the working directory. What is about to end is told.
 * @throws UsageError if it cannot be used
 */
export async function sealingKeys(values: SealingValues, print: Printer): Promise<KeyRing> {
  const { key: name } = values;
  if (name === undefined) {
    const { key, made, path } = await developmentKey(join(process.cwd(), '.vordruck', 'key'));
    if (made) print.error(`Made a development key: ${path}. It proves nothing about who seals; name a real one with --key.`);
    return ringOf(key, path);
  }
  const secret = await passphraseOf(values);
  try {
    return await keysNamed(name, secret);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`The key in ${name} cannot be used: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

async function keysNamed(name: string, secret: string | undefined): Promise<KeyRing> {
  if (name.startsWith('pkcs11:')) return ringOf(await tokenKey(name, secret), withoutQuery(name));
  if (name.startsWith('csc:')) return ringOf(await serviceKey(name.slice('csc:'.length), secret), name);
  if ((await stat(name)).isDirectory()) return openKeyRing(name, { passphrase: () => secret });
  return ringOf(fileKey(await readFile(name), secret === undefined ? {} : { passphrase: secret }), name);
}

/** The key that seals for the authority of a place now; what is about to end is told. */
export async function signingKey(values: SealingValues, place: string | undefined, print: Printer): Promise<SigningKey> {
  const keys = await sealingKeys(values, print);
  // A development key is new each time it is missing; its end is nobody's worry.
  if (values.key !== undefined) tellWarnings(keys, print);
  try {
    return keys.keyFor(place);
  } catch (error) {
    throw new UsageError(`The key in ${values.key} cannot be used: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** The authority of `--tsa`; without it seals bear no time-stamp. */
export async function timestamps(values: SealingValues): Promise<{ readonly timestamps?: TimestampAuthority }> {
  const { tsa: url, 'tsa-trust': trust } = values;
  if (url === undefined) return {};
  if (trust === undefined) throw new UsageError('Name the root of the time-stamp authority with --tsa-trust CA.pem.');
  try {
    return { timestamps: timestampAuthority({ url, trust: [await readText(trust)] }) };
  } catch (error) {
    throw new UsageError(`The time-stamp authority cannot be used: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** From a file, so that it stands in no list of processes; or from the environment. */
async function passphraseOf({ 'passphrase-file': path }: SealingValues): Promise<string | undefined> {
  if (path === undefined) return process.env['VORDRUCK_KEY_PASSPHRASE'];
  return (await readText(path)).split(/\r?\n/)[0];
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new UsageError(`There is no file ${path}, or it cannot be read.`);
  }
}

const of = (holder: string): string => (holder === 'default' ? '' : ` of ${holder}`);

const SAYS: Readonly<Record<KeyWarning['kind'], (warning: KeyWarning) => string>> = {
  expires: ({ holder, path, until }) => `The last key${of(holder)} ends at ${until}: ${path}. Put the next one beside it.`,
  expired: ({ holder, path, until }) => `All keys${of(holder)} have ended, the last at ${until}: ${path}.`,
  'open-to-others': ({ path }) => `Others than its owner may read ${path}.`,
};

function tellWarnings(ring: KeyRing, print: Printer): void {
  for (const warning of ring.warnings()) print.error(`Warning: ${SAYS[warning.kind](warning)}`);
}
