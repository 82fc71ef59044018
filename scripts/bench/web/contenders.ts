/** A page of N questions, and how to tell what happens on it. Expressions run in the page. */
export interface Contender {
  readonly name: string;
  readonly path: (fields: number) => string;
  /** True once every control answers. */
  readonly ready: string;
  /** Selector of the question that appears when the first one is answered with "ja". */
  readonly extra: string | undefined;
  /** Selector of the button that goes on; the last one that fits. */
  readonly next: string;
  /** Selector of a fault; undefined where a server tells them. */
  readonly fault: string | undefined;
  /** Most questions it is asked for without `--all`: above, a round takes minutes. */
  readonly most?: number;
}

const inputs = (fields: string): string => `document.querySelectorAll('input[type=text], input:not([type])').length >= ${fields}`;
const asked = "Number(new URLSearchParams(location.search).get('fields'))";

export const floors: readonly Contender[] = [
  {
    name: 'server-rendered HTML',
    path: (fields) => `/plain-${fields}`,
    ready: "document.readyState === 'complete'",
    extra: undefined,
    next: 'button[value=next]',
    fault: undefined,
  },
  {
    name: 'react-hook-form by hand',
    path: (fields) => `/hand?fields=${fields}`,
    ready: "document.querySelector('form') !== null",
    extra: '#extra',
    next: 'button[value=next]',
    fault: '#fehler a',
  },
];

export const vordruck: Contender = {
  name: 'Vordruck',
  path: (fields) => `/vordruck-${fields}`,
  ready: "document.documentElement.dataset.vordruck === 'live'",
  extra: '#f-extra',
  next: 'button[value=next]',
  fault: '#fehler a',
};

const peer = (name: string, file: string, more: Pick<Contender, 'extra' | 'next' | 'fault' | 'most'>): Contender => ({
  name,
  path: (fields) => `/${file}?fields=${fields}`,
  ready: inputs(asked),
  ...more,
});

export const peers: readonly Contender[] = [
  peer('@rjsf/core', 'rjsf', {
    extra: '#root_extra',
    next: 'button[type=submit]',
    fault: '.errors li, .error-detail li',
    most: 500,
  }),
  peer('JSON Forms', 'json-forms', {
    extra: '[id="#/properties/extra"], [id="#/properties/extra-input"]',
    next: 'button[type=submit]',
    fault: '.validation_error',
    most: 500,
  }),
  peer('SurveyJS', 'surveyjs', {
    extra: '[data-name=extra]',
    next: '.sd-navigation__complete-btn',
    fault: '.sd-question__erbox',
    most: 500,
  }),
  peer('Form.io', 'formio', {
    extra: '.formio-component-extra input',
    next: 'button[type=submit]',
    fault: '.formio-errors .error, .alert-danger li',
    most: 100,
  }),
];
