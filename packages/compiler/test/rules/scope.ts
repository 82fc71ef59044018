import type { Level, RuleScope } from '../../src/rules/scope.ts';
import { boolean, text, type Member, type Members, type RuleType } from '../../src/rules/types.ts';

/** Fields of a test form: a word for the type (`integer`, `money`, `choice a b`), an object for a group, an array for a list. */
export type TestFields = { readonly [id: string]: string | TestFields | readonly [TestFields] };

/** Makes the scope of a rule at the top of a form, or (`list`) in the rows of one of its lists. */
export function testScope(fields: TestFields, params: TestFields, list?: string): RuleScope {
  const counter = { next: 0 };
  const form = members(fields, 0, counter);
  const top: Level = { members: form, path: { root: { kind: 'form' }, names: [] }, shared: 0 };
  const rows = list === undefined ? undefined : form.get(list);
  const type = rows?.type();
  const levels: Level[] =
    type?.kind === 'list' && type.element.kind === 'group'
      ? [
          {
            members: type.element.members,
            path: { root: { kind: 'row', depth: 1 }, names: [] },
            shared: 1,
            row: { list: rows?.field ?? -1, max: type.max, depth: 0 },
          },
          top,
        ]
      : [top];
  const env = members({ today: 'certain-date', municipality: 'text', land: 'text', trust: 'certain-levels' }, 0);
  return { levels, env, params: members(params, 0) };
}

function members(fields: TestFields, depth: number, counter?: { next: number }): Members {
  return new Map(
    Object.entries(fields).map(([id, declaration]): [string, Member] => {
      const field = counter === undefined ? undefined : counter.next++;
      const type = typeOf(declaration, depth, counter);
      return [
        id,
        {
          type: () => type,
          mayBeAbsent: !(type.kind === 'group' || (typeof declaration === 'string' && declaration.startsWith('certain-'))),
          field,
          depth,
        },
      ];
    }),
  );
}

function typeOf(declaration: TestFields[string], depth: number, counter?: { next: number }): RuleType {
  if (isRows(declaration))
    return {
      kind: 'list',
      element: { kind: 'group', row: true, members: members(declaration[0], depth + 1, counter) },
      min: 1,
      max: 10,
    };
  if (typeof declaration !== 'string') return { kind: 'group', row: false, members: members(declaration, depth, counter) };
  const [word = '', ...options] = declaration.split(' ');
  const type = plain[word];
  if (type !== undefined) return type;
  if (word === 'choice' || word === 'choices') return { kind: word, options };
  throw new Error(`no test type ${declaration}`);
}

function isRows(declaration: TestFields[string]): declaration is readonly [TestFields] {
  return Array.isArray(declaration);
}

const plain: Readonly<Record<string, RuleType>> = {
  text,
  boolean,
  integer: { kind: 'number', unit: 'number', scale: 0, low: -1_000_000, high: 1_000_000 },
  huge: { kind: 'number', unit: 'number', scale: 0, low: -9e15, high: 9e15 },
  decimal: { kind: 'number', unit: 'number', scale: 2, low: -1_000_000, high: 1_000_000 },
  money: { kind: 'number', unit: 'money', scale: 2, low: -1e9, high: 1e9 },
  date: { kind: 'date', partial: false },
  'certain-date': { kind: 'date', partial: false },
  'certain-levels': { kind: 'choice', options: ['none', 'basic', 'substantial', 'high'], ordered: true },
  partialDate: { kind: 'date', partial: true },
  file: { kind: 'file' },
};
