import type { CompiledForm, Value, Values } from '@vordruck/engine';
import { UnknownValueError } from '../errors.ts';
import { escapeText } from './canonical.ts';
import { FILE_PARTS } from './mapping.ts';

/** What the writer needs of a compiled form: its namespace and the order of its fields and parameters. */
export type XmlPlan = Pick<CompiledForm, 'xml' | 'fields'> & Partial<Pick<CompiledForm, 'parameters'>>;

/** Writes a value of a field as elements; `path` tells where it stands, for errors. */
type ValueWriter = (value: Value, path: string) => string;
/** Writes the values of a form, group or row in the order of their fields. */
export type ScopeWriter = (values: Values, path: string) => string;

const writers = new WeakMap<object, ScopeWriter>();

/** The writer of a form's values, made once a form: what depends on the form alone is decided then, not for each submission. */
export function valuesWriter({ fields }: XmlPlan): ScopeWriter {
  return writerOf(fields, () => {
    const named = (index: number): Named[] => {
      const field = fields[index];
      return field ? [{ id: field.id, ...(field.children ? { fields: field.children.flatMap(named) } : {}) }] : [];
    };
    return fields.flatMap(({ parent }, index) => (parent === -1 ? named(index) : []));
  });
}

/** The writer of the figures that a form was applied with. */
export function parametersWriter({ parameters = [] }: XmlPlan): ScopeWriter {
  return writerOf(parameters, () => parameters);
}

function writerOf(plan: object, named: () => readonly Named[]): ScopeWriter {
  const known = writers.get(plan);
  if (known) return known;
  const made = scopeWriter(named());
  writers.set(plan, made);
  return made;
}

/** Something with a value, and what that holds. */
interface Named {
  readonly id: string;
  readonly fields?: readonly Named[];
}

function scopeWriter(all: readonly Named[]): ScopeWriter {
  const parts = all.map(({ id, fields }) => {
    // Every object has a `toString`, also where nobody answered the question of that name.
    return { id, write: valueWriter(id, fields && scopeWriter(fields)), isInherited: id in Object.prototype };
  });
  const ids = new Set(parts.map(({ id }) => id));
  return (values, path) => {
    let written = '';
    let count = 0;
    for (const { id, write, isInherited } of parts) {
      const value = isInherited && !Object.hasOwn(values, id) ? undefined : values[id];
      if (value === undefined) continue;
      count += 1;
      written += write(value, path);
    }
    if (count < Object.keys(values).length) assertKnown(values, ids, path);
    return written;
  };
}

function assertKnown(values: Values, ids: ReadonlySet<string>, path: string): void {
  const unknown = Object.keys(values).find((id) => !ids.has(id) && values[id] !== undefined);
  if (unknown !== undefined) throw new UnknownValueError(`${path}/${unknown}`);
}

function valueWriter(id: string, inner: ScopeWriter | undefined): ValueWriter {
  const [open, close] = [`<${id}>`, `</${id}>`];
  const write: ValueWriter = (value, path) => {
    if (typeof value === 'string') return open + escapeText(value) + close;
    if (typeof value !== 'object') return open + String(value) + close;
    if (!isArray(value)) return open + (inner ? inner(value, path) : parts(value)) + close;
    let written = '';
    value.forEach((item, index) => (written += write(item, `${path}/${index}`)));
    return written;
  };
  return (value, path) => write(value, `${path}/${id}`);
}

const rank = (name: string): number => FILE_PARTS.indexOf(name);

/** A value with parts of its own, such as a file: those of a file in the schema's order, any others by name. */
function parts(value: Values): string {
  const names = Object.keys(value).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return names.map((name) => `<${name}>${escapeText(String(value[name]))}</${name}>`).join('');
}

const isArray = (value: Value): value is readonly Value[] => Array.isArray(value);
