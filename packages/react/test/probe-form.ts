import {
  messages,
  start,
  type Answers,
  type CompiledForm,
  type FieldPlan,
  type FormTexts,
  type Read,
  type Rule,
  type Session,
} from '@vordruck/engine';

type Rules = { readonly reads: string; readonly run: Rule };
type Spec = Partial<Omit<FieldPlan, 'when' | 'value'>> & {
  readonly id: string;
  readonly type: string;
  readonly de: string;
  readonly en: string;
  readonly help?: string;
  readonly purpose?: string;
  readonly when?: Rules;
  readonly value?: Rules;
  readonly choices?: readonly string[];
  readonly holds?: readonly Spec[];
};

const images = ['application/pdf', 'image/jpeg', 'image/png'];
const ten = 10_000_000;
const countries = ['Belgien', 'Dänemark', 'Frankreich', 'Italien', 'Luxemburg', 'Niederlande', 'Österreich', 'Polen', 'Schweiz'];

const breeds = [
  'Akita', 'Barsoi', 'Beagle', 'Bernhardiner', 'Bordeauxdogge', 'Boxer', 'Briard', 'Chihuahua', 'Chow-Chow', 'Collie', 'Dackel',
  'Dalmatiner', 'Dobermann', 'Eurasier', 'Foxterrier', 'Havaneser', 'Labrador', 'Malteser', 'Mops', 'Papillon', 'Pudel', 'Spitz', 'Großer Spitz',
]; // prettier-ignore

