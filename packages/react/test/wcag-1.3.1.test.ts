import { describe, expect, test } from 'vitest';
import { controlsOf, documents, heard, named } from './documents.ts';

describe.each(documents)('$name', ({ document }) => {
  test('every control has exactly one label, with words in it', () => {
    for (const control of controlsOf(document)) {
      const labels = [...document.querySelectorAll('label')].filter((label) => label.getAttribute('for') === control.id);
      expect([control.id, labels.length]).toEqual([control.id, 1]);
      expect(labels.map(heard)).not.toContain('');
    }
  });

  test('every fieldset begins with its legend', () => {
    for (const fieldset of document.querySelectorAll('fieldset')) expect(fieldset.firstElementChild?.tagName).toBe('LEGEND');
  });

  test('there is one h1, and no level of heading is left out below it', () => {
    const levels = [...document.querySelectorAll('main h1, main h2, main h3, main h4, main h5, main h6')].map(({ tagName }) =>
      Number(tagName[1]),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const below = levels.slice(levels.indexOf(1));
    below.forEach((level, index) => expect(level - (below[index - 1] ?? level)).toBeLessThanOrEqual(1));
  });
});

test('hint and error describe the control, or the group that asks', () => {
  const document = named('schritt-fehler');
  const described = (selector: string) =>
    (document.querySelector(selector)?.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => heard(document.getElementById(id) ?? document.body));
  expect(described('#f-halter-vornamen')).toEqual(['Wie sie im Ausweis stehen.', 'Fehler: Geben Sie bei „Vornamen“ etwas ein.']);
  expect(described('fieldset:has(> .vd-date)')).toEqual([
    'Zum Beispiel 27 3 1964',
    'Fehler: Geben Sie bei „Geburtsdatum“ ein Datum ein.',
  ]);
});

test('the answers to check are description lists', () => {
  const lists = named('pruefen').querySelectorAll('main dl');
  expect(lists.length).toBeGreaterThan(0);
  for (const list of lists)
    // What can be changed has a way to it beside the answer; what is computed has none.
    for (const pair of list.children)
      expect(['DT DD', 'DT DD DD']).toContain([...pair.children].map(({ tagName }) => tagName).join(' '));
});
