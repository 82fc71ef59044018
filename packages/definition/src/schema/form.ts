import { fieldTypes } from '../types/index.ts';
import { fieldDefinitions, properties } from './field.ts';
import { conditional } from './json-schema.ts';
import type { JsonSchema, PropertySchema } from './json-schema.ts';
import { mappedElement, output } from './output.ts';
import { checks, codelist, fields, off, when } from './properties.ts';

export const schemaProperty: PropertySchema = {
  title: 'Schema',
  description: 'Where the editor finds the descriptions that it shows here.',
  examples: ['../../packages/definition/form.schema.json'],
  type: 'string',
};

export const language: PropertySchema = {
  title: 'Language',
  description: 'The language in which the texts in this file are written (BCP 47).',
  examples: ['de'],
  type: 'string',
  pattern: '^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$',
};

const service: PropertySchema = {
  title: 'Service',
  description: 'The administrative service that the form belongs to.',
  examples: [{ leika: '99102013104000', legalBasis: ['KAG Saarland'], trust: 'none' }],
  type: 'object',
  properties: {
    leika: {
      title: 'LeiKa key',
      description: 'The key of the service in the catalogue of services (Leistungskatalog), 14 digits.',
      examples: ['99102013104000'],
      type: 'string',
      pattern: '^[0-9]{14}$',
    },
    legalBasis: {
      title: 'Legal basis',
      description: 'The laws and by-laws that the service rests on; shown on the start page.',
      examples: [['KAG Saarland', 'Hundesteuersatzung der Gemeinde']],
      type: 'array',
      items: { title: 'Law', description: 'A law or by-law.', examples: ['KAG Saarland'], type: 'string' },
    },
    trust: {
      title: 'Level of trust',
      description: 'How surely the authority must know who sends the form: none, basic, substantial or high.',
      examples: ['none', 'substantial'],
      type: 'string',
      enum: ['none', 'basic', 'substantial', 'high'],
    },
    level: {
      title: 'Competent level',
      description: 'Which level offers the service: each municipality, each district, or the Land. municipality if not given.',
      examples: ['municipality'],
      type: 'string',
      enum: ['land', 'district', 'municipality'],
    },
  },
  additionalProperties: false,
};

const parameterTypes = fieldTypes.filter((known) => known.constant).map((known) => known.type);

const parameterProperties: Readonly<Record<string, PropertySchema>> = {
  type: {
    title: 'Type',
    description: 'What kind of value it is; the types of fields, except those that have no value of their own.',
    examples: ['money', 'boolean'],
    type: 'string',
    enum: parameterTypes,
  },
  required: {
    title: 'Required',
    description: 'true if not given: the form is not offered where the value is missing. false: rules ask for it with present().',
    examples: [false],
    type: 'boolean',
  },
  scale: {
    title: 'Decimals',
    description: 'For decimals: how many digits stand after the point, 0 to 6.',
    examples: [2],
    type: 'integer',
    minimum: 0,
    maximum: 6,
  },
  min: {
    title: 'Least value',
    description: 'The least value a municipality may set.',
    examples: ['0.00', 0],
    type: ['integer', 'string'],
  },
  max: {
    title: 'Greatest value',
    description: 'The greatest value a municipality may set.',
    examples: ['1000.00', 10],
    type: ['integer', 'string'],
  },
  options: {
    title: 'Options',
    description: 'For a choice: the values a municipality can choose from.',
    examples: [[{ value: 'ja' }]],
    type: 'array',
    minItems: 1,
    items: { $ref: '#/$defs/option' },
  },
  codelist,
  fields: {
    title: 'Fields',
    description: 'For a group or a list: what is in it.',
    examples: [[{ field: 'tag', type: 'monthDay', label: 'Tag' }]],
    type: 'array',
    minItems: 1,
    items: { $ref: '#/$defs/parameterField' },
  },
};

/** Groups and lists need fields, choices need options. */
const parameterNeeds: JsonSchema = {
  allOf: [
    conditional({ properties: { type: { enum: ['group', 'list'] } }, required: ['type'] }, { required: ['fields'] }),
    conditional(
      { properties: { type: { enum: ['choice', 'choices'] } }, required: ['type'], not: { required: ['codelist'] } },
      { required: ['options'] },
    ),
  ],
};

const parameter: JsonSchema = {
  title: 'Parameter',
  examples: [{ type: 'money', title: 'Steuer für den ersten Hund im Jahr' }],
  description: 'A value that differs from municipality to municipality: a rate, a date, a yes or no.',
  type: 'object',
  properties: {
    title: {
      title: 'Title',
      description: 'What the municipality reads when it sets the value.',
      examples: ['Steuer für den ersten Hund im Jahr'],
      type: 'string',
    },
    ...parameterProperties,
  },
  required: ['type', 'title'],
  additionalProperties: false,
  ...parameterNeeds,
};