/** A form that has every shape of question, written as the compiler would emit it. Rules must not reach outside themselves: they are also sent to the browser as source. */
const steps: readonly { readonly step: string; readonly de: string; readonly en: string; readonly holds: readonly Spec[] }[] = [
  {
    step: 'halter', de: 'Halterin oder Halter', en: 'Dog owner',
    holds: [
      { id: 'halter', type: 'group', de: 'Zu Ihrer Person', en: 'About you', holds: [
        { id: 'vornamen', type: 'text', de: 'Vornamen', en: 'Given names', autocomplete: 'given-name', maxLength: 80, help: 'Wie sie im Ausweis stehen.' },
        { id: 'familienname', type: 'text', de: 'Familienname', en: 'Family name', autocomplete: 'family-name', maxLength: 80 },
        { id: 'geburtsdatum', type: 'date', de: 'Geburtsdatum', en: 'Date of birth', autocomplete: 'bday' },
        { id: 'email', type: 'email', de: 'E-Mail-Adresse', en: 'Email address', required: false, autocomplete: 'email', purpose: 'Wir schreiben Ihnen nur, wenn wir Fragen zu diesem Antrag haben.' },
      ] },
      { id: 'ausweis', type: 'file', de: 'Kopie Ihres Ausweises', en: 'Copy of your identity card', evidence: true, accept: images, maxSize: ten, maxFiles: 2 },
    ],
  },
  {
    step: 'ihre-hunde', de: 'Ihre Hunde', en: 'Your dogs',
    holds: [
      { id: 'hunde', type: 'list', de: 'Hunde', en: 'Dogs', min: 1, max: 3, holds: [
        { id: 'name', type: 'text', de: 'Name des Hundes', en: 'Name of the dog', maxLength: 60 },
        { id: 'abstammung', type: 'choice', de: 'Rasse oder Mischling?', en: 'Pedigree or mixed breed?', choices: ['rasse', 'mischling'] },
        { id: 'rasse', type: 'text', de: 'Rasse', en: 'Breed', maxLength: 80, when: { reads: 'hunde.abstammung', run: (_form, rows) => rows[0]?.abstammung === 'rasse' } },
        { id: 'geboren', type: 'partialDate', de: 'Wann ist der Hund geboren?', en: 'When was the dog born?' },
        { id: 'chip', type: 'text', de: 'Chip-Nummer', en: 'Chip number', pattern: '^(?:[0-9]{15})$', maxLength: 15, example: '276098100000001', help: '15 Ziffern, sie stehen im Heimtierausweis.' },
        { id: 'gefaehrlich', type: 'boolean', de: 'Gilt der Hund als gefährlich?', en: 'Is the dog considered dangerous?', purpose: 'Für gefährliche Hunde gibt es keine Ermäßigung.' },
        { id: 'merkmale', type: 'choices', de: 'Was trifft zu?', en: 'What applies?', required: false, choices: ['kastriert', 'wachhund', 'nichts'] },
        { id: 'steuer', type: 'money', de: 'Steuer für diesen Hund im Jahr', en: 'Tax for this dog per year', value: { reads: 'hunde', run: (_form, rows) => (rows[0]?.$index === 1 ? 12000 : 16800) } },
      ] },
      { id: 'jahressteuer', type: 'money', de: 'Voraussichtliche Steuer im Jahr', en: 'Expected tax per year', value: { reads: 'hunde', run: (form) => (Array.isArray(form.hunde) && form.hunde.length > 0 ? 12000 + 16800 * (form.hunde.length - 1) : undefined) } },
    ],
  },
  {
    step: 'zahlung', de: 'Zahlung', en: 'Payment',
    holds: [
      { id: 'abbuchen', type: 'boolean', de: 'Sollen wir die Steuer von Ihrem Konto abbuchen?', en: 'Shall we debit the tax from your account?' },
      { id: 'mandat', type: 'group', de: 'Ihr Konto', en: 'Your account', when: { reads: 'abbuchen', run: (form) => form.abbuchen === true }, holds: [
        { id: 'iban', type: 'iban', de: 'IBAN', en: 'IBAN' },
        { id: 'einzug', type: 'declaration', de: 'Ich ermächtige die Gemeinde, die Steuer von diesem Konto abzubuchen.', en: 'I authorise the municipality to debit the tax from this account.' },
      ] },
    ],
  },
  { step: 'land', de: 'Herkunft', en: 'Origin', holds: [{ id: 'herkunft', type: 'choice', de: 'Aus welchem Land kommt der Hund?', en: 'Which country is the dog from?', choices: countries }] },
  {
    step: 'weiteres', de: 'Weitere Angaben', en: 'More about it',
    holds: [
      { id: 'hinweis', type: 'notice', de: 'Diese Angaben brauchen wir nur für die Statistik.', en: 'We need this for statistics only.' },
      { id: 'gewicht', type: 'decimal', scale: 1, unit: 'kg', de: 'Gewicht', en: 'Weight' },
      { id: 'kosten', type: 'money', de: 'Kosten der Impfungen', en: 'Costs of vaccinations', required: false },
      { id: 'anzahl', type: 'integer', de: 'Anzahl der Impfungen', en: 'Number of vaccinations' },
      { id: 'summe', type: 'money', de: 'Zuschuss zu den Impfungen', en: 'Grant for vaccinations', value: { reads: 'anzahl', run: (form) => (typeof form.anzahl === 'number' ? form.anzahl * 2000 : undefined) } },
      { id: 'monatstag', type: 'monthDay', de: 'Tag der jährlichen Impfung', en: 'Day of the yearly vaccination', required: false },
      { id: 'rasse2', type: 'choice', de: 'Rasse der Mutter', en: 'Breed of the mother', required: false, choices: breeds },
      { id: 'bemerkung', type: 'multiline', de: 'Möchten Sie uns noch etwas sagen?', en: 'Is there anything else?', required: false, maxLength: 500 },
    ],
  },
]; // prettier-ignore

const declarations: readonly Spec[] = [
  {
    id: 'richtig',
    type: 'declaration',
    de: 'Meine Angaben sind vollständig und richtig.',
    en: 'My answers are complete and right.',
  },
];

const optionTexts: Readonly<Record<string, string>> = {
  rasse: 'Rassehund',
  mischling: 'Mischling',
  kastriert: 'Der Hund ist kastriert',
  wachhund: 'Der Hund bewacht ein Haus',
  nichts: 'Nichts davon',
};

export interface Probe {
  readonly form: CompiledForm;
  readonly texts: FormTexts;
}

