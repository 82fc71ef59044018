import { schemaProperty } from './form.ts';
import type { JsonSchema, PropertySchema } from './json-schema.ts';

const text = (title: string, description: string, example: string): PropertySchema => ({
  title,
  description,
  examples: [example],
  type: 'string',
});

const address = (title: string, description: string): PropertySchema => ({
  ...text(title, description, 'https://www.example.org/datenschutz'),
  pattern: '^(?:https?|mailto):[^\\s<>"]+$',
});

const colours = (title: string, description: string): PropertySchema => ({
  title,
  description,
  examples: [{ action: '#7a0019' }],
  type: 'object',
  additionalProperties: { ...text('Colour', 'A colour.', '#7a0019'), pattern: '^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$' },
});

/** The meta-schema of `_places/<key>.json`. */
export function authoritySchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://vordruck.example/authority.schema.json',
    title: 'Authority',
    examples: [{ name: 'Landeshauptstadt Saarbrücken' }],
    description:
      'What is common to all forms of a Land, district or municipality. The name of the file is its key; longer keys refine shorter ones.',
    type: 'object',
    properties: {
      $schema: { ...schemaProperty, examples: ['../../packages/definition/authority.schema.json'] },
      name: text('Name', 'The name of the authority.', 'Landeshauptstadt Saarbrücken'),
      address: {
        title: 'Address',
        description: 'The lines of its postal address.',
        examples: [['Rathausplatz 1', '66111 Saarbrücken']],
        type: 'array',
        items: { title: 'Line', description: 'A line of the address.', examples: ['Rathausplatz 1'], type: 'string' },
      },
      email: text('E-mail', 'Where people can write to.', 'stadt@example.org'),
      phone: text('Telephone', 'Where people can call.', '+49 681 0000'),
      hours: text('Hours', 'When the authority can be reached.', 'Montag bis Freitag, 8 bis 12 Uhr'),
      creditorId: {
        ...text('Creditor identifier', 'For SEPA direct debits (Gläubiger-Identifikationsnummer).', 'DE98ZZZ09999999999'),
        pattern: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{3}[A-Z0-9]{1,28}$',
      },
      logo: text('Logo', 'A file with the logo, beside this file: a plain SVG drawing, PNG or JPEG.', '10041100.svg'),
      links: {
        title: 'Links',
        description: 'Pages that every form links to.',
        examples: [{ privacy: 'https://www.example.org/datenschutz' }],
        type: 'object',
        properties: {
          home: address('Home page', 'The home page of the authority.'),
          privacy: address('Privacy', 'The privacy statement.'),
          imprint: address('Imprint', 'The imprint (Impressum).'),
          accessibility: address('Accessibility statement', 'The accessibility statement (Erklärung zur Barrierefreiheit).'),
          barrier: address('Report a barrier', 'Where people report a barrier (Barriere melden).'),
        },
        additionalProperties: false,
      },
      theme: {
        title: 'Theme',
        description: 'Colours, font and roundness of the pages. What people could not read is refused with the pair named.',
        examples: [{ light: { action: '#7a0019' } }],
        type: 'object',
        properties: {
          light: colours('Light', 'Colours on a light ground, by name: `action`, `brand`, `header` and others.'),
          dark: colours('Dark', 'The same for people who prefer dark pages.'),
          font: text('Font', 'Names of fonts, separated by commas.', 'Noto Sans, sans-serif'),
          radius: text('Radius', 'Roundness of corners, in rem.', '0.5rem'),
        },
        additionalProperties: false,
      },
      languages: {
        title: 'Languages',
        description: 'The languages that the authority offers.',
        examples: [['de', 'en', 'fr']],
        type: 'array',
        items: { title: 'Language', description: 'A language (BCP 47).', examples: ['fr'], type: 'string' },
      },
    },
    additionalProperties: false,
  };
}
