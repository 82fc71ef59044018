/** Random histories of a form: each version differs from the one before by a change that authors make, declared as it must be. */

/** A deterministic source of chance; the same seed gives the same history. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = (seed * 2_654_435_761 + 1) >>> 0;
  }

  below(count: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * count);
  }

  of<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }
}

export interface Part {
  field: string;
  type?: string;
  label?: string;
  fields?: Part[];
  options?: { value: string; was?: string[]; drop?: string }[];
  was?: string | string[];
  convert?: string;
  drop?: string;
  [property: string]: unknown;
}

export interface Definition {
  form: string;
  title: string;
  language: string;
  steps: { step: string; title: string; fields: Part[] }[];
}

const types = ['text', 'integer', 'boolean', 'choice', 'choices', 'date', 'money', 'email', 'multiline'] as const;

/** What is said of an answer that is dropped. */
export const reason = 'Das brauchen wir nicht mehr.';

export class History {
  private readonly chance: Chance;
  private names = 0;
  current: Definition;

  constructor(seed: number) {
    this.chance = new Chance(seed);
    this.current = {
      form: 'probe',
      title: 'Probe',
      language: 'de',
      steps: ['eins', 'zwei'].map((step) => ({ step, title: step, fields: [] })),
    };
    for (const { fields } of this.current.steps) for (let count = 0; count < 4; count++) fields.push(this.question());
    this.current.steps[0]?.fields.push(this.list(), this.group());
  }

  /** Makes the next version and says what was changed. */
  next(): string {
    const before = this.current;
    this.current = structuredClone(before);
    // What was declared for the version before is history; some authors keep it, some tidy up.
    if (this.chance.below(2) === 0) for (const { list } of places(this.current)) tidy(list);
    for (;;) {
      const change = this.chance.of(this.changes);
      const told = change?.();
      if (told !== undefined) return told;
    }
  }

  private readonly changes: readonly (() => string | undefined)[] = [
    () => this.add(), () => this.remove(), () => this.remove(), () => this.rename(), () => this.retype(), () => this.retype(),
    () => this.wrap(), () => this.unwrap(), () => this.move(), () => this.addOption(), () => this.removeOption(), () => this.renameOption(),
    () => this.single(), () => this.several(), () => this.join(), () => this.moveToStep(), () => this.tighten(),
  ]; // prettier-ignore

  private name(): string {
    return `f${++this.names}`;
  }

  private question(): Part {
    const type = this.chance.of(types) ?? 'text';
    const field = this.name();
    const chosen = type === 'choice' || type === 'choices';
    const options = ['a', 'b', 'c'].map((value) => ({ value: `${value}${this.names}` }));
    return { field, type, label: `Frage ${field}`, required: this.chance.below(2) === 0, ...(chosen ? { options } : {}) };
  }

  private group(): Part {
    const field = this.name();
    return { field, type: 'group', label: `Gruppe ${field}`, fields: [this.question(), this.question()] };
  }

  private list(): Part {
    const field = this.name();
    const texts = { add: 'Mehr', remove: 'Weg', row: 'Zeile {row.index}' };
    return { field, type: 'list', label: `Liste ${field}`, texts, fields: [this.question(), this.question(), this.question()] };
  }

  private pick(is: (part: Part) => boolean): Place | undefined {
    return this.chance.of(places(this.current).filter(({ part }) => is(part)));
  }

  private add(): string | undefined {
    const all = [
      ...this.current.steps.map(({ fields }) => fields),
      ...places(this.current).flatMap(({ part }) => part.fields ?? []),
    ];
    const fields = this.chance.of(all.filter(Array.isArray) as Part[][]);
    if (!fields || places(this.current).length > 40) return undefined;
    const kind = this.chance.below(6);
    const part =
      kind === 0
        ? this.group()
        : kind === 1 && this.current.steps.some((step) => step.fields === fields)
          ? this.list()
          : this.question();
    fields.splice(this.chance.below(fields.length + 1), 0, part);
    return `add ${part.field}`;
  }

