import type { FieldPlan, Values } from '@vordruck/engine';
import { writeXml, type Submission, type XmlPlan } from '@vordruck/submission';
import type { Contender } from './measure.ts';

const field = (id: string, parent: number, children?: readonly number[]): FieldPlan => ({
  id,
  key: id,
  type: children ? 'group' : 'text',
  parent,
  step: 0,
  depth: 0,
  ...(children ? { children } : {}),
});

const plan: XmlPlan = {
  xml: { namespace: 'urn:vordruck:form:sample' },
  fields: [
    field('halter', -1, [1, 2, 3, 4]),
    field('vornamen', 0),
    field('familienname', 0),
    field('strasse', 0),
    field('ort', 0),
    field('hunde', -1, [6, 7, 8, 9]),
    field('name', 5),
    field('geboren', 5),
    field('rasse', 5),
    field('gefaehrlich', 5),
    field('jahressteuer', -1),
    field('iban', -1),
  ],
};

interface Dog {
  readonly name: string;
  readonly geboren?: string;
  readonly rasse: string;
  readonly gefaehrlich: boolean;
}

const dogs: readonly Dog[] = Array.from({ length: 5 }, (_, index) => ({
  name: `Bello ${index} & Söhne`,
  ...(index % 2 === 0 ? { geboren: '2023-05' } : {}),
  rasse: 'Deutscher Schäferhund',
  gefaehrlich: index === 3,
}));
const halter = { vornamen: 'Łukasz', familienname: 'Živković', strasse: 'Rathausplatz 1', ort: 'Saarbrücken' };
const values: Values = {
  halter,
  hunde: dogs.map((dog): Values => ({ ...dog })),
  jahressteuer: '456.00',
  iban: 'DE02120300000000202051',
};
const submission: Submission = {
  form: 'sample',
  hash: 'f'.repeat(64),
  municipality: '10041100',
  number: 'VD-2026-K7MQ-3XWA',
  received: '2026-01-31T12:00:00+01:00',
  language: 'de',
  values,
  attachments: [],
};
const record = { name: 'submission.json', sha256: '0'.repeat(64) };

const escaped = (text: string): string =>
  /[&<>\r]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;')
    : text;

/** What a generator would write for this one form. */
function straightLine({ form, hash, municipality, number, received, language }: Submission): string {
  let hunde = '';
  for (const dog of dogs) {
    const geboren = dog.geboren === undefined ? '' : `<geboren>${escaped(dog.geboren)}</geboren>`;
    hunde += `<hunde><name>${escaped(dog.name)}</name>${geboren}<rasse>${escaped(dog.rasse)}</rasse><gefaehrlich>${dog.gefaehrlich}</gefaehrlich></hunde>`;
  }
  const place = municipality === undefined ? '' : `<municipality>${escaped(municipality)}</municipality>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<submission xmlns="urn:vordruck:form:sample"><form>${escaped(form)}</form><hash>${escaped(hash)}</hash>${place}<number>${escaped(number)}</number><received>${escaped(received)}</received><language>${escaped(language)}</language><values><halter><vornamen>${escaped(halter.vornamen)}</vornamen><familienname>${escaped(halter.familienname)}</familienname><strasse>${escaped(halter.strasse)}</strasse><ort>${escaped(halter.ort)}</ort></halter>${hunde}<jahressteuer>${escaped('456.00')}</jahressteuer><iban>${escaped('DE02120300000000202051')}</iban></values><record><name>${escaped(record.name)}</name><sha256>${escaped(record.sha256)}</sha256></record></submission>
`;
}

if (straightLine(submission) !== writeXml(submission, plan, record)) throw new Error('The two writers disagree.');

/** The same XML by code written for one form, and by the writer made of its plan. */
export const xmlContenders: readonly Contender[] = [
  { name: 'straight-line code', run: () => straightLine(submission) },
  { name: 'writer of a form', run: () => writeXml(submission, plan, record) },
];
