import type { FormTexts } from '../compiled-form.ts';
import type { Printed } from '../outline.ts';
import type { OptionState } from '../session.ts';

/** The code lists of a form in its language, each looked into when it is first needed. */
export interface CodeLists {
  values(list: string): readonly string[];
  /** The entry that was meant, by its value or its label; undefined if there is none, or if two have that label. */
  find(list: string, typed: string): string | undefined;
  label(list: string, value: string): Printed | undefined;
  /** All entries as a page offers them; the same array each time. */
  options(list: string): readonly OptionState[];
}

interface CodeList {
  readonly values: readonly string[];
  /** The values in the order in which they are offered. That of values must not depend on the language. */
  readonly offered: readonly string[];
  readonly labels: ReadonlyMap<string, Printed>;
  /** Values by label, in small letters; `undefined` where several share it. */
  byLabel?: ReadonlyMap<string, string | undefined>;
  options?: readonly OptionState[];
}

const none: CodeList = { values: [], offered: [], labels: new Map() };

export function codelistsOf(texts: FormTexts): CodeLists {
  const read = new Map<string, CodeList>();
  const listOf = (name: string): CodeList => {
    let list = read.get(name);
    if (!list) read.set(name, (list = readList(texts, name)));
    return list;
  };
  return {
    values: (name) => listOf(name).values,
    find(name, typed) {
      const list = listOf(name);
      return list.labels.has(typed) ? typed : (list.byLabel ??= valuesByLabel(list)).get(folded(typed));
    },
    label: (name, value) => listOf(name).labels.get(value),
    options(name) {
      const list = listOf(name);
      return (list.options ??= list.offered.map((value) => ({
        value,
        label: list.labels.get(value) ?? { text: value },
        exclusive: false,
      })));
    },
  };
}

function readList({ codelists = {}, alphabet = {} }: FormTexts, name: string): CodeList {
  const entries = Object.hasOwn(codelists, name) ? codelists[name] : undefined;
  if (!entries) return none;
  const labels = new Map(
    entries.map(([value, label]): [string, Printed] => [value, typeof label === 'string' ? { text: label } : label]),
  );
  const values = [...labels.keys()];
  const order = Object.hasOwn(alphabet, name) ? alphabet[name] : undefined;
  return { values, offered: order?.flatMap((place) => values[place] ?? []) ?? values, labels };
}

function valuesByLabel({ labels }: CodeList): ReadonlyMap<string, string | undefined> {
  const values = new Map<string, string | undefined>();
  for (const [value, { text }] of labels) values.set(folded(text), values.has(folded(text)) ? undefined : value);
  return values;
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().trim();
}
