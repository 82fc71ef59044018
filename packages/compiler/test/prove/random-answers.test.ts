import * as fc from 'fast-check';
import { start, type Answers } from '@vordruck/engine';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/index.ts';
import { loadForm } from '../markt.ts';
import { choice, formOf, integer, proved, sourceOf, text, yesNo, type Json } from './forms.ts';

const names = ['a', 'b', 'art', 'n', 'm'];

/** A condition over the first five questions, as deep as chance wants it. */
const condition = fc.letrec<{ rule: string; atom: string }>((tie) => ({
  atom: fc.oneof(
    fc.constantFrom('a', 'b', '!a', '!b', 'present(n)', 'n < m', 'm + 3 < n', 'n + m > 12', '2 * n == m', 'n != m'),
    fc.constantFrom("art == 'p'", "art != 'p'", "art in ['p', 'q']", "art == 'r'"),
    fc
      .tuple(fc.constantFrom('n', 'm'), fc.constantFrom('<', '<=', '>', '==', '!='), fc.integer({ min: -1, max: 11 }))
      .map((parts) => parts.join(' ')),
  ),
  rule: fc.oneof(
    { maxDepth: 3 },
    tie('atom'),
    fc
      .tuple(tie('rule'), fc.constantFrom('&&', '||'), tie('rule'))
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    tie('rule').map((rule) => `!(${rule})`),
  ),
})).rule;

function formWith(rules: readonly string[]): Json {
  const [first = 'true', second = 'true', third = 'true'] = rules;
  return formOf([
    yesNo('a'),
    yesNo('b', { required: false }),
    choice('art', ['p', 'q', 'r']),
    integer('n', { max: 10 }),
    integer('m', { max: 10, when: 'b' }),
    text('x', { when: first }),
    yesNo('y', { when: second }),
    text('z', { when: `y || (${third})` }),
  ]);
}

const answersOf = fc.record(
  {
    a: fc.constantFrom('true', 'false'),
    b: fc.constantFrom('true', 'false'),
    art: fc.constantFrom('p', 'q', 'r'),
    n: fc.integer({ min: 0, max: 10 }).map(String),
    m: fc.integer({ min: 0, max: 10 }).map(String),
    y: fc.constantFrom('true', 'false'),
  },
  { requiredKeys: [] },
);

describe('what is said of random conditions', () => {
  it('is never refuted by random answers, and its examples hold in the engine', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(condition, { minLength: 3, maxLength: 3 }),
        fc.array(answersOf, { minLength: 150, maxLength: 150 }),
        async (rules, tries) => {
          const form = formWith(rules);
          const findings = await proved(form);
          expect(findings.filter(({ code }) => code === 'undecided')).toEqual([]);
          const hidden = findings
            .filter(({ code }) => code === 'unreachable-question')
            .map(({ path }) => Number(path.split('/')[4]));
          const always = findings.filter(({ code }) => code === 'always-true').map(({ path }) => Number(path.split('/')[4]));
          const { output } = await compile(sourceOf(form));
          if (output === undefined) throw new Error('The form has errors');
          const loaded = await loadForm(output, 'de');
          const session = start(loaded.form, loaded.texts, { today: '2026-07-01' });
          for (const answers of [...tries, ...findings.map(({ example }) => example?.answers ?? {})]) {
            session.replace(answers as Answers);
            const isComplete = !session.issues().some(({ path, code }) => code === 'required' && names.includes(path.slice(1)));
            for (const index of hidden)
              expect(session.field(`/${['a', 'b', 'art', 'n', 'm', 'x', 'y', 'z'][index]}`).visible, rules.join(' ; ')).toBe(
                false,
              );
            if (isComplete)
              for (const index of always)
                expect(session.field(`/${['a', 'b', 'art', 'n', 'm', 'x', 'y', 'z'][index]}`).visible, rules.join(' ; ')).toBe(
                  true,
                );
          }
        },
      ),
      { numRuns: 60, seed: 4 },
    );
  }, 60_000);
});
