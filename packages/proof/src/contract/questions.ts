import { collapse, type RecordedElement } from '../page/record.ts';
import type { Check, Fault } from './check.ts';
import { foundQuestions, saysLabel, type FoundQuestion } from './controls.ts';

/** Every question that is asked stands on the page with a control that is read out. */
export const asked: Check = each('asked', '4.1.2', ({ controls }) =>
  controls.length === 0
    ? ['has no control']
    : controls.filter(({ accessible }) => !accessible).map(() => 'has a control that is hidden from assistive technology'),
);

/** Nothing is asked that the definition does not ask here. */
export const unasked: Check = {
  check: 'unasked',
  criterion: '3.3.2',
  find: (page, { questions }) =>
    page.elements
      .filter(({ attributes: { name } }) => name?.startsWith('/'))
      .map(({ attributes }) => (attributes['name'] ?? '').replace(/\.(day|month|year)$/, ''))
      .filter((name) => !questions.some((question) => question.name === name))
      .map((where) => ({ where, message: 'is asked although the definition does not ask it here' })),
};

/** What is read out for a single control is its label (WCAG 2.5.3: what is seen). */
export const names: Check = each('name', '1.3.1', ({ question, controls, group }) =>
  group || controls.length !== 1
    ? []
    : controls.flatMap(({ accessible }) =>
        !accessible || saysLabel(accessible.name, question)
          ? []
          : [`is called “${accessible.name}” instead of “${question.label}”`],
      ),
);

/** Several controls stand in a group that is called as its legend. */
export const groups: Check = each('group', '1.3.1', ({ question, controls, group }) => {
  const [first] = controls;
  if (controls.length < 2 && first?.attributes['type'] !== 'radio') return [];
  if (!group?.accessible) return ['has several controls and no group around them'];
  return saysLabel(group.accessible.name, question)
    ? []
    : [`stands in a group called “${group.accessible.name}” instead of “${question.label}”`];
});

/** Each option is called as the definition says, each part of a date is called something, and no two the same. */
export const optionNames: Check = each('option', '1.3.1', ({ question, controls }) => {
  if (controls.length < 2) return [];
  const called = controls.map(({ accessible }) => accessible?.name ?? '');
  const missing = question.options
    .filter((label) => !called.includes(collapse(label)))
    .map((label) => `has no option called “${label}”`);
  const twice = new Set(called).size < called.length || called.includes('') ? ['has controls without a name of their own'] : [];
  return [...missing, ...twice];
});

/** Hint and fault are read out with the control, or with its group. */
export const descriptions: Check = each('description', '3.3.2', ({ question, controls, group }) => {
  const told = (group ?? controls[0])?.accessible?.description ?? '';
  return [question.help, question.fault]
    .filter((text) => text !== undefined)
    .filter((text) => !told.includes(collapse(text)))
    .map((text) => `is not described by “${text}”`);
});

/** Wrong is what has a fault, and nothing else (WCAG 3.3.1). */
export const invalid: Check = each('invalid', '3.3.1', ({ question, controls, group }) => {
  const radios = controls[0]?.attributes['type'] === 'radio';
  const carriers = radios && group ? [group] : controls;
  const some = carriers.some(({ accessible }) => accessible?.invalid);
  if (question.fault !== undefined && !some) return ['has a fault and is not marked as invalid'];
  // Of several parts only those that are wrong: a part that may be empty and is empty cannot be, unless a smaller one is there.
  const free = carriers.filter((part) => isPart(part) && !isRequired(part));
  if (free.every(({ accessible }) => accessible?.value === '') && free.some(({ accessible }) => accessible?.invalid))
    return ['has a part that is marked as invalid and may be left empty'];
  return question.fault === undefined && some ? ['is marked as invalid without a fault'] : [];
});

/** Required is what the definition says, on this page and in this state. */
export const required: Check = each('required', '3.3.2', ({ question, controls, group }) => {
  const type = controls[0]?.attributes['type'];
  // A group of checkboxes cannot be required (ARIA 1.2).
  if (type === 'checkbox' && controls.length > 1) return [];
  const carriers = type === 'radio' && group ? [group] : controls;
  // Of a date that may be known in part, the year alone is required.
  const partial = question.type === 'partialDate';
  const free = carriers.filter((part) => partial && isPart(part) && !part.attributes['name']?.endsWith('.year'));
  if (free.some(isRequired)) return ['says of a part that it is required'];
  const some = carriers.some(isRequired);
  return some === question.required ? [] : [question.required ? 'is required and does not say so' : 'says that it is required'];
});

/** Chromium's tree tells it of text and choices only; file controls and checkboxes hand the attribute on to the system. */
function isRequired({ accessible, attributes }: RecordedElement): boolean {
  return accessible?.required === true || attributes['aria-required'] === 'true';
}

/** One of the controls of a date. */
function isPart({ attributes }: RecordedElement): boolean {
  return /\.(day|month|year)$/.test(attributes['name'] ?? '');
}

/** The browser fills in what the definition names as the person's own, and nothing else (WCAG 1.3.5). */
export const purposes: Check = each('purpose', '1.3.5', ({ question, controls }) =>
  controls.flatMap(({ attributes }) => {
    if (['file', 'radio', 'checkbox'].includes(attributes['type'] ?? '')) return [];
    const part = /\.(day|month|year)$/.exec(attributes['name'] ?? '')?.[1];
    // What is typed is the name of a country, what a list posts its code (HTML, 4.10.18.7).
    const token = question.token === 'country' && attributes['role'] === 'combobox' ? 'country-name' : question.token;
    const expected = part && token !== 'off' ? `${token}-${part}` : token;
    return attributes['autocomplete'] === expected
      ? []
      : [`has autocomplete “${attributes['autocomplete'] ?? ''}” instead of “${expected}”`];
  }),
);

/** Native controls only, of the kinds that work everywhere; no placeholder in place of a label. */
export const controlKinds: Check = each('control', '4.1.2', ({ controls }) =>
  controls.flatMap(({ attributes, accessible }) => [
    ...(['number', 'date', 'range', 'color', 'time'].includes(attributes['type'] ?? '')
      ? [`is of type ${attributes['type']}`]
      : []),
    ...(attributes['placeholder'] === undefined ? [] : ['has a placeholder']),
    ...(attributes['required'] === undefined
      ? []
      : ['is “required” natively, which browsers tell as wrong before it is touched']),
    ...(attributes['disabled'] === undefined ? [] : ['is disabled']),
    ...(attributes['aria-label'] === undefined ? [] : ['has a label that nobody sees']),
    ...(accessible && !roles.has(accessible.role) ? [`has the role ${accessible.role}`] : []),
  ]),
);

const roles = new Set(['textbox', 'radio', 'checkbox', 'combobox', 'button', 'listbox', 'searchbox']);

function each(check: string, criterion: string, faults: (found: FoundQuestion) => readonly string[]): Check {
  return {
    check,
    criterion,
    find: (page, promised): readonly Fault[] =>
      foundQuestions(page, promised.questions).flatMap((found) =>
        faults(found).map((message) => ({ where: found.question.name, message })),
      ),
  };
}
