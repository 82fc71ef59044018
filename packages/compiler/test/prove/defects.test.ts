import { describe, expect, it } from 'vitest';
import { choice, formOf, integer, told } from './forms.ts';
import { defects, sound } from './known-defects.ts';

describe('a form with one defect', () => {
  for (const [name, expected, fields, more] of defects) {
    it(`is refused where ${name}`, async () => {
      const found = await told(formOf(fields, more));
      expect(found.map((one) => (expected.includes('/') ? one : one.split(' ')[0]))).toContain(expected);
      // One defect may make others idle, but nothing is told of what is sound.
      expect(found.length).toBeLessThanOrEqual(3);
    });
  }
});

describe('a sound form', () => {
  for (const [name, fields, more] of sound) {
    it(`is left alone where ${name}`, async () => {
      expect(await told(formOf(fields, more))).toEqual([]);
    });
  }

  it('is left alone where each place chooses what it takes', async () => {
    const form = formOf([choice('art', ['a', 'b', 'c'])], {
      parameters: {
        erlaubt: { type: 'choices', title: 'Erlaubt', options: ['a', 'b', 'c'].map((value) => ({ value, label: value })) },
      },
      checks: [{ id: 'erlaubt', that: 'art in params.erlaubt', at: 'art', message: 'Das ist hier nicht erlaubt.' }],
    });
    expect(await told(form, { '10041100': { erlaubt: ['b', 'c'] } })).toEqual([]);
  });

  it('is left alone where options depend on a table of each place', async () => {
    const offered = (value: string) => ({ value, when: `params.tarife.exists(t, t.art == '${value}')` });
    const form = formOf([choice('art', [offered('a'), offered('b'), offered('c'), 'd'])], {
      parameters: {
        tarife: { type: 'list', title: 'Tarife', fields: [choice('art', ['a', 'b', 'c']), integer('jeTag')] },
      },
    });
    const row = (art: string) => ({ art, jeTag: 1 });
    expect(await told(form, { '10041100': { tarife: [row('a'), row('b')] }, '10041511': { tarife: [row('a')] } })).toEqual([]);
  });
});
