import type { KeyWarning, SigningKey } from '@vordruck/submission';
import type { Context } from '../context.ts';
import { describeError } from '../guard/describe-error.ts';

type Watching = Pick<Context, 'options' | 'log'>;

const HOUR_MS = 3_600_000;
/** Often enough not to be overlooked, seldom enough to be read. */
const TELL_EVERY_MS = 24 * HOUR_MS;

/** The key that seals for the authority of a place, as its files are now. A file that cannot be read is told, and the keys before it go on. */
export async function keyOf({ options: { keys }, log }: Watching, place: string): Promise<SigningKey> {
  await keys
    .refresh()
    .catch((error: unknown) => log({ level: 'error', message: 'keys not read again', ...describeError(error) }));
  return keys.keyFor(place);
}

/** Tells operators of keys that end, now and once a day; returns how to stop. */
export function watchKeys(
  context: Watching,
  now: () => number = Date.now,
): { readonly look: () => Promise<void>; readonly stop: () => void } {
  const told = new Map<string, number>();
  const look = async (): Promise<void> => {
    const { keys } = context.options;
    await keys
      .refresh()
      .catch((error: unknown) => context.log({ level: 'error', message: 'keys not read again', ...describeError(error) }));
    for (const warning of keys.warnings(new Date(now()))) {
      const name = `${warning.kind} ${warning.path}`;
      if (now() - (told.get(name) ?? -Infinity) < TELL_EVERY_MS) continue;
      told.set(name, now());
      context.log({ level: 'error', ...entryOf(warning) });
    }
  };
  void look();
  const timer = setInterval(() => void look(), HOUR_MS);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}

const MESSAGES = {
  expires: 'the last key of an authority ends soon: put the next one beside it',
  expired: 'all keys of an authority have ended: no documents are made for it',
  'open-to-others': 'a key can be read by others than its owner',
} as const satisfies Record<KeyWarning['kind'], string>;

const entryOf = ({ kind, holder, path, until }: KeyWarning) => ({ message: MESSAGES[kind], place: holder, path, until });
