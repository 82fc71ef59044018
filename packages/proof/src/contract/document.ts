import { around, collapse, nameOf, type RecordedElement } from '../page/record.ts';
import type { Check } from './check.ts';

/** Ids are unique, and every reference leads somewhere (WCAG 4.1.2). */
export const references: Check = {
  check: 'reference',
  criterion: '4.1.2',
  find({ elements }) {
    const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
    const known = new Set(ids);
    const twice = ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => ({ where: `#${id}`, message: 'two elements have this id' }));
    const dangling = elements.flatMap((element) =>
      ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls', 'aria-errormessage', 'aria-owns']
        .flatMap((attribute) => element.attributes[attribute]?.split(/\s+/) ?? [])
        .filter((id) => id !== '' && !known.has(id))
        .map((id) => ({ where: nameOf(element), message: `refers to #${id}, which is not there` })),
    );
    return [...twice, ...dangling];
  },
};

/** One polite live region where something is asked, and no other voice (WCAG 4.1.3). */
export const liveRegion: Check = {
  check: 'live-region',
  criterion: '4.1.3',
  find({ elements }, { heading }) {
    const loud = elements.filter(({ attributes }) => attributes['role'] === 'alert' || attributes['aria-live'] === 'assertive');
    const polite = elements.filter(
      ({ tag, attributes }) =>
        ['status', 'log'].includes(attributes['role'] ?? '') ||
        attributes['aria-live'] === 'polite' ||
        (tag === 'output' && attributes['aria-live'] !== 'off'),
    );
    // Pages that change while one answers are those of steps and rows.
    const wrong = heading !== undefined ? polite.length !== 1 : polite.length > 1;
    return [
      ...loud.map((element) => ({ where: nameOf(element), message: 'interrupts whoever listens' })),
      ...(wrong ? [{ where: 'document', message: `${polite.length} live regions instead of one` }] : []),
    ];
  },
};

/** The summary of faults says each fault and leads to where it is put right (WCAG 3.3.1). */
export const summary: Check = {
  check: 'summary',
  criterion: '3.3.1',
  find({ elements }, { faults }) {
    const links = elements.filter(({ tag, attributes }) => tag === 'a' && attributes['href']?.startsWith('#'));
    return faults.flatMap((fault) => {
      const link = links.find(({ text }) => text.includes(collapse(fault)));
      if (!link) return [{ where: 'summary', message: `does not say “${fault}”` }];
      const target = elements.find(({ attributes }) => `#${attributes['id'] ?? ''}` === link.attributes['href']);
      return target && takesFocus(target) ? [] : [{ where: 'summary', message: `“${fault}” does not lead to a control` }];
    });
  },
};

/** What can be reached by keyboard is a native control or link, and everything that acts can be reached (WCAG 2.1.1, 2.4.3). */
export const focusable: Check = {
  check: 'focusable',
  criterion: '2.1.1',
  find: ({ elements }) =>
    elements.flatMap((element) => {
      const { tag, attributes } = element;
      const place = Number(attributes['tabindex'] ?? Number.NaN);
      const says = (message: string) => [{ where: nameOf(element), message }];
      const hidden = [...around(element)].some((each) => each.attributes['aria-hidden'] === 'true');
      if (place > 0) return says('jumps the order of the keyboard');
      if (natives.has(tag) && attributes['type'] !== 'hidden' && place === -1 && !hidden && !opensCombobox(element, elements))
        return says('cannot be reached by keyboard');
      if (natives.has(tag) && attributes['type'] !== 'hidden' && hidden && place !== -1)
        return says('can be reached and is hidden from those who listen');
      if (
        !natives.has(tag) &&
        (place === 0 || attributes['onclick'] !== undefined || actingRoles.has(attributes['role'] ?? ''))
      ) {
        return attributes['role'] === 'option' ? [] : says('acts like a control and is none');
      }
      return [];
    }),
};

/** The button beside a combobox, for the mouse: the arrow keys in the field do the same (ARIA Authoring Practices, combobox). */
function opensCombobox({ tag, attributes }: RecordedElement, elements: readonly RecordedElement[]): boolean {
  const list = attributes['aria-controls'];
  return (
    tag === 'button' &&
    list !== undefined &&
    elements.some((other) => other.attributes['role'] === 'combobox' && other.attributes['aria-controls'] === list)
  );
}

const natives = new Set(['input', 'select', 'textarea', 'button', 'a', 'summary']);
const actingRoles = new Set(['button', 'link', 'checkbox', 'radio', 'switch', 'textbox', 'tab']);

function takesFocus({ tag, attributes }: RecordedElement): boolean {
  return natives.has(tag) || attributes['tabindex'] !== undefined;
}

/** Nothing forbids to enlarge, reloads by itself or turns the page (WCAG 1.4.4, 2.2.1). */
export const metadata: Check = {
  check: 'metadata',
  criterion: '1.4.4',
  find: ({ elements }) =>
    elements
      .filter(({ tag }) => tag === 'meta')
      .flatMap(({ attributes }) => [
        ...(/user-scalable\s*=\s*(no|0)|maximum-scale/.test(attributes['content'] ?? '')
          ? [{ where: 'meta', message: 'forbids to enlarge' }]
          : []),
        ...(attributes['http-equiv']?.toLowerCase() === 'refresh' ? [{ where: 'meta', message: 'reloads by itself' }] : []),
      ]),
};

/** One main part, and a link that leads to it past what is the same everywhere (WCAG 2.4.1). */
export const landmarks: Check = {
  check: 'landmark',
  criterion: '2.4.1',
  find({ elements }) {
    const main = elements.filter(({ accessible }) => accessible?.role === 'main');
    const target = `#${main[0]?.attributes['id'] ?? ''}`;
    const leads = elements.some(({ tag, attributes, text }) => tag === 'a' && attributes['href'] === target && text !== '');
    return [
      ...(main.length === 1 ? [] : [{ where: 'document', message: 'has not exactly one main part' }]),
      ...(leads ? [] : [{ where: 'document', message: 'has no link to its main part' }]),
    ];
  },
};

/** A page that tells faults puts the focus on them; one that asks on a question that came up, or its heading (WCAG 2.4.3). */
export const focus: Check = {
  check: 'focus',
  criterion: '2.4.3',
  find({ focused }, { heading, failed }) {
    if (heading === undefined && !failed) return [];
    const holders = focused ? [...around(focused)] : [];
    const isIn = failed
      ? holders.some(({ attributes }) => attributes['id'] === 'fehler')
      : holders.some(({ accessible }) => accessible?.role === 'main');
    return isIn ? [] : [{ where: 'focus', message: failed ? 'is not on the summary of faults' : 'is not in the main part' }];
  },
};