  private remove(): string | undefined {
    const place = this.pick(isLive);
    if (!place || isLast(place) || places(this.current).length < 12) return undefined;
    place.list.splice(place.list.indexOf(place.part), 1, { field: place.part.field, drop: reason });
    return `remove ${place.part.field}`;
  }

  private rename(): string | undefined {
    const place = this.pick(isLive);
    if (!place) return undefined;
    const { part } = place;
    const was = part.field;
    replaceDeclared(part, { was });
    part.field = this.name();
    return `rename ${was} to ${part.field}`;
  }

  private retype(): string | undefined {
    const place = this.pick(({ type }) =>
      ['text', 'integer', 'boolean', 'choice', 'email', 'date', 'multiline'].includes(type ?? ''),
    );
    if (!place) return undefined;
    const { part } = place;
    const was = part.type;
    for (const property of ['convert', 'min', 'max']) delete part[property];
    if (was === 'integer') {
      part.type = this.chance.of(['decimal', 'text', 'money']) ?? 'decimal';
      if (part.type === 'money')
        Object.assign(part, { type: 'integer', convert: 'old * 2', field: this.name(), was: part.field, min: 0, max: 1_000_000 });
    } else if (was === 'boolean') {
      part.type = 'choice';
      part.options = [{ value: 'ja' }, { value: 'nein' }];
      part.convert = "old ? 'ja' : 'nein'";
    } else if (was === 'choice') {
      const [first] = (part.options ?? []).filter(({ drop }) => drop === undefined);
      if (this.chance.below(2) === 0) part.type = 'choices';
      else {
        part.type = 'boolean';
        part.convert = `old == '${first?.value ?? ''}'`;
        delete part.options;
      }
    } else if (was === 'text') part.type = 'multiline';
    else if (was === 'multiline') Object.assign(part, { type: 'text', convert: 'old' });
    else if (was === 'date') Object.assign(part, { type: 'integer', convert: 'year(old)' });
    else part.type = 'text';
    return `retype ${part.field} from ${was ?? ''} to ${part.type ?? ''}`;
  }

  /** Into a new group. */
  private wrap(): string | undefined {
    const place = this.pick((part) => isLive(part) && part.type !== 'list');
    if (!place || place.depth > 2 || isLast(place)) return undefined;
    const { part, list } = place;
    const name = this.name();
    list.splice(list.indexOf(part), 1, { field: name, type: 'group', label: name, fields: [part] });
    replaceDeclared(part, { was: part.field });
    return `wrap ${part.field} into ${name}`;
  }

  /** Out of a group, of which the rest stays. */
  private unwrap(): string | undefined {
    const groups = places(this.current).filter(
      ({ part }) => part.type === 'group' && (part.fields ?? []).filter(isLive).length > 1,
    );
    const place = this.chance.of(groups);
    const inner = place && this.chance.of((place.part.fields ?? []).filter(isLive));
    if (!place || !inner) return undefined;
    place.part.fields?.splice(place.part.fields.indexOf(inner), 1);
    const was = `${place.part.field}.${inner.field}`;
    replaceDeclared(inner, { was });
    place.list.push(inner);
    return `unwrap ${was}`;
  }

  /** From the top into a group, or from one group at the top into another. */
  private move(): string | undefined {
    const tops = this.current.steps.flatMap(({ fields }) => fields);
    const into = this.chance.of(tops.filter(({ type }) => type === 'group'));
    const from = this.chance.of(this.current.steps);
    const part = from && this.chance.of(from.fields.filter((one) => isLive(one) && one.type !== 'list' && one.type !== 'group'));
    if (!into || !part || !from || from.fields.filter(isLive).length < 2) return undefined;
    from.fields.splice(from.fields.indexOf(part), 1);
    replaceDeclared(part, { was: `form.${part.field}` });
    into.fields?.push(part);
    return `move ${part.field} into ${into.field}`;
  }

  private addOption(): string | undefined {
    const place = this.pick(({ options }) => options !== undefined);
    place?.part.options?.push({ value: this.name() });
    return place && `add an option to ${place.part.field}`;
  }

