import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';

const count = Number(new URLSearchParams(location.search).get('fields'));
const names = Array.from({ length: count }, (_, index) => `f${index}`);
const schema = {
  type: 'object',
  required: names,
  properties: {
    ...Object.fromEntries(names.map((name) => [name, { type: 'string', title: `Question ${name}`, maxLength: 80 }])),
    extra: { type: 'string', title: 'Extra' },
  },
};
const control = (name) => ({ type: 'Control', scope: `#/properties/${name}` });
const uischema = {
  type: 'VerticalLayout',
  elements: [
    ...names.map(control),
    { ...control('extra'), rule: { effect: 'SHOW', condition: { scope: '#/properties/f0', schema: { const: 'ja' } } } },
  ],
};

// JSON Forms has no submit of its own: pages show what it found once somebody wants to go on.
function Page() {
  const [data, setData] = useState({});
  const [shown, show] = useState(false);
  return createElement(
    'form',
    {
      onSubmit: (event) => {
        event.preventDefault();
        show(true);
      },
    },
    createElement(JsonForms, {
      schema,
      uischema,
      data,
      renderers: vanillaRenderers,
      cells: vanillaCells,
      validationMode: shown ? 'ValidateAndShow' : 'ValidateAndHide',
      onChange: (change) => setData(change.data),
    }),
    createElement('button', { type: 'submit' }, 'Next'),
  );
}

createRoot(document.getElementById('root')).render(createElement(Page));