export function probeForm(language: 'de' | 'en' = 'de'): Probe {
  const fields: FieldPlan[] = [];
  const rules: Rules[] = [];
  const texts: Record<string, string> = {};
  const rule = (given: Rules | undefined) => (given ? rules.push(given) - 1 : undefined);
  const add = (spec: Spec, parent: number, step: number): number => {
    const { de, en, help, purpose, when, value, choices, holds, ...plain } = spec;
    const above = fields[parent];
    const key = above ? `${above.key}.${spec.id}` : spec.id;
    const depth = above ? above.depth + (above.type === 'list' ? 1 : 0) : 0;
    texts[`${key}.label`] = language === 'de' ? de : en;
    if (help) texts[`${key}.help`] = help;
    if (purpose) texts[`${key}.purpose`] = purpose;
    for (const choice of choices ?? []) texts[`${key}.options.${choice}`] = optionTexts[choice] ?? choice;
    const options = choices?.map((choice) => ({ value: choice, ...(choice === 'nichts' && { exclusive: true as const }) }));
    const children: number[] = [];
    const index = fields.length;
    fields.push({
      ...plain,
      key,
      parent,
      step,
      depth,
      options,
      children: holds && children,
      when: rule(when),
      value: rule(value),
    });
    for (const child of holds ?? []) children.push(add(child, index, step));
    return index;
  };
  const plannedSteps = steps.map(({ step, de, en, holds }, index) => {
    texts[`steps.${step}.title`] = language === 'de' ? de : en;
    return { step, fields: holds.map((spec) => add(spec, -1, index)) };
  });
  const planned = declarations.map((spec) => add(spec, -1, -1));
  const reads = rules.map((one): readonly Read[] => {
    const index = fields.findIndex(({ key }) => key === one.reads);
    return [[index, fields[index]?.depth ?? 0]];
  });
  const form: CompiledForm = {
    format: 1, form: 'probe', hash: '0'.repeat(64), language: 'de', languages: ['de', 'en'], trust: 'none',
    legalBasis: ['Hundesteuersatzung der Gemeinde'], xml: { namespace: 'urn:vordruck:form:probe' }, parameters: [],
    steps: plannedSteps, fields, declarations: planned, checks: [], order: fields.map((_, index) => index), reads,
    rules: () => rules.map(({ run }) => run), places: {},
  }; // prettier-ignore
  const own = language === 'de' ? german : english;
  return {
    form,
    texts: { form: 'probe', hash: form.hash, language, texts: { ...messages[language], ...texts, ...own }, places: {} },
  };
}

const german = {
  title: 'Hund zur Hundesteuer anmelden', intro: 'Wenn Sie einen Hund halten, müssen Sie ihn anmelden.', duration: 'Etwa 10 Minuten.', fee: 'Die Anmeldung kostet nichts.',
  'hunde.row': 'Hund {row.index}: {name}', 'hunde.remove': 'Hund {row.index} entfernen', 'hunde.add': 'Weiteren Hund hinzufügen',
}; // prettier-ignore
const english = {
  title: 'Register a dog for dog tax', intro: 'If you keep a dog, you have to register it.', duration: 'About 10 minutes.', fee: 'Registering costs nothing.',
  'hunde.row': 'Dog {row.index}: {name}', 'hunde.remove': 'Remove dog {row.index}', 'hunde.add': 'Add another dog',
}; // prettier-ignore

export const filled: Answers = {
  halter: { vornamen: 'N̄jáma', familienname: 'Łukasz Ǎn', geburtsdatum: '3.März.1985' },
  ausweis: [{ name: 'ausweis-vorderseite.jpg', type: 'image/jpeg', size: 1_254_000, sha256: 'a'.repeat(64) }],
  hunde: [
    {
      $row: '1',
      name: 'Bello',
      abstammung: 'rasse',
      rasse: 'Dackel',
      geboren: '..2023',
      chip: '276098100000001',
      gefaehrlich: 'false',
    },
    { $row: '2', name: 'Waldi', abstammung: 'mischling' },
  ],
  abbuchen: 'false',
  herkunft: 'Polen',
  gewicht: '9,5',
  anzahl: '3',
};

export function probeSession(answers: Answers = {}, language: 'de' | 'en' = 'de'): Session {
  const { form, texts } = probeForm(language);
  return start(form, texts, { today: '2026-11-23' }, answers);
}

/** The form as a module for the browser, as `<form>.js` is. */
export function probeModule({ form }: Probe): string {
  const { rules: _, ...plan } = form;
  const sources = form.rules(undefined as never).map((one) => String(one));
  return `export default { ...${JSON.stringify(plan)}, rules: () => [${sources.join(', ')}] };`;
}
