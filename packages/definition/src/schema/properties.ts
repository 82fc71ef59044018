import type { PropertySchema } from './json-schema.ts';

// The properties that several parts share.

export const field: PropertySchema = {
  title: 'Field name',
  description:
    'The name of this field in rules, in the submitted data and in text keys. Nobody who fills in the form sees it. It begins with a small letter, then up to 39 letters and digits, without umlauts, spaces or signs. No two fields beside each other have the same name.',
  examples: ['familienname', 'geburtsdatum', 'plz2'],
  type: 'string',
};

export const label: PropertySchema = {
  title: 'Label',
  description:
    'The question as people read it, short and in plain words. A whole question ("When was the dog born?") or the name of the answer ("Family name").',
  examples: ['Familienname', 'Seit wann halten Sie den Hund?'],
  type: 'string',
};

export const help: PropertySchema = {
  title: 'Help',
  description: 'One or two sentences under the label: where to find the answer, or what counts. Always visible.',
  examples: ['15 Ziffern, sie stehen im Heimtierausweis.'],
  type: 'string',
};

export const purpose: PropertySchema = {
  title: 'Purpose',
  description: 'Answers "Why am I asked this?": what the authority needs the answer for. People can open it at the question.',
  examples: ['Für gefährliche Hunde gibt es keine Ermäßigung.'],
  type: 'string',
};

export const legalBasis: PropertySchema = {
  title: 'Legal basis',
  description: 'The law or by-law that allows asking this question. Shown together with the purpose.',
  examples: ['§ 3 Hundesteuersatzung'],
  type: 'string',
};

export const when: PropertySchema = {
  title: 'Shown when',
  description:
    'A rule. This part is asked only when the rule is true; otherwise it is as if it did not exist: not asked, not required, not sent. Names are fields beside this one or further out.',
  examples: ["abstammung == 'rasse'", 'gefaehrlich', '!gefaehrlich && params.ausweiskopie'],
  type: 'string',
};

export const off: PropertySchema = {
  title: 'Switched off',
  description: 'true takes this part out of the form, without deleting it here.',
  examples: [true],
  type: 'boolean',
};

export const required: PropertySchema = {
  title: 'Required',
  description:
    'Whether people must answer. true if not given; false makes the question optional; a rule makes it required only when the rule is true.',
  examples: [false, "herkunft == 'zuzug'"],
  type: ['boolean', 'string'],
  // In quotes they are rules that decide nothing.
  pattern: '^(?!\\s*(?:true|false)\\s*$)',
};

export const messages: PropertySchema = {
  title: 'Messages',
  description:
    'Sentences of your own for what can be wrong with an answer, by the code of the problem. Say what to do, not what failed. {name} in a sentence is replaced by the answer of that field.',
  examples: [{ required: 'Geben Sie die Chip-Nummer an.', pattern: 'Die Chip-Nummer hat 15 Ziffern.' }],
  type: 'object',
  additionalProperties: {
    type: 'string',
    title: 'Message',
    description: 'The sentence for this problem.',
    examples: ['Geben Sie die Chip-Nummer an.'],
  },
};

export const prefill: PropertySchema = {
  title: 'Filled in from',
  description:
    'Where the answer can be taken from when people are signed in. As a text, they can always change it; as an object, it can be locked where the account is sure enough of it.',
  examples: ['account.givenName', { from: 'account.surname', lock: 'substantial', correct: true }],
  type: ['string', 'object'],
  properties: {
    from: {
      title: 'Source',
      description: 'What the account knows: account.givenName, account.birthdate …',
      examples: ['account.surname'],
      type: 'string',
    },
    lock: {
      title: 'Locked from',
      description:
        'How sure the account must be of this very attribute for it to be shown instead of asked: basic, substantial or high. An account that is less sure fills it in, and it can be changed. Never locked if not given.',
      examples: ['substantial'],
      type: 'string',
      enum: ['basic', 'substantial', 'high'],
    },
    correct: {
      title: 'Can be corrected',
      description: 'true: people can say that a locked answer is wrong, and give the right one.',
      examples: [true],
      type: 'boolean',
    },
  },
  required: ['from'],
  additionalProperties: false,
};

