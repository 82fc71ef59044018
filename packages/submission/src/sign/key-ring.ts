import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UnusableKeyError } from '../errors.ts';
import { fileKey } from './file-key.ts';
import type { SigningKey } from './key.ts';
import { ownCertificate } from './local-key.ts';

/** The keys of several authorities, each with those to come and those that were. */
export interface KeyRing {
  /**
   * The key that seals for a place, named by its official key of 8 (municipality), 5 (district) or 2 digits (Land): of those valid at
   * the time the one whose certificate is the newest; where it has none of its own, that of `default`, never one of another level.
   * Throws {@link UnusableKeyError} where there is none.
   */
  keyFor(place: string | undefined, at?: Date): SigningKey;
  /** What an operator should see to. */
  warnings(at?: Date): readonly KeyWarning[];
  /**
   * Reads the keys again if a file was added, changed or taken away. Throws {@link UnusableKeyError} for a key that cannot be opened:
   * the ring then goes on with the keys it had, so that a slip of an operator stops nothing.
   */
  refresh(): Promise<void>;
}

export interface KeyWarning {
  /** `expires`: soon, and no other takes over; `expired`: nothing seals any more; `open-to-others`: others may read the file. */
  readonly kind: 'expires' | 'expired' | 'open-to-others';
  /** The official key of a place, or `default`. */
  readonly holder: string;
  readonly path: string;
  /** When the certificate ends, ISO 8601. */
  readonly until: string;
}

export interface KeyRingOptions {
  /** The passphrase of a key file; one that stands beside it as `<file>.passphrase` is read unless this gives one. */
  readonly passphrase?: (path: string) => string | undefined;
  /** How long before the end of the last certificate to warn; 30 unless given. */
  readonly warnDays?: number;
}

interface HeldKey {
  readonly path: string;
  readonly key: SigningKey;
  readonly from: Date;
  readonly until: Date;
  readonly isOpen: boolean;
}

const KEY_FILE = /\.(pem|p12|pfx)$/i;
const HOLDER = /^(\d{2}|\d{5}|\d{8}|default)$/;
const DAY_MS = 864e5;
const WARN_DAYS = 30;

/**
 * Opens a directory with one folder an authority (named by the official key of its place, or `default`), in each one file a key (PEM or PKCS#12). A key that
 * cannot be opened is an error at once; one whose time has not come is used when it does: so keys are changed by adding a file.
 */
export async function openKeyRing(directory: string, options: KeyRingOptions = {}): Promise<KeyRing> {
  let state = await stateOf(directory);
  let held = await keysOf(directory, options);
  return {
    refresh: async () => {
      const now = await stateOf(directory);
      if (now === state) return;
      held = await keysOf(directory, options);
      state = now;
    },
    keyFor: (place, at = new Date()) => {
      const key = newest(held.get(place ?? 'default') ?? held.get('default') ?? [], at)?.key;
      if (!key) throw new UnusableKeyError(`There is no valid key for ${place ?? 'default'}`);
      return key;
    },
    warnings: (at = new Date()) =>
      [...held].flatMap(([holder, keys]) => warningsFor(holder, keys, at, options.warnDays ?? WARN_DAYS)),
  };
}

/** A ring of one key for all authorities. */
export function ringOf(key: SigningKey, path: string): KeyRing {
  const held: HeldKey = { path, key, ...periodOf(key), isOpen: false };
  return {
    keyFor: () => key,
    warnings: (at = new Date()) => warningsFor('default', [held], at, WARN_DAYS),
    refresh: async () => undefined,
  };
}

async function holdersIn(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && HOLDER.test(entry.name)).map(({ name }) => name);
}

async function keysOf(directory: string, options: KeyRingOptions): Promise<ReadonlyMap<string, readonly HeldKey[]>> {
  const held = new Map<string, readonly HeldKey[]>();
  for (const name of await holdersIn(directory)) held.set(name, await keysIn(join(directory, name), options));
  return held;
}

/** Changes with every file that is added, written or taken away. */
async function stateOf(directory: string): Promise<string> {
  const seen: string[] = [];
  for (const holder of await holdersIn(directory)) {
    const folder = join(directory, holder);
    for (const name of (await readdir(folder)).toSorted()) {
      const { mtimeMs, ctimeMs, size } = await stat(join(folder, name));
      seen.push(`${holder}/${name} ${mtimeMs} ${ctimeMs} ${size}`);
    }
  }
  return seen.join('\n');
}

async function keysIn(folder: string, options: KeyRingOptions): Promise<HeldKey[]> {
  const names = (await readdir(folder)).filter((name) => KEY_FILE.test(name)).toSorted();
  return Promise.all(names.map((name) => heldKey(join(folder, name), options)));
}

async function heldKey(path: string, { passphrase }: KeyRingOptions): Promise<HeldKey> {
  const secret = passphrase?.(path) ?? (await passphraseBeside(path));
  try {
    const key = fileKey(await readFile(path), { at: 'any-time', ...(secret === undefined ? {} : { passphrase: secret }) });
    const { mode } = await stat(path);
    return { path, key, ...periodOf(key), isOpen: (mode & 0o077) !== 0 };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnusableKeyError(`The key ${path} cannot be used: ${reason}`, { cause });
  }
}

function periodOf(key: SigningKey): Pick<HeldKey, 'from' | 'until'> {
  const leaf = ownCertificate(key);
  return { from: new Date(leaf.validFrom), until: new Date(leaf.validTo) };
}

/** The first line of a file; what ends it is not part of a passphrase. */
const firstLine = (text: string): string => text.split(/\r?\n/)[0] ?? '';

async function passphraseBeside(path: string): Promise<string | undefined> {
  try {
    return firstLine(await readFile(`${path}.passphrase`, 'utf8'));
  } catch {
    return undefined;
  }
}

const isValid = ({ from, until }: HeldKey, at: Date): boolean => from <= at && at <= until;

function newest(keys: readonly HeldKey[], at: Date): HeldKey | undefined {
  return keys.filter((held) => isValid(held, at)).toSorted((one, other) => other.from.getTime() - one.from.getTime())[0];
}

function warningsFor(holder: string, keys: readonly HeldKey[], at: Date, days: number): KeyWarning[] {
  const told = (kind: KeyWarning['kind'], { path, until }: HeldKey): KeyWarning => ({
    kind,
    holder,
    path,
    until: until.toISOString(),
  });
  const open = keys.filter(({ isOpen }) => isOpen).map((held) => told('open-to-others', held));
  const last = keys.toSorted((one, other) => other.until.getTime() - one.until.getTime())[0];
  if (!last) return open;
  const soon = new Date(at.getTime() + days * DAY_MS);
  if (newest(keys, at) === undefined) return [told('expired', last), ...open];
  return last.until <= soon ? [told('expires', last), ...open] : open;
}
