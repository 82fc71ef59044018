import type { Defect } from './defect.ts';

const label = 'main .vd-field > label[for]';

/** Faults of what controls, groups and options are called and described by. */
export const names: readonly Defect[] = [
  { defect: 'A label is tied to no control', criterion: '1.3.1', on: label, apply: (element) => element.removeAttribute('for') },
  {
    defect: 'A label is tied to a control that is not there',
    criterion: '1.3.1',
    on: label,
    apply: (element) => element.setAttribute('for', 'nowhere'),
  },
  {
    defect: 'A label says something else',
    criterion: '2.4.6',
    on: label,
    apply: (element) => void (element.textContent = 'Angabe'),
  },
  {
    defect: 'Two labels are exchanged',
    criterion: '1.3.1',
    on: label,
    apply: (element) => {
      const other = [...document.querySelectorAll('main .vd-field > label[for]')].find((each) => each !== element);
      const [one, two] = [element.getAttribute('for') ?? '', other?.getAttribute('for') ?? ''];
      element.setAttribute('for', two);
      other?.setAttribute('for', one);
    },
  },
  {
    defect: 'A hidden name stands over the label that is seen',
    criterion: '2.5.3',
    on: 'main input[type="text"]',
    apply: (element) => element.setAttribute('aria-label', 'Eingabe'),
  },
  {
    defect: 'A placeholder stands in for the label',
    criterion: '3.3.2',
    on: label,
    apply: (element) => {
      document.getElementById(element.getAttribute('for') ?? '')?.setAttribute('placeholder', element.textContent ?? '');
      element.remove();
    },
  },
  {
    defect: 'A label is not seen',
    criterion: '3.3.2',
    on: label,
    apply: (element) => element.style.setProperty('font-size', '1px'),
  },
  {
    defect: 'A legend is a paragraph',
    criterion: '1.3.1',
    on: 'main fieldset fieldset > legend, main fieldset > legend',
    apply: (element) => element.replaceWith(Object.assign(document.createElement('p'), { textContent: element.textContent })),
  },
  {
    defect: 'A legend is not the first in its group',
    criterion: '1.3.1',
    on: 'main .vd-fieldset > legend',
    apply: (element) => {
      const box = document.createElement('div');
      element.before(box);
      box.append(element);
    },
  },
  {
    defect: 'A group is no group',
    criterion: '1.3.1',
    on: 'main .vd-fieldset',
    apply: (element) => element.setAttribute('role', 'presentation'),
  },
  {
    defect: 'Radio buttons stand in no group',
    criterion: '1.3.1',
    on: 'fieldset[role="radiogroup"]',
    apply: (element) => element.replaceWith(...element.childNodes),
  },
  {
    defect: 'An option has no label',
    criterion: '1.3.1',
    on: '.vd-choice label',
    apply: (element) => element.removeAttribute('for'),
  },
  {
    defect: 'A part of a date has no label',
    criterion: '1.3.1',
    on: '.vd-date-part label',
    apply: (element) => element.remove(),
  },
  {
    defect: 'A hint is not read out',
    criterion: '3.3.2',
    on: 'main input[aria-describedby$="__hint"]',
    apply: (element) => element.removeAttribute('aria-describedby'),
  },
  {
    defect: 'The message of a fault is not read out',
    criterion: '3.3.1',
    on: 'main input[aria-describedby*="__error"]',
    apply: (element) =>
      element.setAttribute(
        'aria-describedby',
        (element.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .filter((id) => !id.endsWith('__error'))
          .join(' '),
      ),
  },
  {
    defect: 'A description refers to nothing',
    criterion: '4.1.2',
    on: 'main input[type="text"]',
    apply: (element) => element.setAttribute('aria-describedby', `${element.getAttribute('aria-describedby') ?? ''} gone`),
  },
  {
    defect: 'Two elements have one id',
    criterion: '4.1.2',
    on: 'main .vd-hint[id]',
    apply: (element) => element.after(element.cloneNode(true)),
  },
  {
    defect: 'A button has no name',
    criterion: '4.1.2',
    on: 'main .vd-actions button',
    apply: (element) => void (element.textContent = ''),
  },
  {
    defect: 'Two buttons have one name',
    criterion: '2.4.4',
    on: '.vd-actions button:nth-of-type(2)',
    apply: (element) => void (element.textContent = element.previousElementSibling?.textContent ?? ''),
  },
  {
    defect: 'A sentence in another language is not marked',
    criterion: '3.1.2',
    on: '.vd-lead',
    apply: (element) => void (element.textContent = 'Please answer all of these questions.'),
    human: true,
  },
  {
    defect: 'An instruction needs eyes',
    criterion: '1.3.3',
    on: '.vd-lead',
    apply: (element) => void (element.textContent = 'Füllen Sie zuerst die Felder rechts oben aus.'),
    human: true,
  },
];