/** HTML, 4.10.18.7.1: what a field can be about; the purposes that WCAG 2.2, 1.3.5 asks for are among them. */
const AUTOCOMPLETE = [
  'name', 'honorific-prefix', 'given-name', 'additional-name', 'family-name', 'honorific-suffix', 'nickname', 'organization-title', 'username',
  'organization', 'street-address', 'address-line1', 'address-line2', 'address-line3', 'address-level4', 'address-level3', 'address-level2',
  'address-level1', 'country', 'country-name', 'postal-code', 'cc-name', 'cc-number', 'cc-exp', 'cc-type', 'language', 'bday', 'bday-day',
  'bday-month', 'bday-year', 'sex', 'url', 'photo', 'tel', 'tel-country-code', 'tel-national', 'tel-area-code', 'tel-local', 'email', 'impp',
]; // prettier-ignore

export const autocomplete: PropertySchema = {
  title: 'Autocomplete',
  description:
    'What the answer is about the person who fills in the form, so that browsers can offer to fill it in (the words of the HTML attribute autocomplete). Leave it out for data about others.',
  examples: ['given-name', 'family-name', 'postal-code', 'email', 'bday'],
  type: 'string',
  enum: AUTOCOMPLETE,
};

export const value: PropertySchema = {
  title: 'Computed value',
  description: 'A rule that computes this field. It is then not asked, but shown and sent.',
  examples: ['sum(hunde.map(h, h.steuer))', 'round(params.ersterHund * params.anteilAssistenzhund)'],
  type: 'string',
};

export const show: PropertySchema = {
  title: 'Shown',
  description: 'false hides a computed field from people; other rules still use it.',
  examples: [false],
  type: 'boolean',
};

export const submit: PropertySchema = {
  title: 'Sent',
  description: 'false keeps a computed field out of the submission.',
  examples: [false],
  type: 'boolean',
};

export const example: PropertySchema = {
  title: 'Example',
  description: 'An answer that would be right, shown beside the question and in messages.',
  examples: ['276098100000001'],
  type: 'string',
};

export const minLength: PropertySchema = {
  title: 'Shortest answer',
  description: 'The least number of letters. A letter with its accents counts as one.',
  examples: [2],
  type: 'integer',
  minimum: 0,
  maximum: 100_000,
};

export const maxLength: PropertySchema = {
  title: 'Longest answer',
  description: 'The greatest number of letters. A letter with its accents counts as one.',
  examples: [60, 120],
  type: 'integer',
  minimum: 1,
  maximum: 100_000,
};

export const pattern: PropertySchema = {
  title: 'Pattern',
  description:
    'A regular expression that the whole answer must match. ^ and $ are not needed. Give an example with it: people cannot read patterns.',
  examples: ['[0-9]{15}', '[A-Z]{2}[0-9]{4}'],
  type: 'string',
};

export const charset: PropertySchema = {
  title: 'Letters allowed',
  description:
    'The letters of DIN 91379 that an answer may have. A: names of persons. B: also digits and signs, for streets and other names. C: all normative characters, with line breaks. D: also Greek. E: also Cyrillic.',
  examples: ['A', 'B'],
  type: 'string',
  enum: ['A', 'B', 'C', 'D', 'E'],
};

export const unit: PropertySchema = {
  title: 'Unit',
  description: 'What the number counts, shown beside it.',
  examples: ['m²', 'km', 'Stunden'],
  type: 'string',
};

/** `min` or `max` of a type whose constants are written as `examples` show. */
export function bound(
  which: 'min' | 'max',
  type: string | readonly string[],
  what: string,
  examples: readonly unknown[],
): PropertySchema {
  const side = which === 'min' ? 'Least' : 'Greatest';
  return {
    title: `${side} value`,
    description: `The ${which === 'min' ? 'least' : 'greatest'} answer that is allowed: ${what}, or a rule that computes one.`,
    examples,
    type,
  };
}

