import { start } from '@vordruck/engine';
import { describe, expect, it } from 'vitest';
import { compile, journeys } from '../../src/index.ts';
import { loadForm } from '../markt.ts';
import { check, choice, formOf, integer, list, sourceOf, text, yesNo } from './forms.ts';

const form = formOf(
  [
    choice('art', ['a', 'b', 'c']),
    text('x', { when: "art == 'a'" }),
    integer('n', { when: "art != 'a'" }),
    list('rows', [yesNo('p'), text('q', { when: 'p' })], { when: 'n > 50' }),
  ],
  { checks: [check('c', 'n != 7')] },
);

describe('journeys', () => {
  it('show every condition both ways and break every check once, in the engine', async () => {
    const made = await journeys(sourceOf(form));
    const shown = new Set(made.flatMap(({ shows }) => shows));
    for (const field of [1, 2, 3, 5]) {
      expect(shown).toContain(`true field ${field} when`);
      expect(shown).toContain(`not-true field ${field} when`);
    }
    expect(made.flatMap(({ breaks }) => breaks)).toEqual(['checks.c']);
    expect(made.length).toBeLessThanOrEqual(5);
    const { output } = await compile(sourceOf(form));
    if (output === undefined) throw new Error('The form has errors');
    const loaded = await loadForm(output, 'de');
    for (const { inputs, answers, breaks } of made) {
      const issues = start(loaded.form, loaded.texts, inputs, answers).issues();
      expect(issues.map(({ code }) => code)).toEqual(breaks.map((key) => key.replace('checks.', '')));
    }
  });

  it('are the same for the same form', async () => {
    expect(await journeys(sourceOf(form))).toEqual(await journeys(sourceOf(form)));
  });
});