  private removeOption(): string | undefined {
    const place = this.pick(({ options }) => (options ?? []).filter(({ drop }) => drop === undefined).length > 1);
    const option = place && this.chance.of((place.part.options ?? []).filter(({ drop }) => drop === undefined));
    if (!option) return undefined;
    delete option.was;
    option.drop = reason;
    return `remove the option ${option.value} of ${place?.part.field ?? ''}`;
  }

  private renameOption(): string | undefined {
    const place = this.pick(({ options }) => (options ?? []).some(({ drop }) => drop === undefined));
    const option = place && this.chance.of((place.part.options ?? []).filter(({ drop }) => drop === undefined));
    if (!option) return undefined;
    const was = option.value;
    option.was = [...(option.was ?? []), was];
    option.value = this.name();
    // A rule may have named it in the version before.
    if (place) delete place.part.convert;
    return `rename the option ${was} to ${option.value}`;
  }

  /** Of a list only the first row stays. */
  private single(): string | undefined {
    const place = this.pick(({ type }) => type === 'list');
    if (!place || this.chance.below(3) > 0) return undefined;
    delete place.part.texts;
    Object.assign(place.part, { type: 'group', drop: reason });
    return `make one of ${place.part.field}`;
  }

  /** What was asked once can be several. */
  private several(): string | undefined {
    const place = this.pick(({ type }) => type === 'group');
    if (!place || place.depth > 0) return undefined;
    delete place.part.drop;
    Object.assign(place.part, { type: 'list', texts: { add: 'Mehr', remove: 'Weg', row: 'Zeile {row.index}' } });
    return `make several of ${place.part.field}`;
  }

  /** Two lines of text become one. */
  private join(): string | undefined {
    const place = this.pick(({ type }) => type === 'text');
    const other = place && this.chance.of(place.list.filter((part) => part.type === 'text' && part !== place.part));
    if (!place || !other) return undefined;
    const was = [place.part.field, other.field];
    place.list.splice(place.list.indexOf(other), 1);
    replaceDeclared(place.part, { was, convert: `coalesce(${was.join(', ')})` });
    place.part.field = this.name();
    return `join ${was.join(' and ')}`;
  }

  private moveToStep(): string | undefined {
    const from = this.chance.of(this.current.steps);
    const to = this.chance.of(this.current.steps);
    const part = from && this.chance.of(from.fields.filter(isLive));
    if (!from || !to || !part || from === to || from.fields.filter(isLive).length < 2) return undefined;
    from.fields.splice(from.fields.indexOf(part), 1);
    to.fields.push(part);
    return `move ${part.field} to the page ${to.step}`;
  }

  private tighten(): string | undefined {
    const place = this.pick(({ type }) => type === 'text');
    if (!place) return undefined;
    place.part.maxLength = 3 + this.chance.below(20);
    return `shorten ${place.part.field}`;
  }
}

interface Place {
  readonly part: Part;
  readonly list: Part[];
  readonly depth: number;
}

/** Everything that is asked. */
export function places({ steps }: Definition): readonly Place[] {
  const within = (list: Part[], depth: number): Place[] =>
    list.filter(isLive).flatMap((part) => [{ part, list, depth }, ...within(part.fields ?? [], depth + 1)]);
  return steps.flatMap(({ fields }) => within(fields, 0));
}

function isLive({ type }: Part): boolean {
  return type !== undefined;
}

function isLast({ list }: Place): boolean {
  return list.filter(isLive).length < 2;
}

function replaceDeclared(part: Part, by: Partial<Part>): void {
  delete part.was;
  delete part.convert;
  Object.assign(part, by);
}

/** Takes out what only earlier versions needed. */
function tidy(list: Part[]): void {
  for (const part of list.slice()) {
    if (!isLive(part)) list.splice(list.indexOf(part), 1);
    delete part.was;
    delete part.convert;
    if (part.type === 'group') delete part.drop;
    if (part.options) part.options = part.options.filter(({ drop }) => drop === undefined).map(({ value }) => ({ value }));
  }
}
