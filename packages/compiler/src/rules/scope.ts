import { didYouMean } from '@vordruck/definition';
import type { Expression, Path } from './expression.ts';
import { insteadOfName } from './mistakes.ts';
import { RuleError, type Span } from './syntax.ts';
import { integer, type Member, type Members, type RuleType } from './types.ts';

/** What a rule sees from where it stands. */
export interface RuleScope {
  /** The groups and rows around the rule, innermost first; the last is the form. */
  readonly levels: readonly Level[];
  readonly env: Members;
  readonly params: Members;
  /** Steps are no part of names, but authors look at them. */
  readonly steps?: ReadonlySet<string>;
}

export interface Level {
  readonly members: Members;
  readonly path: Path;
  /** Number of rows that the rule shares with these fields. */
  readonly shared: number;
  /** For a row: its list, and how many lists stand around that list. */
  readonly row?: { readonly list: number; readonly max: number; readonly depth: number };
}

/** A name that `map`, `filter`, `all` or `exists` gives to each row. */
export interface Variable {
  readonly name: string;
  readonly type: RuleType;
  readonly mayBeAbsent: boolean;
  readonly shared: number;
}

/** Resolves a bare name: variables first, then its own group or row, then outwards. */
export function resolveName(scope: RuleScope, variables: readonly Variable[], name: string, at: Span): Expression {
  const variable = variables.findLast((candidate) => candidate.name === name);
  if (variable !== undefined) {
    const path: Path = { root: { kind: 'variable', name }, names: [] };
    return { kind: 'read', path, shared: variable.shared, type: variable.type, mayBeAbsent: variable.mayBeAbsent };
  }
  for (const level of scope.levels) {
    const member = level.members.get(name);
    if (member !== undefined) return readMember(member, level.path, name, level.shared);
  }
  if (name === 'form' || name === 'env' || name === 'params' || name === 'row') {
    throw new RuleError(
      'rule-type',
      at,
      `${name} alone is no value.`,
      `Write ${name}. and the name of what you mean, such as ${example[name]}.`,
    );
  }
  throw unknownName(scope, variables, name, at);
}

const example = { form: 'form.hunde', env: 'env.today', params: 'params.gebuehr', row: 'row.index' };

/** Resolves `form.x`, `env.x`, `params.x` and `row.x`; undefined for any other first name. */
export function resolveRooted(scope: RuleScope, root: string, name: string, at: Span): Expression | undefined {
  const form = scope.levels.at(-1);
  if (root === 'form' && form !== undefined) return memberOf(form.members, form.path, name, 0, at, 'The form');
  if (root === 'env') return memberOf(scope.env, { root: { kind: 'env' }, names: [] }, name, 0, at, 'env');
  if (root === 'params') return memberOf(scope.params, { root: { kind: 'params' }, names: [] }, name, 0, at, 'params');
  if (root !== 'row') return undefined;
  const level = scope.levels.find((candidate) => candidate.row !== undefined);
  if (level?.row === undefined)
    throw new RuleError(
      'rule-unknown-name',
      at,
      'row exists only inside a list, and this rule stands outside of any.',
      'Use the name of a field, or move the rule into the list.',
    );
  if (name !== 'index') return memberOf(level.members, level.path, name, level.shared, at, 'The row', ['index']);
  const { list, max, depth } = level.row;
  return { kind: 'rowIndex', path: level.path, list, shared: depth, type: integer(1, Math.max(1, max)), mayBeAbsent: false };
}

/** A member of a group or row by name. */
export function memberOf(
  members: Members,
  path: Path,
  name: string,
  shared: number,
  at: Span,
  whose: string,
  more: readonly string[] = [],
): Expression {
  const member = members.get(name);
  if (member !== undefined) return readMember(member, path, name, shared);
  const known = [...members.keys(), ...more];
  const wayOut =
    didYouMean(name, known) ||
    (whose === 'env' ? insteadOfName(name) : undefined) ||
    (known.length === 0
      ? whose === 'params'
        ? `The form has no parameters yet; declare it there: "parameters": { "${name}": { "type": "money", "title": "…" } }.`
        : 'There is nothing in it.'
      : `There are: ${known.slice(0, 12).join(', ')}${known.length > 12 ? ', …' : ''}.`);
  throw new RuleError('rule-unknown-name', at, `${whose} has no ${name}.`, wayOut);
}

function readMember(member: Member, path: Path, name: string, shared: number): Expression {
  const type = member.type();
  return {
    kind: 'read',
    path: { root: path.root, names: [...path.names, name] },
    field: member.field,
    shared,
    type,
    mayBeAbsent: member.mayBeAbsent,
  };
}

function unknownName(scope: RuleScope, variables: readonly Variable[], name: string, at: Span): RuleError {
  const known = [...variables.map((variable) => variable.name), ...scope.levels.flatMap((level) => [...level.members.keys()])];
  const near = didYouMean(name, known);
  const inputs = scope.params.has(name)
    ? `It is a parameter: write params.${name}.`
    : scope.env.has(name)
      ? `Write env.${name}.`
      : undefined;
  const step = scope.steps?.has(name)
    ? 'It is a step, and steps are no part of names: write only the name of the field.'
    : undefined;
  const wayOut =
    inputs ??
    step ??
    optionNamed(scope, name) ??
    insteadOfName(name) ??
    (near ||
      deeper(scope, name) ||
      'Use the id of a field of the same group or row, of one around it, form.<field>, env.<input> or params.<parameter>; texts stand in single quotes.');
  return new RuleError('rule-unknown-name', at, `There is no field named ${name} here.`, wayOut);
}

/** A text without quotation marks that is an option of a field in sight. */
function optionNamed(scope: RuleScope, name: string): string | undefined {
  for (const { members } of scope.levels)
    for (const [id, member] of members) {
      const type = member.type();
      if ((type.kind === 'choice' || type.kind === 'choices') && type.options.includes(name))
        return `It is an option of ${id}: put it in quotation marks: '${name}'.`;
    }
  return undefined;
}

/** Where else in the form the name occurs. */
function deeper(scope: RuleScope, name: string): string | undefined {
  const form = scope.levels.at(-1);
  return form === undefined ? undefined : search(form.members, 'form', name, 0);
}

function search(members: Members, path: string, name: string, depth: number): string | undefined {
  if (depth > 8) return undefined;
  for (const [id, member] of members) {
    const type = member.type();
    const inner = type.kind === 'list' ? type.element : type;
    if (inner.kind !== 'group') continue;
    const inside = inner.members.get(name);
    if (inside !== undefined)
      return type.kind === 'list'
        ? `It is a field of the list ${path}.${id}: walk it, as in ${path}.${id}.${exampleWalk(name, inside.type())}.`
        : `Write ${path}.${id}.${name}.`;
    const found = search(inner.members, `${path}.${id}`, name, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What one usually does with a field of each row. */
function exampleWalk(name: string, type: RuleType): string {
  if (type.kind === 'boolean') return `exists(x, x.${name})`;
  return type.kind === 'number' ? `map(x, x.${name})` : `exists(x, x.${name} == …)`;
}
