import { start, type CompiledForm, type FormTexts } from '@vordruck/engine';
import { expect, it } from 'vitest';
import { compile } from '../src/index.ts';

const name = { field: 'name', type: 'text', label: 'Name' };

async function compiled(place: object) {
  const form = {
    form: 'probe', title: 'Probe', language: 'de',
    steps: [
      { step: 'eins', title: 'Eins', when: "env.land == '10'", fields: [{ field: 'halter', type: 'group', label: 'Halter', fields: [name] }, { field: 'ort', type: 'text', label: 'Ort' }] },
      { step: 'zwei', title: 'Zwei', when: "ort == 'x'", fields: [{ field: 'farbe', type: 'text', label: 'Farbe' }] },
    ],
    declarations: [{ field: 'richtig', type: 'declaration', label: 'Alles ist richtig.' }],
  }; // prettier-ignore
  const files = new Map([
    ['form.json', JSON.stringify(form)],
    ['places/10041100.json', JSON.stringify(place)],
  ]);
  const { output, findings } = await compile({ form: 'probe', files });
  expect(findings).toEqual([]);
  const source = output?.files.get('probe.js') ?? '';
  const module: { default: CompiledForm } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  const texts: FormTexts = JSON.parse(output?.files.get('probe.de.json') ?? '');
  return (municipality: string) => start(module.default, texts, { today: '2026-01-01', municipality });
}

it('asks the questions of a place after the field that they name, and only there', async () => {
  const open = await compiled({
    add: [
      { after: '/halter/name', field: 'ortsteil', type: 'text', label: 'Ortsteil' },
      { after: '/halter', field: 'strasse', type: 'text', label: 'Straße' },
      { field: 'zuletzt', type: 'text', label: 'Zuletzt' },
    ],
  });
  const here = open('10041100');
  const paths = (step: string) => here.stepFields(step).map(({ path }) => path);
  expect(paths('eins')).toEqual(['/halter', '/local/ortsteil', '/local/strasse', '/ort']);
  here.set('/local/ortsteil', 'Dudweiler');
  here.set('/local/zuletzt', 'ja');
  expect(here.values()).toEqual({ local: { ortsteil: 'Dudweiler' } });
  expect(here.issues().map(({ path }) => path)).toEqual(['/halter/name', '/local/strasse', '/ort', '/richtig']);
  here.set('/ort', 'x');
  expect(paths('zwei')).toEqual(['/farbe', '/local/zuletzt']);
  expect(here.values()).toEqual({ ort: 'x', local: { ortsteil: 'Dudweiler', zuletzt: 'ja' } });
  expect(here.outline().sections.map(({ items }) => items.map(({ path }) => path))).toEqual([
    ['/halter', '/local/ortsteil', '/local/strasse', '/ort'],
    ['/farbe', '/local/zuletzt'],
  ]);
  const elsewhere = open('10044115');
  expect(elsewhere.stepFields('eins').map(({ path }) => path)).toEqual(['/halter', '/ort']);
  expect(elsewhere.declarations().map(({ path }) => path)).toEqual(['/richtig']);
});
