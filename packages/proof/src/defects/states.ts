import type { Defect } from './defect.ts';

/** Faults of what a page says about itself, its questions and its faults. */
export const states: readonly Defect[] = [
  {
    defect: 'A wrong answer is not marked',
    criterion: '3.3.1',
    on: 'main input[aria-invalid]',
    apply: (element) => element.removeAttribute('aria-invalid'),
  },
  {
    defect: 'A right answer is marked as wrong',
    criterion: '3.3.1',
    on: 'main input[type="text"]:not([aria-invalid])',
    apply: (element) => element.setAttribute('aria-invalid', 'true'),
  },
  {
    defect: 'A required question does not say so',
    criterion: '3.3.2',
    on: 'main input[aria-required="true"]',
    apply: (element) => element.removeAttribute('aria-required'),
  },
  {
    defect: 'A free question says that it is required',
    criterion: '3.3.2',
    on: 'main input[aria-required="false"]',
    apply: (element) => element.setAttribute('aria-required', 'true'),
  },
  {
    defect: 'A control is natively required',
    criterion: '3.3.2',
    on: 'main input[aria-required="true"]',
    apply: (element) => element.setAttribute('required', ''),
  },
  {
    defect: 'A control fills in the wrong thing',
    criterion: '1.3.5',
    on: 'main input[autocomplete="given-name"]',
    apply: (element) => element.setAttribute('autocomplete', 'family-name'),
  },
  {
    defect: 'A control does not say what it is for',
    criterion: '1.3.5',
    on: 'main input[autocomplete="postal-code"]',
    apply: (element) => element.removeAttribute('autocomplete'),
  },
  {
    defect: 'A question about another thing is filled in from the person',
    criterion: '1.3.5',
    on: 'main input[autocomplete="off"]',
    apply: (element) => element.setAttribute('autocomplete', 'name'),
  },
  {
    defect: 'A number is asked by a control for counting',
    criterion: '4.1.2',
    on: 'main input[inputmode="numeric"]',
    apply: (element) => element.setAttribute('type', 'number'),
  },
  {
    defect: 'A control is disabled',
    criterion: '4.1.2',
    on: 'main input[type="text"]',
    apply: (element) => element.setAttribute('disabled', ''),
  },
  { defect: 'A question is missing', criterion: '3.3.2', on: 'main .vd-field', apply: (element) => element.remove() },
  {
    defect: 'A question is asked too much',
    criterion: '3.3.2',
    on: 'main input[type="text"]',
    apply: (element) =>
      element.after(Object.assign(document.createElement('input'), { name: '/zuviel', type: 'text', ariaLabel: 'Zuviel' })),
  },
  {
    defect: 'Questions stand in another order',
    criterion: '1.3.2',
    on: 'main .vd-field',
    apply: (element) => element.parentElement?.append(element),
  },
  {
    defect: 'The message of a fault is known by colour only',
    criterion: '1.4.1',
    on: 'main .vd-error',
    apply: (element) => element.style.setProperty('display', 'none'),
  },
  {
    defect: 'The word before a fault is missing',
    criterion: '1.4.1',
    on: 'main .vd-error .vd-error-label',
    apply: (element) => element.remove(),
  },
  { defect: 'The summary leaves out a fault', criterion: '3.3.1', on: '#fehler li', apply: (element) => element.remove() },
  {
    defect: 'A link of the summary leads nowhere',
    criterion: '3.3.1',
    on: '#fehler a',
    apply: (element) => element.setAttribute('href', '#nowhere'),
  },
  {
    defect: 'Every fault interrupts',
    criterion: '4.1.3',
    on: 'main .vd-error',
    apply: (element) => element.setAttribute('role', 'alert'),
  },
  { defect: 'The live region is missing', criterion: '4.1.3', on: '[role="status"]', apply: (element) => element.remove() },
  {
    defect: 'There are two live regions',
    criterion: '4.1.3',
    on: '[role="status"]',
    apply: (element) => element.after(element.cloneNode(true)),
  },
  {
    defect: 'The page has no main heading',
    criterion: '1.3.1',
    on: 'main h1',
    apply: (element) => element.replaceWith(Object.assign(document.createElement('p'), { textContent: element.textContent })),
  },
  {
    defect: 'The page has two main headings',
    criterion: '1.3.1',
    on: 'main h1',
    apply: (element) => element.after(element.cloneNode(true)),
  },
  {
    defect: 'A level of headings is left out',
    criterion: '1.3.1',
    on: 'main h1 ~ * h2',
    apply: (element) => element.replaceWith(Object.assign(document.createElement('h4'), { textContent: element.textContent })),
  },
  {
    defect: 'The page is in another language than it says',
    criterion: '3.1.1',
    on: 'html',
    apply: (element) => element.setAttribute('lang', 'en'),
  },
  {
    defect: 'The page does not say its language',
    criterion: '3.1.1',
    on: 'html',
    apply: (element) => element.removeAttribute('lang'),
  },
  {
    defect: 'A label says the wrong language',
    criterion: '3.1.2',
    on: 'main label[for]',
    apply: (element) => element.setAttribute('lang', 'en'),
  },
  { defect: 'All pages have one title', criterion: '2.4.2', on: 'title', apply: () => void (document.title = 'Vordruck') },
  {
    defect: 'The title does not tell of faults',
    criterion: '2.4.2',
    on: 'html:has(#fehler)',
    apply: () => void (document.title = document.title.replace(/^[^:]+: /, '')),
  },
  {
    defect: 'Nothing leads past the header',
    criterion: '2.4.1',
    on: 'body > a[href^="#"]',
    apply: (element) => element.remove(),
  },
  {
    defect: 'There is no main part',
    criterion: '2.4.1',
    on: 'main',
    apply: (element) => element.setAttribute('role', 'presentation'),
  },
  {
    defect: 'The focus does not come to the faults',
    criterion: '2.4.3',
    // As it came from the server: where a script put the focus, the page that stands still has none to lose.
    on: '#fehler[autofocus]',
    apply: (element) => {
      // The document may still be about to put it there.
      element.removeAttribute('tabindex');
      element.blur();
    },
  },
];
