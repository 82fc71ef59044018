import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { withTheme } from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';

const count = Number(new URLSearchParams(location.search).get('fields'));
const names = Array.from({ length: count }, (_, index) => `f${index}`);
const schema = {
  type: 'object',
  required: names,
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string', title: `Question ${name}`, maxLength: 80 }])),
  if: { properties: { f0: { const: 'ja' } }, required: ['f0'] },
  // JSON Schema's word.
  // oxlint-disable-next-line unicorn/no-thenable
  then: { properties: { extra: { type: 'string', title: 'Extra' } } },
};

createRoot(document.getElementById('root')).render(
  createElement(withTheme({}), { schema, validator, noHtml5Validate: true, showErrorList: 'top' }),
);
