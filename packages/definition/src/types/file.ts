import { question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { bytesOf } from './file-size.ts';

/** As the engine takes where the definition sets no limits. */
const SIZE_MAX = 10_000_000;
const FILES_MAX = 1;

/** A media type, or all of a kind: `image/*`. */
const MEDIA_TYPE = '^[a-z]+/(?:[A-Za-z0-9][A-Za-z0-9.+_-]*|\\*)$';

export const file: FieldType = {
  type: 'file',
  title: 'File',
  description: 'One or several files that people upload: a proof, a plan, a photo.',
  properties: {
    ...question,
    accept: {
      title: 'Kinds of files',
      description: 'The media types that are taken. The bytes decide, not the name of the file.',
      examples: [['application/pdf', 'image/jpeg', 'image/png']],
      type: 'array',
      minItems: 1,
      items: {
        title: 'Media type',
        description: 'A media type.',
        examples: ['application/pdf'],
        type: 'string',
        pattern: MEDIA_TYPE,
      },
    },
    maxSize: {
      title: 'Largest size',
      description: 'The largest size of one file, with its unit kB or MB (1 MB = 1,000,000 bytes); 10 MB if not given.',
      examples: ['10 MB', '500 kB'],
      type: 'string',
    },
    maxFiles: {
      title: 'Number of files',
      description: 'How many files may be given; 1 if not given.',
      examples: [2],
      type: 'integer',
      minimum: 1,
      maximum: 50,
    },
    evidence: {
      title: 'Evidence',
      description: 'true: a proof that people should have at hand; it is listed on the start page.',
      examples: [true],
      type: 'boolean',
    },
    metadata: {
      title: 'Metadata',
      description:
        'remove: of a photo only the picture is kept; where, when and with what it was taken is removed before it is stored. For JPEG, PNG and WebP.',
      examples: ['remove'],
      type: 'string',
      enum: ['remove'],
    },
  },
  required: ['label'],
  rule: 'file',
  value(field) {
    const size = field.maxSize === undefined ? SIZE_MAX : (bytesOf(field.maxSize) ?? SIZE_MAX);
    const files = field.maxFiles ?? FILES_MAX;
    const types = (field.accept ?? []).map((type) => type.replace(/[.+*]/g, (sign) => (sign === '*' ? '[^/]+' : `\\${sign}`)));
    const type = types.length > 0 ? types.join('|') : '[^/]+/[^/]+';
    return {
      json: {
        type: 'array',
        minItems: 1,
        maxItems: files,
        items: {
          type: 'object',
          properties: {
            name: { type: 'string', minLength: 1 },
            type: { type: 'string', pattern: `^(?:${type})$` },
            size: { type: 'integer', minimum: 1, maximum: size },
            sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
          },
          required: ['name', 'type', 'size', 'sha256'],
          additionalProperties: false,
        },
      },
      xml: {
        kind: 'elements',
        elements: [
          { name: 'name', content: { kind: 'simple', base: 'xs:string', facets: [{ facet: 'minLength', value: '1' }] } },
          { name: 'type', content: { kind: 'simple', base: 'xs:string', facets: [{ facet: 'pattern', value: type }] } },
          {
            name: 'size',
            content: {
              kind: 'simple',
              base: 'xs:integer',
              facets: [
                { facet: 'minInclusive', value: '1' },
                { facet: 'maxInclusive', value: String(size) },
              ],
            },
          },
          {
            name: 'sha256',
            content: { kind: 'simple', base: 'xs:string', facets: [{ facet: 'pattern', value: '[0-9a-f]{64}' }] },
          },
        ],
      },
      repeats: { min: 1, max: files },
    };
  },
};
