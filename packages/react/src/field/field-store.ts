import type { FieldState, PageSession } from '@vordruck/engine';
import { fieldsAt, type Place } from '../place.ts';
import { typeOf } from '../types/index.ts';

/**
 * The fields of one page as they stand. After a change it is walked once, and only those are told whose field became another
 * object: a key costs one comparison a field, whatever the form's size, and renders what it touched.
 */
export interface FieldStore {
  field(name: string): FieldState;
  /** Names of the visible fields in a group, or (`''`) directly on the page; the same array while nothing came or went. */
  inside(group: string): readonly string[];
  /** Names of the questions and lists shown now. */
  shown(): readonly string[];
  /** Listens to a field, to what stands inside a group (`inside:<group>`), or to `shown`. */
  readonly subscribe: (what: string, listener: () => void) => () => void;
}

interface Snapshot {
  readonly fields: Map<string, FieldState>;
  readonly inside: Map<string, readonly string[]>;
  shown: readonly string[];
}

const nothing: readonly string[] = [];

/** Without a place: the declarations, which have none among the steps. */
export function fieldStore(session: PageSession, place: Place | undefined): FieldStore {
  const listeners = new Map<string, Set<() => void>>();
  const take = (): Snapshot => snapshot(session, topOf(session, place));
  let now = take();
  session.subscribe(() => {
    const before = now;
    now = take();
    for (const what of changes(before, now)) for (const listener of listeners.get(what) ?? []) listener();
  });
  return {
    field: (name) => now.fields.get(name) ?? session.field(name),
    inside: (group) => now.inside.get(group) ?? nothing,
    shown: () => now.shown,
    subscribe(what, listener) {
      const heard = listeners.get(what) ?? new Set();
      listeners.set(what, heard.add(listener));
      return () => heard.delete(listener);
    },
  };
}

function topOf(session: PageSession, place: Place | undefined): readonly FieldState[] {
  return place ? fieldsAt(session, place) : session.declarations();
}

function snapshot(session: PageSession, top: readonly FieldState[]): Snapshot {
  const shown: string[] = [];
  const taken: Snapshot = { fields: new Map(), inside: new Map(), shown };
  const walk = (group: string, fields: readonly FieldState[]): void => {
    taken.inside.set(
      group,
      fields.map(({ name }) => name),
    );
    for (const field of fields) {
      taken.fields.set(field.name, field);
      const { kind } = typeOf(field.plan.type);
      if (kind === 'group') walk(field.name, session.fields(field.name));
      else if (kind === 'list' || (kind === 'question' && field.plan.value === undefined)) shown.push(field.name);
    }
  };
  walk('', top);
  return taken;
}

/** What to tell; lists of names that stayed the same are carried over, so that they stay the same array. */
function changes(before: Snapshot, now: Snapshot): readonly string[] {
  const told: string[] = [];
  for (const [name, field] of now.fields) if (before.fields.get(name) !== field) told.push(name);
  for (const name of before.fields.keys()) if (!now.fields.has(name)) told.push(name);
  for (const group of new Set([...before.inside.keys(), ...now.inside.keys()])) {
    const old = before.inside.get(group);
    if (old && isSame(old, now.inside.get(group) ?? nothing)) now.inside.set(group, old);
    else told.push(`inside:${group}`);
  }
  if (!isSame(before.shown, now.shown)) return [...told, 'shown'];
  now.shown = before.shown;
  return told;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}
