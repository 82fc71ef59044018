import type { FieldType } from '../types/field-type.ts';
import { fieldTypes } from '../types/index.ts';
import { conditional } from './json-schema.ts';
import type { JsonSchema, PropertySchema } from './json-schema.ts';
import * as shared from './properties.ts';

const { checks, field, label, help, purpose, legalBasis, when, off, messages, required, exactlyOne, atLeastOne, was, drop } =
  shared;

/** Properties that many types share stand once, under `property.<name>`. Sorted, for bundlers order a module's exports differently. */
const sharedNames: ReadonlyMap<PropertySchema, string> = new Map(
  Object.entries(shared)
    .flatMap(([name, schema]) => (typeof schema === 'object' && 'title' in schema ? [[schema, name] as const] : []))
    .sort(([, one], [, other]) => (one < other ? -1 : 1)),
);

export function properties(own: Readonly<Record<string, PropertySchema>>): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(own).map(([name, schema]) => {
      const known = sharedNames.get(schema);
      return [name, known === undefined ? schema : { $ref: `#/$defs/property.${known}` }];
    }),
  );
}

const type: PropertySchema = {
  title: 'Type',
  description: `What kind of answer it is. ${fieldTypes.map((known) => `${known.type}: ${known.title}.`).join(' ')}`,
  examples: ['text', 'choice', 'date'],
  type: 'string',
  enum: fieldTypes.map((known) => known.type),
};

const use: PropertySchema = {
  title: 'Block',
  description:
    'Mounts a block, a group of questions that several forms share: the folder forms/_blocks/<block>. Instead of a type.',
  examples: ['person', 'anschrift-inland'],
  type: 'string',
};

const withProperty: PropertySchema = {
  title: 'Changes to the block',
  description:
    'What is different here from the block, by the path of the field in the block. { "off": true } leaves a field out.',
  examples: [{ geburtsname: { off: true } }, { 'adresse.ort': { label: 'Wohnort' } }],
  type: 'object',
  additionalProperties: { $ref: '#/$defs/override' },
};

const about: PropertySchema = {
  title: 'About',
  description:
    'Whom the block asks about. self, if not given: the person who fills in the form. others: somebody or something else, a child or a building site; then neither account nor browser fills anything in.',
  examples: ['others'],
  type: 'string',
  enum: ['self', 'others'],
};

/** What a form may change of a block's field; the type and the name stay the block's. */
export const OVERRIDABLE: readonly string[] = [
  'label', 'help', 'purpose', 'legalBasis', 'required', 'when', 'off', 'messages', 'prefill', 'autocomplete', 'show', 'submit', 'min', 'max',
  'minLength', 'maxLength', 'pattern', 'example', 'unit', 'charset', 'options', 'codelist', 'accept', 'maxSize', 'maxFiles', 'metadata', 'evidence', 'signature', 'unique', 'texts', 'exactlyOne', 'atLeastOne', 'was', 'convert', 'drop',
]; // prettier-ignore

function override(): JsonSchema {
  const known = new Map<string, PropertySchema[]>();
  for (const { properties: own } of fieldTypes) {
    for (const name of OVERRIDABLE) {
      const schema = own[name];
      if (schema && !known.get(name)?.includes(schema)) known.set(name, [...(known.get(name) ?? []), schema]);
    }
  }
  return {
    title: 'Changes to a field',
    examples: [{ off: true }],
    description: 'What is different from the block for one of its fields.',
    type: 'object',
    properties: properties(Object.fromEntries([...known].map(([name, schemas]) => [name, merged(schemas)]))),
    additionalProperties: false,
  };
}

/** Types write their own bounds; which of them fits is checked when the block is mounted. */
function merged(schemas: readonly PropertySchema[]): PropertySchema {
  const [first, ...others] = schemas;
  if (!first) throw new Error('a property that can be overridden belongs to no type');
  if (others.length === 0) return first;
  const types = new Set(schemas.flatMap((schema) => schema.type ?? []));
  return {
    title: first.title,
    description: first.description,
    examples: schemas.flatMap((schema) => schema.examples),
    type: [...types],
  };
}

type Properties = Readonly<Record<string, PropertySchema>>;

function definitionOfType(own: FieldType, extra: Properties): JsonSchema {
  return {
    title: own.title,
    description: own.description,
    type: 'object',
    properties: { type: { $ref: '#/$defs/property.type' }, ...properties(own.properties), ...extra },
    required: ['field', 'type', ...own.required],
    ...oneOf(own),
    additionalProperties: false,
  };
}

/** Parts of which a field has the one or the other. */
const ALTERNATIVES = [
  ['options', 'codelist'],
  ['fields', 'steps'],
] as const;

function oneOf({ properties: own }: FieldType): JsonSchema {
  const pair = ALTERNATIVES.find(([usual, other]) => own[usual] && own[other]);
  return pair ? conditional({ not: { required: [pair[1]] } }, { required: [pair[0]] }) : {};
}

const rowStep: JsonSchema = {
  title: 'Page of a row',
  examples: [{ step: 'angaben', title: 'Angaben zum Hund', fields: [{ field: 'name', type: 'text', label: 'Name' }] }],
  description: 'A page for one row of a list.',
  type: 'object',
  properties: {
    step: {
      title: 'Step name',
      description: 'The name of the page in its address: small letters, digits and hyphens.',
      examples: ['angaben'],
      type: 'string',
      pattern: '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$',
      maxLength: 40,
    },
    title: { title: 'Title', description: 'The heading of the page.', examples: ['Angaben zum Hund'], type: 'string' },
    intro: {
      title: 'Introduction',
      description: 'A sentence or two under the heading.',
      examples: ['Die Angaben stehen im Heimtierausweis.'],
      type: 'string',
    },
    ...properties({ when, off, fields: shared.fields }),
  },
  required: ['step', 'title', 'fields'],
  additionalProperties: false,
};