const parameterField: JsonSchema = {
  title: 'Field of a parameter',
  examples: [{ field: 'tag', type: 'monthDay', label: 'Tag' }],
  description: 'A part of a parameter that is a group or a list.',
  type: 'object',
  properties: {
    field: { title: 'Name', description: 'Its name in rules.', examples: ['tag'], type: 'string' },
    label: {
      title: 'Label',
      description: 'What the municipality reads when it sets the value.',
      examples: ['Tag'],
      type: 'string',
    },
    ...parameterProperties,
  },
  required: ['field', 'type', 'label'],
  additionalProperties: false,
  ...parameterNeeds,
};

const step: JsonSchema = {
  title: 'Step',
  examples: [{ step: 'halter', title: 'Halterin oder Halter', fields: [{ field: 'name', type: 'text', label: 'Name' }] }],
  description: 'A page of the form: one subject, a few questions.',
  type: 'object',
  properties: {
    step: {
      title: 'Step name',
      description: 'The name of the step in the address of its page: small letters, digits and hyphens.',
      examples: ['halter', 'ihre-hunde'],
      type: 'string',
      pattern: '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$',
      maxLength: 40,
    },
    title: { title: 'Title', description: 'The heading of the page.', examples: ['Ihre Hunde'], type: 'string' },
    intro: {
      title: 'Introduction',
      description: 'A sentence or two under the heading.',
      examples: ['Geben Sie jeden Hund an, der in Ihrem Haushalt lebt.'],
      type: 'string',
    },
    ...properties({ when, off, fields }),
  },
  required: ['step', 'title', 'fields'],
  additionalProperties: false,
};

const text = (title: string, description: string, example: string): PropertySchema => ({
  title,
  description,
  examples: [example],
  type: 'string',
});

/** The meta-schema of `form.json`. */
export function formSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://vordruck.example/form.schema.json',
    title: 'Form',
    examples: [{ form: 'hundesteuer-anmeldung', title: 'Hund anmelden', language: 'de', steps: [] }],
    description: 'The definition of one administrative form.',
    type: 'object',
    properties: {
      $schema: schemaProperty,
      form: {
        title: 'Form name',
        description: 'The name of the form in addresses and files, the same as its folder: small letters, digits and hyphens.',
        examples: ['hundesteuer-anmeldung'],
        type: 'string',
        pattern: '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$',
        maxLength: 80,
      },
      title: text('Title', 'What people do with the form; the heading of its start page.', 'Hund zur Hundesteuer anmelden'),
      language,
      intro: text(
        'Introduction',
        'Two or three sentences on the start page: for whom the form is and what it does.',
        'Wer in der Gemeinde einen Hund hält, meldet ihn hier an.',
      ),
      duration: text('Duration', 'How long it takes to fill in.', 'etwa 10 Minuten'),
      fee: text('Fee', 'What it costs.', 'Die Anmeldung kostet nichts.'),
      help: text('Help', 'Where people get help with the form.', 'Bei Fragen hilft Ihnen das Steueramt, Telefon 0681 0000.'),
      next: text(
        'What happens next',
        'What the authority does when the form has arrived; shown on the receipt.',
        'Sie erhalten den Steuerbescheid mit der Post.',
      ),
      keywords: text(
        'Keywords',
        'Words that people look for when they need the form, separated by commas; the search of the portal knows them.',
        'Hund, Welpe, Hundemarke, Steuer für Tiere',
      ),
      service,
      parameters: {
        title: 'Parameters',
        description: 'Values that each municipality sets, by name. Rules use them as params.<name>.',
        examples: [{ ersterHund: { type: 'money', title: 'Steuer für den ersten Hund im Jahr' } }],
        type: 'object',
        additionalProperties: { $ref: '#/$defs/parameter' },
      },
      steps: {
        title: 'Steps',
        description: 'The pages of the form, in order.',
        examples: [[{ step: 'halter', title: 'Halterin oder Halter', fields: [{ field: 'name', type: 'text', label: 'Name' }] }]],
        type: 'array',
        minItems: 1,
        items: { $ref: '#/$defs/step' },
      },
      declarations: {
        title: 'Declarations',
        description: 'What people declare before they send, after checking their answers.',
        examples: [[{ field: 'richtig', type: 'declaration', label: 'Meine Angaben sind vollständig und richtig.' }]],
        type: 'array',
        items: { $ref: '#/$defs/field' },
      },
      ...properties({ checks }),
      output,
    },
    required: ['form', 'title', 'language', 'steps'],
    additionalProperties: false,
    $defs: { step, parameter, parameterField, mappedElement, ...fieldDefinitions() },
  };
}
