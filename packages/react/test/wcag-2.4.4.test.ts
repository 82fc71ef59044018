import { expect, test } from 'vitest';
import { documents, heard, named } from './documents.ts';

test.each(documents)('no two links or buttons of $name share a name but lead elsewhere', ({ document }) => {
  const operable = [...document.querySelectorAll('main a[href], main button:not([aria-hidden])')];
  const targets = new Map<string, Set<string>>();
  for (const element of operable) {
    const name = heard(element);
    const target = element.getAttribute('href') ?? `${element.getAttribute('value')}`;
    targets.set(name, (targets.get(name) ?? new Set()).add(target));
  }
  expect([...targets].filter(([, found]) => found.size > 1).map(([name]) => name)).toEqual([]);
});

test('a link to change an answer says which answer, and of which row', () => {
  const links = [...named('pruefen').querySelectorAll('.vd-answer-change a')];
  const link = (href: string) => heard(links.find((each) => each.getAttribute('href') === href) ?? document());
  expect(link('/10041100/probe/halter#f-halter-vornamen')).toBe('Ändern: Zu Ihrer Person, Vornamen');
  expect(link('/10041100/probe/ihre-hunde/hunde/2#f-hunde-2-name')).toBe('Ändern: Hund 2: Waldi, Name des Hundes');
});

test('what is computed has no link', () => {
  const answers = [...named('pruefen').querySelectorAll('.vd-answer')];
  const total = answers.find((answer) => heard(answer).startsWith('Voraussichtliche Steuer'));
  expect(total?.querySelector('a')).toBeNull();
});

function document(): never {
  throw new Error('The link is missing.');
}
