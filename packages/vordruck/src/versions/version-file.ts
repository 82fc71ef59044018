import { isDay } from '@vordruck/server/days';

/** What `version.json` of a frozen version says. */
export interface VersionFile {
  readonly form: string;
  readonly hash: string;
  /** First day on which new drafts are made with it. */
  readonly from: string;
  /** Last day on which it may be sent, where that was known when it was published. */
  readonly until?: string;
  /** When it was published, ISO 8601 with offset. */
  readonly published: string;
  /** The version whose drafts it takes over, and for how many days from `from` they may still be sent as they are. */
  readonly predecessor?: string;
  readonly grace?: number;
  readonly withdrawn?: { readonly at: string; readonly reason: string };
  /** SHA-256 of each file under `source/`, to name the one that somebody edited. */
  readonly files: Readonly<Record<string, string>>;
}

/** What is wrong with a frozen version; names the file. */
export class FrozenVersionError extends Error {
  static readonly code = 'frozen-version';
  override readonly name = 'FrozenVersionError';
}

const HASH = /^[0-9a-f]{64}$/;
const isText = (value: unknown): value is string => typeof value === 'string';
const isDate = (value: unknown): value is string => isText(value) && isDay(value);
const isHash = (value: unknown): value is string => isText(value) && HASH.test(value);
const isOptional = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value);

const rules: Readonly<Record<string, (value: unknown) => boolean>> = {
  form: isText,
  hash: isHash,
  from: isDate,
  until: (value) => isOptional(value, isDate),
  published: isText,
  predecessor: (value) => isOptional(value, isHash),
  grace: (value) => isOptional(value, (days) => typeof days === 'number' && Number.isInteger(days) && days >= 0),
  withdrawn: (value) => isOptional(value, (one) => isText(Object(one)['at']) && isText(Object(one)['reason'])),
  files: (value) => typeof value === 'object' && value !== null && Object.values(value).every(isHash),
};

/**
 * Reads the text of a `version.json`.
 * @throws FrozenVersionError naming the file and what is wrong in it
 */
export function readVersionFile(text: string, path: string): VersionFile {
  const json = parse(text, path);
  const wrong = Object.entries(rules).find(([name, holds]) => !holds(Object(json)[name]));
  if (wrong || !isVersionFile(json))
    throw new FrozenVersionError(`${path}: “${wrong?.[0] ?? ''}” is missing or wrong. Restore the file as it was published.`);
  return json;
}

/** The rules were gone through; this tells the compiler so. */
function isVersionFile(json: unknown): json is VersionFile {
  return typeof json === 'object' && json !== null;
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FrozenVersionError(`${path} is no JSON. Restore the file as it was published.`);
  }
}

/** `2026-12-01-1a2b3c4d` */
export function folderName({ from, hash }: Pick<VersionFile, 'from' | 'hash'>): string {
  return `${from}-${hash.slice(0, 8)}`;
}

export function writeVersionFile(version: VersionFile): string {
  return `${JSON.stringify(version, undefined, 2)}\n`;
}