export const options: PropertySchema = {
  title: 'Options',
  description: 'What people can choose from, in this order.',
  examples: [
    [
      { value: 'ja', label: 'Ja' },
      { value: 'nein', label: 'Nein' },
    ],
  ],
  type: 'array',
  minItems: 1,
  items: { $ref: '#/$defs/option' },
};

export const codelist: PropertySchema = {
  title: 'Code list',
  description:
    'Takes the options from a file: codelists/<name>.json beside the form, or forms/_codelists/<name>.json. For long lists and lists that somebody else keeps. Instead of options.',
  examples: ['staaten', 'staatsangehoerigkeiten'],
  type: 'string',
  pattern: '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$',
};

export const checks: PropertySchema = {
  title: 'Checks',
  description: 'Conditions between several answers, each with the message people see when it does not hold.',
  examples: [
    [
      {
        id: 'alter',
        that: 'geboren <= beginn',
        at: 'geboren',
        message: 'Der Hund kann nicht nach dem Beginn der Haltung geboren sein.',
      },
    ],
  ],
  type: 'array',
  items: { $ref: '#/$defs/check' },
};

export const fields: PropertySchema = {
  title: 'Fields',
  description: 'The questions in it, in the order in which they are asked.',
  examples: [[{ field: 'name', type: 'text', label: 'Name' }]],
  type: 'array',
  minItems: 1,
  items: { $ref: '#/$defs/field' },
};

export const rowSteps: PropertySchema = {
  title: 'Pages of a row',
  description:
    'Where one row asks too much for one page: its pages, in order, instead of "fields". Names of fields are unique in the whole row.',
  examples: [[{ step: 'angaben', title: 'Angaben zum Hund', fields: [{ field: 'name', type: 'text', label: 'Name' }] }]],
  type: 'array',
  minItems: 1,
  items: { $ref: '#/$defs/rowStep' },
};

export const exactlyOne: PropertySchema = {
  title: 'Exactly one',
  description: 'true: exactly one of the fields in it is answered.',
  examples: [true],
  type: 'boolean',
};

export const atLeastOne: PropertySchema = {
  title: 'At least one',
  description: 'true: at least one of the fields in it is answered.',
  examples: [true],
  type: 'boolean',
};

export const was: PropertySchema = {
  title: 'Was',
  description:
    'Where the answer stood in earlier versions of the form, if the field had another name or stood in another group: so that drafts keep it. Names are looked up as in rules, from the group or list around the field outwards; form.x begins at the top. Several names: earlier and still earlier ones, or with "convert" the fields that became one.',
  examples: ['rasse', 'form.kontakt.telefon', ['vorname', 'nachname']],
  type: ['string', 'array'],
  items: {
    title: 'Earlier name',
    description: 'The name or path of a field of an earlier version.',
    examples: ['rasse'],
    type: 'string',
    pattern: '^[a-z][A-Za-z0-9]*(?:\\.[a-z][A-Za-z0-9]*)*$',
  },
  pattern: '^[a-z][A-Za-z0-9]*(?:\\.[a-z][A-Za-z0-9]*)*$',
};

export const convert: PropertySchema = {
  title: 'Converted by',
  description:
    'A rule that makes the answer of answers to the version before, where the type has changed or fields were joined or split. "old" is the answer to the field that this one continues; other names are fields of that version.',
  examples: ['old * 12', "old ? 'ja' : 'nein'", 'coalesce(mobil, festnetz)'],
  type: 'string',
};

export const drop: PropertySchema = {
  title: 'Dropped because',
  description:
    'Why an answer of an earlier version is dropped; people who come back to their draft read it. On a field with nothing but its name: the field is asked no more. On an option: it is offered no more. On a group that was a list: rows after the first are dropped.',
  examples: ['Die Faxnummer wird nicht mehr gebraucht.'],
  type: 'string',
  minLength: 1,
};

/** What every question has, whatever its type. */
export const question = {
  field,
  label,
  help,
  purpose,
  legalBasis,
  when,
  off,
  required,
  messages,
  prefill,
  autocomplete,
  was,
  convert,
  drop,
};

/** What a question whose value a rule can compute has beside that. */
export const computed = { value, show, submit };
