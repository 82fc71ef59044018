import { expect, it } from 'vitest';
import { choice, formOf, list, sourceOf, text, type Json } from '../../../../test/prove/forms.ts';
import { read } from '../../../1-read/read.ts';
import { check } from '../../check.ts';
import { Exploration } from '../exploration.ts';
import { representativesIn } from './told-apart.ts';

/** The options that stand for all, of the first field or of one named by its key. */
async function standing(fields: readonly Json[], key = 'c'): Promise<readonly string[]> {
  const { definition } = read(sourceOf(formOf(fields)));
  if (definition === undefined) throw new Error('The form cannot be read');
  const { parts } = await Exploration.make(check(definition), undefined);
  for (const part of parts)
    for (const node of part.component.nodes) if (node.field.key === key) return representativesIn(part)(node);
  throw new Error(`There is no ${key}`);
}

const options = ['aa', 'ab', 'ba', 'bb', 'bc'];
const c = choice('c', options);
const x = (when: string) => text('x', { when });

it('one option stands for those that a list in a rule names together, one for the others', async () => {
  expect(await standing([c, x("c in ['ab', 'ba', 'bb']")])).toEqual(['aa', 'ab']);
});

it('two lists that overlap tell four kinds apart', async () => {
  expect(await standing([c, x("c in ['aa', 'ab']"), text('y', { when: "c in ['ab', 'ba']" })])).toEqual(['aa', 'ab', 'ba', 'bb']);
});

it('an option that a rule compares with stands for itself, in whichever order', async () => {
  expect(await standing([c, x("c == 'ba'"), text('y', { when: "'bb' != c" })])).toEqual(['aa', 'ba', 'bb']);
});

it('what a rule asks of one choice tells nothing apart in another', async () => {
  const fields = [c, choice('d', options), x("c == 'ba' && d == 'bb'")];
  expect(await standing(fields)).toEqual(['aa', 'ba']);
  expect(await standing(fields, 'd')).toEqual(['aa', 'bb']);
});

it('what is asked of a computed value is asked of all that it may be computed from', async () => {
  const computed = { field: 'e', type: 'text', label: 'e', value: 'c' };
  expect(await standing([c, computed, x("e == 'ba'")])).toEqual(['aa', 'ba']);
});

it('a value that a rule gives, and does not compare, may meet any choice', async () => {
  const computed = { field: 'e', type: 'text', label: 'e', value: "present(c) ? 'bb' : 'ab'" };
  expect(await standing([c, computed, x("e == 'bb'")])).toEqual(['aa', 'ab', 'bb']);
});

it('of options alike two are asked where choices are compared', async () => {
  expect(await standing([c, choice('d', options), x('c == d')])).toEqual(['aa', 'ab']);
});

it('letters tell options apart by what they are asked', async () => {
  expect(await standing([c, x("c.startsWith('a')")])).toEqual(['aa', 'ba']);
  expect(await standing([c, x("matches(c, '^.b$')")])).toEqual(['aa', 'ab']);
});

it('options with a condition of their own are asked each', async () => {
  const some = choice('c', [{ value: 'aa', when: 'present(x)' }, { value: 'ab', when: 'present(x)' }, 'ba', 'bb']);
  expect(await standing([text('x', { required: false }), some])).toEqual(['aa', 'ab', 'ba']);
});

it('rows of a list are told apart by walks over it', async () => {
  const rows = list('rows', [choice('c', options)]);
  expect(await standing([rows, x("rows.exists(r, r.c in ['ab', 'bb'])")], 'rows.c')).toEqual(['aa', 'ab']);
});
