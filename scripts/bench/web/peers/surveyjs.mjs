import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';

const count = Number(new URLSearchParams(location.search).get('fields'));
const names = Array.from({ length: count }, (_, index) => `f${index}`);
const model = new Model({
  textUpdateMode: 'onTyping',
  elements: [
    ...names.map((name) => ({ type: 'text', name, title: `Question ${name}`, isRequired: true, maxLength: 80 })),
    { type: 'text', name: 'extra', title: 'Extra', visibleIf: "{f0} = 'ja'" },
  ],
});

createRoot(document.getElementById('root')).render(createElement(Survey, { model }));
