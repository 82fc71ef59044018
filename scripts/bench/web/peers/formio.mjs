import { Formio } from '@formio/js';

const count = Number(new URLSearchParams(location.search).get('fields'));
const names = Array.from({ length: count }, (_, index) => `f${index}`);
const text = (key, more) => ({ type: 'textfield', key, label: `Question ${key}`, input: true, ...more });

await Formio.createForm(document.getElementById('root'), {
  components: [
    ...names.map((name) => text(name, { validate: { required: true, maxLength: 80 } })),
    text('extra', { customConditional: "show = data.f0 === 'ja'" }),
    { type: 'button', key: 'submit', label: 'Next', action: 'submit', input: true },
  ],
});
