import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { pkcs11Key, remoteKey, type RemoteAccess, type SigningKey } from '@vordruck/submission';
import { UsageError } from './command.ts';

const EXAMPLE = 'pkcs11:token=Stadt;object=siegel?module-path=/usr/lib/softhsm/libsofthsm2.so';

/** What of an address may be shown: a query may say where the PIN is. */
export const withoutQuery = (uri: string): string => uri.split('?')[0] ?? uri;

/**
 * A key on a token, by its address (RFC 7512): `token` and `object` name it, `module-path` is its library, `pin-source` a file with
 * the PIN, which may also come as the passphrase does.
 */
export async function tokenKey(uri: string, secret: string | undefined): Promise<SigningKey> {
  const { token, object, 'module-path': library, 'pin-source': pinSource, 'pin-value': pinValue } = attributesOf(uri);
  // RFC 7512, 8: whoever lists the processes of the machine would read it.
  if (pinValue !== undefined)
    throw new UsageError('Give the PIN by pin-source=file:…, --passphrase-file or VORDRUCK_KEY_PASSPHRASE.');
  if (!token || !object || !library) throw new UsageError(`Name token, object and module-path, like this: ${EXAMPLE}`);
  const pin = pinSource === undefined ? secret : await firstLineOf(pinSource);
  if (pin === undefined) throw new UsageError('The token needs its PIN: --passphrase-file FILE, or VORDRUCK_KEY_PASSPHRASE.');
  return pkcs11Key({ library, token, label: object, pin });
}

function attributesOf(uri: string): Readonly<Record<string, string | undefined>> {
  const [path = '', query = ''] = uri.slice('pkcs11:'.length).split('?');
  const pairs = [...path.split(';'), ...query.split('&')].filter((pair) => pair !== '');
  try {
    return Object.fromEntries(
      pairs.map((pair) => {
        const at = pair.indexOf('=');
        if (at < 1) throw new URIError(pair);
        return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
      }),
    );
  } catch {
    throw new UsageError(`This is no address of a key on a token. Write it like this: ${EXAMPLE}`);
  }
}

/** A key at a signature service, by a file with its address and access; the PIN may also come as the passphrase does. */
export async function serviceKey(file: string, secret: string | undefined): Promise<SigningKey> {
  const told = await configuration(file);
  const { url, credential, pin = secret } = told;
  if (url === undefined || credential === undefined) throw incomplete(file);
  return remoteKey({ url, credential, access: accessOf(told, file), ...(pin === undefined ? {} : { pin }) });
}

function accessOf({ token, tokenUrl, clientId, clientSecret }: Configuration, file: string): RemoteAccess {
  if (token !== undefined) return { token };
  if (tokenUrl === undefined || clientId === undefined || clientSecret === undefined) throw incomplete(file);
  return { tokenUrl, clientId, clientSecret };
}

const NAMES = ['url', 'credential', 'token', 'tokenUrl', 'clientId', 'clientSecret', 'pin'] as const;
type Configuration = Readonly<Partial<Record<(typeof NAMES)[number], string>>>;

async function configuration(file: string): Promise<Configuration> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`There is no file ${file}, or it cannot be read.`);
  });
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    throw new UsageError(`The file ${file} is not JSON.`);
  }
  const known: readonly string[] = NAMES;
  const entries = Object.entries(typeof told === 'object' && told !== null ? told : {});
  const [wrong] = entries.find(([name, value]) => !known.includes(name) || typeof value !== 'string') ?? [];
  if (wrong !== undefined) throw new UsageError(`“${wrong}” in ${file} is not known, or no text. Known: ${NAMES.join(', ')}.`);
  return Object.fromEntries(entries);
}

const incomplete = (file: string): UsageError =>
  new UsageError(`${file} must hold "url" and "credential", and "token" or all of "tokenUrl", "clientId", "clientSecret".`);

async function firstLineOf(source: string): Promise<string> {
  const path = source.startsWith('file:///') ? fileURLToPath(source) : source.replace(/^file:/, '');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`There is no file ${path} with the PIN, or it cannot be read.`);
  });
  return text.split(/\r?\n/)[0] ?? '';
}
