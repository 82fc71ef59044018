import type { Defect } from './defect.ts';

/** Faults of what is seen, and of the keyboard. */
export const looks: readonly Defect[] = [
  {
    defect: 'Nobody may enlarge',
    criterion: '1.4.4',
    on: 'meta[name="viewport"]',
    apply: (element) => element.setAttribute('content', 'width=device-width, user-scalable=no'),
  },
  {
    defect: 'The page is too wide for a phone',
    criterion: '1.4.10',
    on: 'main',
    apply: (element) => element.style.setProperty('min-width', '40rem'),
  },
  {
    defect: 'A label stays in one line and is cut off',
    criterion: '1.4.12',
    on: 'main .vd-field > label',
    apply: (element) =>
      Object.assign(element.style, { display: 'block', whiteSpace: 'nowrap', overflow: 'hidden', width: '4em' }),
  },
  {
    defect: 'A hint has a fixed height',
    criterion: '1.4.4',
    on: 'main .vd-hint',
    apply: (element) => Object.assign(element.style, { display: 'block', height: '14px' }),
  },
  {
    defect: 'A control has no edge',
    criterion: '1.4.11',
    on: 'main input[type="text"]',
    apply: (element) => element.style.setProperty('border', 'none'),
  },
  {
    defect: 'The edge of a control is faint',
    criterion: '1.4.11',
    on: 'main input[type="text"]',
    apply: (element) => element.style.setProperty('border', '2px solid #e0e0e0'),
  },
  {
    defect: 'A hint is faint',
    criterion: '1.4.3',
    on: 'main .vd-hint',
    apply: (element) => element.style.setProperty('color', '#b0b0b0'),
  },
  {
    defect: 'A hint is faint in the dark',
    criterion: '1.4.3',
    on: 'main .vd-hint',
    apply: (element) => element.style.setProperty('color', 'light-dark(#333, #444)'),
  },
  {
    defect: 'A button is small',
    criterion: '2.5.8',
    on: '.vd-actions button',
    apply: (element) => Object.assign(element.style, { minHeight: '0', height: '16px', padding: '0', fontSize: '10px' }),
  },
  {
    defect: 'A button is lower than a fingertip',
    criterion: '2.5.5',
    on: '.vd-actions button',
    apply: (element) => Object.assign(element.style, { minHeight: '0', height: '30px', padding: '0' }),
  },
  {
    defect: 'A link is known by its colour only',
    criterion: '1.4.1',
    on: '#fehler a',
    apply: (element) => Object.assign(element.style, { textDecoration: 'none', border: 'none' }),
  },
  {
    defect: 'A notice blinks without end',
    criterion: '2.2.2',
    on: 'main h1',
    apply: (element) => void element.animate([{ opacity: 1 }, { opacity: 0.5 }], { duration: 1000, iterations: Infinity }),
  },
  {
    defect: 'Buttons move for those who want it still',
    criterion: '2.3.3',
    on: '.vd-actions button',
    apply: (element) => element.style.setProperty('transition', 'transform 2s', 'important'),
  },
  {
    defect: 'A text keeps its own colours',
    criterion: '1.4.11',
    on: 'main .vd-hint ~ input, main p',
    apply: (element) => element.style.setProperty('forced-color-adjust', 'none'),
  },
  {
    defect: 'What is seen first comes last',
    criterion: '1.3.2',
    on: 'main .vd-questions',
    apply: (element) => {
      Object.assign(element.style, { display: 'flex', flexDirection: 'column' });
      const last = [...element.children].findLast((each) => each.matches('.vd-field, fieldset, section'));
      if (last instanceof HTMLElement) last.style.order = '-1';
    },
  },
  {
    defect: 'The page is turned',
    criterion: '1.3.4',
    on: 'main',
    apply: (element) => element.style.setProperty('rotate', '90deg'),
  },
  {
    defect: 'A control jumps the order of the keyboard',
    criterion: '2.4.3',
    on: '.vd-actions button',
    apply: (element) => element.setAttribute('tabindex', '3'),
  },
  {
    defect: 'A control cannot be reached by keyboard',
    criterion: '2.1.1',
    on: 'main input[type="text"]',
    apply: (element) => element.setAttribute('tabindex', '-1'),
  },
  {
    defect: 'A button is a box that can be clicked',
    criterion: '2.1.1',
    on: '.vd-actions button',
    apply: (element) => {
      const box = Object.assign(document.createElement('div'), { textContent: element.textContent });
      box.setAttribute('onclick', 'this.title');
      element.replaceWith(box);
    },
  },
  {
    defect: 'A control that can be reached is hidden from those who listen',
    criterion: '4.1.2',
    on: 'main .vd-field:has(input)',
    apply: (element) => element.setAttribute('aria-hidden', 'true'),
  },
  {
    defect: 'Nobody sees where the focus is',
    criterion: '2.4.7',
    on: 'main input[type="text"]',
    apply: (element) => Object.assign(element.style, { outline: 'none', boxShadow: 'none' }),
  },
  {
    defect: 'A bar covers what has the focus',
    criterion: '2.4.11',
    on: 'body',
    apply: (element) =>
      element.append(Object.assign(document.createElement('div'), { style: 'position:fixed;inset:30% 0 0 0;background:#fff' })),
  },
  {
    defect: 'A control does not let the focus go',
    criterion: '2.1.2',
    on: 'main input[type="text"]',
    apply: (element) => element.addEventListener('keydown', (event) => event.preventDefault()),
  },
  {
    defect: 'Something appears on focus',
    criterion: '3.2.1',
    on: 'main input[type="text"]',
    apply: (element) => element.addEventListener('focus', () => element.after(document.createElement('p'))),
  },
  {
    defect: 'The page moves on when a control gets the focus',
    criterion: '3.2.1',
    on: 'main input[type="text"]',
    apply: (element) =>
      element.addEventListener('focus', () => {
        location.hash = 'weiter';
      }),
  },
  {
    defect: 'The page is sent off when something is chosen',
    criterion: '3.2.2',
    on: 'main input[type="radio"]',
    apply: (element) => element.addEventListener('change', () => element.closest('form')?.submit()),
  },
  {
    defect: 'The focus jumps on when something is typed',
    criterion: '3.2.2',
    on: 'main input[inputmode="numeric"]',
    apply: (element) =>
      element.addEventListener('input', () => document.querySelector<HTMLElement>('.vd-actions button')?.focus()),
  },
  {
    defect: 'A control refuses what is pasted',
    criterion: '3.3.8',
    on: 'main input[type="text"]',
    apply: (element) => element.addEventListener('paste', (event) => event.preventDefault()),
  },
];