function mount(extra: Properties): JsonSchema {
  return {
    title: 'Mounted block',
    description: 'A block of questions, used here as a group.',
    type: 'object',
    properties: {
      ...properties({ field }),
      use,
      with: withProperty,
      about,
      ...properties({ label, help, purpose, legalBasis, when, off, messages, checks, exactlyOne, atLeastOne, was, drop }),
      ...extra,
    },
    required: ['field', 'use'],
    additionalProperties: false,
  };
}

/** What is left of a field that earlier versions had. */
function dropped(extra: Properties): JsonSchema {
  return {
    title: 'Dropped field',
    description: 'A field of earlier versions that is asked no more.',
    examples: [{ field: 'fax', drop: 'Die Faxnummer wird nicht mehr gebraucht.' }],
    type: 'object',
    properties: { ...properties({ field, drop }), ...extra },
    required: ['field', 'drop'],
    additionalProperties: false,
  };
}

/** Earlier names of an option or of an entry of a code list. */
export const optionWas: PropertySchema = {
  title: 'Was',
  description: 'The values of earlier versions that are this option now.',
  examples: [['mix', 'kreuzung']],
  type: 'array',
  minItems: 1,
  items: {
    title: 'Earlier value',
    description: 'The value of an option of an earlier version.',
    examples: ['mix'],
    type: 'string',
  },
};

const option: JsonSchema = {
  title: 'Option',
  examples: [{ value: 'mischling', label: 'Mischling' }],
  description: 'One of the answers to choose from.',
  type: 'object',
  properties: {
    value: {
      title: 'Value',
      description:
        'What rules and data call this option: short, without spaces. Nobody who fills in the form sees it unless there is no label.',
      examples: ['mischling', 'zuzug'],
      type: 'string',
      minLength: 1,
      maxLength: 200,
    },
    label: {
      title: 'Label',
      description: 'The option as people read it. Without a label, its value is shown.',
      examples: ['Mischling'],
      type: 'string',
    },
    help: {
      title: 'Help',
      description: 'A sentence under the option: what it means, when to choose it.',
      examples: ['Wenn Sie zwei Rassen kennen.'],
      type: 'string',
    },
    ...properties({ when, off, drop }),
    was: optionWas,
    exclusive: {
      title: 'Chosen alone',
      description: 'true: choosing it excludes all others ("None of these").',
      examples: [true],
      type: 'boolean',
    },
  },
  required: ['value'],
  additionalProperties: false,
};

const check: JsonSchema = {
  title: 'Check',
  examples: [
    { id: 'alter', that: 'geboren <= beginn', message: 'Der Hund kann nicht nach dem Beginn der Haltung geboren sein.' },
  ],
  description: 'A condition between answers.',
  type: 'object',
  properties: {
    id: {
      title: 'Check name',
      description: 'Names the check in text keys; written like a field name.',
      examples: ['alter'],
      type: 'string',
    },
    that: {
      title: 'Condition',
      description: 'A rule that must hold. It counts as broken only when it is false, not when an answer is missing.',
      examples: ['geboren <= beginn'],
      type: 'string',
    },
    at: {
      title: 'Shown at',
      description: 'The field at which the message stands; the group or list itself if not given.',
      examples: ['geboren', 'person.name'],
      type: 'string',
    },
    message: {
      title: 'Message',
      description:
        'What people read when the condition does not hold: say what to do. {name} is replaced by the answer of that field.',
      examples: ['Der Hund kann nicht nach dem Beginn der Haltung geboren sein.'],
      type: 'string',
    },
    ...properties({ off }),
  },
  required: ['id', 'that', 'message'],
  additionalProperties: false,
};

/** The parts of the meta-schema that describe fields, assembled from the types; `extra` is what fields have in this file beside. */
export function fieldDefinitions(extra: Properties = {}): Readonly<Record<string, JsonSchema>> {
  const byType = fieldTypes.map(({ type: own }) =>
    conditional({ type: 'object', properties: { type: { const: own } }, required: ['type'] }, { $ref: `#/$defs/type.${own}` }),
  );
  return {
    field: {
      title: 'Field',
      examples: [{ field: 'name', type: 'text', label: 'Name' }],
      description: 'A question, a group or list of questions, a notice, or a mounted block.',
      type: 'object',
      properties: {
        type: { $ref: '#/$defs/property.type' },
        ...properties({ field, label, help, when, off, required, drop }),
        use,
        with: withProperty,
        about,
        ...extra,
      },
      required: ['field'],
      ...conditional(
        { type: 'object', required: ['use'] },
        { $ref: '#/$defs/mount' },
        conditional(
          { type: 'object', required: ['drop'], not: { required: ['type'] } },
          { $ref: '#/$defs/dropped' },
          { required: ['type'], allOf: byType },
        ),
      ),
    },
    mount: mount(extra),
    dropped: dropped(extra),
    rowStep,
    override: override(),
    option,
    check,
    'property.type': type,
    ...Object.fromEntries([...sharedNames].map(([schema, name]) => [`property.${name}`, schema])),
    ...Object.fromEntries(fieldTypes.map((own) => [`type.${own.type}`, definitionOfType(own, extra)])),
  };
}
