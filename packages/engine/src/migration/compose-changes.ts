import type { FileValue } from '../compiled-form.ts';
import { isFiles } from '../types/is-file.ts';
import type { DraftChange } from './migration.ts';

/** What became of a draft over two migrations, told from the answers that people gave: a thing that is gone in the end is told once. */
export function composeChanges(earlier: readonly DraftChange[], later: readonly DraftChange[]): readonly DraftChange[] {
  if (earlier.length === 0) return later;
  const moved = new Map<string, DraftChange[]>();
  for (const change of earlier) {
    const to = placeOf(change);
    if (to !== undefined) moved.set(to, [...(moved.get(to) ?? []), change]);
  }
  const followed = new Set<DraftChange>();
  const follow = (change: DraftChange): DraftChange[] => {
    const before = moved.get(change.from) ?? [];
    for (const one of before) followed.add(one);
    return before.flatMap((one) => joined(one, change));
  };
  const rest = later.flatMap((change): DraftChange[] => {
    if (moved.has(change.from)) return follow(change);
    return isLosing(change) ? split(change, moved, followed) : [change];
  });
  return [...earlier.filter((change) => !followed.has(change)), ...rest];
}

/** Where what a change is about stands afterwards. */
function placeOf(change: DraftChange): string | undefined {
  return 'to' in change ? change.to : undefined;
}

/** A change of what an earlier change had left. */
function joined(earlier: DraftChange, later: DraftChange): DraftChange[] {
  const { from, label, rows, before } = earlier;
  const told = { from, label, ...(rows ? { rows } : {}), ...(before ? { before } : {}) };
  switch (later.kind) {
    case 'moved': {
      if (earlier.kind === 'moved' && from === later.to) return [];
      const { to, newLabel } = later;
      return 'to' in earlier ? [{ ...earlier, to, ...(newLabel && 'newLabel' in earlier ? { newLabel } : {}) }] : [earlier];
    }
    case 'option-dropped':
      // Of several choices the one that is gone counts, by the name it had last.
      return [{ ...later, ...told, ...(Array.isArray(later.before?.answer) ? { before: later.before } : {}) }];
    case 'dropped':
    case 'rows-cut':
      return [{ ...later, ...told, lost: [from] }];
    default:
      return [{ ...later, ...told }];
  }
}

type Losing = Extract<DraftChange, { readonly kind: 'dropped' | 'rows-cut' }>;

function isLosing(change: DraftChange): change is Losing {
  return change.kind === 'dropped' || change.kind === 'rows-cut';
}

/** What came into a group or list from elsewhere is told under the name that people knew it by. */
function split(change: Losing, moved: ReadonlyMap<string, readonly DraftChange[]>, followed: Set<DraftChange>): DraftChange[] {
  const own: string[] = [];
  const others: DraftChange[] = [];
  const told = new Set<string>();
  for (const path of change.lost) {
    const before = moved.get(path) ?? [];
    if (before.length === 0) own.push(path);
    for (const one of before) {
      followed.add(one);
      if (one.from.startsWith(`${change.from}/`)) {
        own.push(one.from);
        continue;
      }
      const files = filesOf(one);
      for (const { sha256 } of files) told.add(sha256);
      const { from, label, rows, before: answered } = one;
      others.push({
        kind: 'dropped', from, label, reason: change.reason, lost: [from],
        ...(rows ? { rows } : {}),
        ...(answered ? { before: answered } : {}),
        ...(files.length > 0 ? { files } : {}),
      }); // prettier-ignore
    }
  }
  if (own.length === 0) return others;
  const { files: all = [], ...rest } = change;
  const files = all.filter(({ sha256 }) => !told.has(sha256));
  return [{ ...rest, lost: own, ...(files.length > 0 ? { files } : {}) }, ...others];
}

function filesOf({ before }: DraftChange): readonly FileValue[] {
  return isFiles(before?.answer) ? before.answer : [];
}
