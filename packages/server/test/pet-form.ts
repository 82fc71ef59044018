import { messages } from '@vordruck/engine';
import type { CompiledForm, FieldPlan, FormTexts, Row, Rule } from '@vordruck/engine';
import type { PortalForm } from '../src/index.ts';

// A small form with all that a portal must deal with: a question that an answer reveals, a step that an answer reveals, a list
// with files, computed values, a parameter of the place, a declaration. Written as the compiler emits it.

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && '$row' in value;

const rules: readonly Rule[] = [
  (form) => form['auto'] === true,
  (_form, rows) => rows[0]?.['gefaehrlich'] === true,
  (_form, rows, inputs) => (rows[0]?.$index === 1 ? inputs.params['ersterHund'] : 16800),
  (form) =>
    (Array.isArray(form['hunde']) ? form['hunde'] : []).filter(isRow).reduce((sum, row) => sum + Number(row['steuer'] ?? 0), 0),
];

const [NAME, AUTO, KENNZEICHEN, HUNDE, HUND_NAME, GEFAEHRLICH, NACHWEIS, STEUER, SUMME, WUNSCH, RICHTIG] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const;

function field(id: string, type: string, step: number, more: Partial<FieldPlan> = {}): FieldPlan {
  return { id, key: id, type, parent: -1, step, depth: 0, ...more };
}

const dog = (id: string, type: string, more: Partial<FieldPlan> = {}) =>
  field(id, type, 1, { key: `hunde.${id}`, parent: HUNDE, depth: 1, ...more });

const form: CompiledForm = {
  format: 1,
  form: 'tiere',
  hash: 'a'.repeat(64),
  language: 'de',
  languages: ['de', 'en'],
  trust: 'none',
  legalBasis: [],
  xml: { namespace: 'urn:vordruck:form:tiere' },
  parameters: [{ id: 'ersterHund', type: 'money' }],
  steps: [
    { step: 'person', fields: [NAME, AUTO, KENNZEICHEN] },
    { step: 'ihre-hunde', fields: [HUNDE, SUMME] },
    { step: 'wunsch', when: 0, fields: [WUNSCH] },
  ],
  fields: [
    field('name', 'text', 0, { maxLength: 80 }),
    field('auto', 'boolean', 0),
    field('kennzeichen', 'text', 0, { when: 0 }),
    field('hunde', 'list', 1, { children: [HUND_NAME, GEFAEHRLICH, NACHWEIS, STEUER], min: 1, max: 3 }),
    dog('name', 'text'),
    dog('gefaehrlich', 'boolean'),
    dog('nachweis', 'file', { when: 1, evidence: true, accept: ['application/pdf', 'image/png'], maxSize: 20_000, maxFiles: 2 }),
    dog('steuer', 'money', { value: 2, submit: false }),
    field('summe', 'money', 1, { value: 3 }),
    field('wunsch', 'multiline', 2, { required: false }),
    field('richtig', 'declaration', -1),
  ],
  declarations: [RICHTIG],
  checks: [],
  order: [NAME, AUTO, KENNZEICHEN, HUNDE, HUND_NAME, GEFAEHRLICH, NACHWEIS, STEUER, SUMME, WUNSCH, RICHTIG],
  reads: [
    [[AUTO, 0]],
    [[GEFAEHRLICH, 1]],
    [[HUNDE, 1]],
    [
      [HUNDE, 0],
      [STEUER, 0],
    ],
  ],
  rules: () => rules,
  places: { '10041100': { params: { ersterHund: '120.00' } } },
};

const labels = {
  name: 'Ihr Name',
  auto: 'Haben Sie ein Auto?',
  kennzeichen: 'Kennzeichen',
  hunde: 'Hunde',
  summe: 'Summe',
  wunsch: 'Wunsch',
  richtig: 'Alles ist richtig.',
};
const dogLabels = { name: 'Name des Hundes', gefaehrlich: 'Gefährlich?', nachweis: 'Nachweis', steuer: 'Steuer' };

function texts(language: 'de' | 'en'): FormTexts {
  const all: Record<string, string> = {
    ...messages[language],
    title: language === 'de' ? 'Tiere anmelden' : 'Register animals',
    next: language === 'de' ? 'Sie bekommen einen Bescheid.' : 'You get a notice.',
    'hunde.row': 'Hund {row.index}: {name}',
    'hunde.remove': 'Hund {row.index} entfernen',
  };
  for (const { step } of form.steps) all[`steps.${step}.title`] = step;
  for (const [id, label] of Object.entries(labels)) all[`${id}.label`] = label;
  for (const [id, label] of Object.entries(dogLabels)) all[`hunde.${id}.label`] = label;
  return { form: form.form, hash: form.hash, language, texts: all, places: {} };
}

const ns = form.xml.namespace;
const leaf = (name: string, occurs = 'minOccurs="0"') => `<xs:element name="${name}" type="xs:string" ${occurs}/>`;

/** Looser than the compiler's, but a schema all the same. */
const xsd = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${ns}" targetNamespace="${ns}" elementFormDefault="qualified">
<xs:element name="submission"><xs:complexType><xs:sequence>
${['form', 'hash', 'municipality', 'number', 'received', 'language', 'today'].map((name) => leaf(name)).join('')}
<xs:element name="parameters" minOccurs="0"><xs:complexType><xs:sequence>${leaf('ersterHund')}</xs:sequence></xs:complexType></xs:element>
<xs:element name="values"><xs:complexType><xs:sequence><xs:any minOccurs="0" maxOccurs="unbounded" processContents="skip"/></xs:sequence></xs:complexType></xs:element>
<xs:any namespace="##targetNamespace" minOccurs="0" maxOccurs="unbounded" processContents="skip"/>
<xs:any namespace="http://www.w3.org/2000/09/xmldsig#" processContents="lax" minOccurs="0"/>
</xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

export const petForm: PortalForm = {
  form,
  texts: new Map([
    ['de', texts('de')],
    ['en', texts('en')],
  ]),
  script: 'export const form = {};\n',
  xsd,
};
