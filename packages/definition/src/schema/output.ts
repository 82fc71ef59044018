import type { PropertySchema } from './json-schema.ts';

const attributes: PropertySchema = {
  title: 'Attributes',
  description: 'Attributes with fixed values, such as the URI and version of a code list.',
  examples: [{ listURI: 'urn:beispiel:merkzeichen' }],
  type: 'object',
  additionalProperties: { title: 'Value', description: 'The value of the attribute.', examples: ['1.0'], type: 'string' },
};

const elements: PropertySchema = {
  title: 'Elements',
  description: 'The elements, in the order in which the other schema wants them.',
  examples: [[{ element: 'eingangsnummer', from: '@number' }]],
  type: 'array',
  items: { $ref: '#/$defs/mappedElement' },
};

const name = (title: string, description: string, example: string): PropertySchema => ({
  title,
  description,
  examples: [example],
  type: 'string',
});

const translation = (title: string, description: string, example: object): PropertySchema => ({
  title,
  description,
  examples: [example],
  type: 'object',
  additionalProperties: { title: 'Theirs', description: 'What they call it.', examples: ['01'], type: 'string' },
});

const elementName: PropertySchema = {
  ...name('Element', 'The name of the element.', 'familienname'),
  pattern: '^[A-Za-z_][A-Za-z0-9_.-]*$',
};

/** An element of a foreign schema; it can hold others. */
export const mappedElement: PropertySchema = {
  title: 'Element',
  description: 'An element of another schema, and where its content comes from.',
  examples: [{ element: 'familienname', from: 'halter.familienname' }],
  type: 'object',
  properties: {
    element: elementName,
    namespace: name('Namespace', 'Where it differs from that of the element around it.', 'urn:xoev-de:basis'),
    attributes,
    from: name(
      'From',
      'A field by its path, looked up in the own group or row first, then outwards; or @number, @received, @form, @hash, @language, @municipality; or a point for the value of the element around.',
      'halter.familienname',
    ),
    text: name('Text', 'A fixed content.', '0101'),
    codes: translation('Codes', 'Their codes by our values.', { ja: '01' }),
    elements,
    always: {
      title: 'Always',
      description: 'true: the element is written even if it holds nothing.',
      examples: [true],
      type: 'boolean',
      const: true,
    },
  },
  required: ['element'],
  additionalProperties: false,
};

const mapping: PropertySchema = {
  title: 'Mapping',
  description: 'Writes the submission in another schema, too, as fachverfahren.xml (XÖV, XFall, a procedure of its own).',
  examples: [{ schema: 'output/hund.xsd', namespace: 'urn:beispiel', root: 'anmeldung', elements: [] }],
  type: 'object',
  properties: {
    schema: name(
      'Schema',
      'The file of the other schema, in the folder of the form; schemas it imports lie beside it.',
      'output/hund.xsd',
    ),
    namespace: name('Namespace', 'The namespace of the other schema.', 'urn:xoev-de:beispiel'),
    root: { ...elementName, title: 'Root', description: 'The name of the root element.', examples: ['anmeldung.hund.0101'] },
    attributes,
    elements,
  },
  required: ['schema', 'namespace', 'root', 'elements'],
  additionalProperties: false,
};

const pdf: PropertySchema = {
  title: 'PDF',
  description: 'An official PDF form that is filled in, too, as formular.pdf.',
  examples: [{ template: 'output/antrag.pdf', fields: [{ field: 'Name', from: '/halter/familienname' }] }],
  type: 'object',
  properties: {
    template: name('Template', 'The file of the official form, in the folder of this form.', 'output/antrag.pdf'),
    fields: {
      title: 'Fields',
      description: 'What goes into which field of the official form.',
      examples: [[{ field: 'Name', from: '/halter/familienname' }]],
      type: 'array',
      items: {
        title: 'Field',
        description: 'A field of the official form.',
        examples: [{ field: 'Name', from: '/halter/familienname' }],
        type: 'object',
        properties: {
          field: name('Field', 'Its full name in the PDF.', 'antragsteller.name'),
          from: name(
            'From',
            'The path of an answer, rows by their place; or @number, @received, @form, @language, @municipality.',
            '/hunde/0/name',
          ),
          format: {
            title: 'Format',
            description: 'shown: as the record prints it, if not given; value: as submission.json has it.',
            examples: ['value'],
            type: 'string',
            enum: ['shown', 'value'],
          },
          states: translation('States', 'For boxes to tick and choices: their state by our value.', { true: 'Ja', false: 'Off' }),
        },
        required: ['field', 'from'],
        additionalProperties: false,
      },
    },
  },
  required: ['template', 'fields'],
  additionalProperties: false,
};

/** `output` of a form. */
export const output: PropertySchema = {
  title: 'Outputs',
  description: 'How the submission is written.',
  examples: [{ xml: { namespace: 'urn:vordruck:form:hundesteuer-anmeldung' } }],
  type: 'object',
  properties: {
    xml: {
      title: 'XML',
      description: 'How the submission is written as XML.',
      examples: [{ namespace: 'urn:vordruck:form:hundesteuer-anmeldung' }],
      type: 'object',
      properties: {
        namespace: {
          title: 'Namespace',
          description: 'The namespace of the XML, a URI.',
          examples: ['urn:vordruck:form:hundesteuer-anmeldung'],
          type: 'string',
          pattern: '^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>"]+$',
        },
        version: {
          title: 'Version',
          description: 'A version that receivers know the XML by.',
          examples: ['1.0'],
          type: 'string',
        },
        mapping,
      },
      required: ['namespace'],
      additionalProperties: false,
    },
    pdf,
  },
  additionalProperties: false,
};
