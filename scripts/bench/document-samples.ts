import type { Outline, OutlineEntry, OutlineItem } from '@vordruck/engine';

/** A letter in each of these lies outside Latin-1; one needs a mark placed. */
const names = ['Živković', 'Müller', 'Łukasz Ǎn', 'Nguyễn', 'N̄jáma', 'Schmidt', 'Öztürk', 'Sørensen'];
const questions = [
  'Familienname',
  'Vornamen',
  'Straße und Hausnummer',
  'Postleitzahl und Ort',
  'Seit wann halten Sie das Tier in Ihrem Haushalt?',
  'Liegt eine Bescheinigung über die Haftpflichtversicherung vor?',
  'Voraussichtliche Steuer im Jahr',
  'Bemerkungen',
];

const entry = (path: string, label: string, text: string): OutlineEntry => ({
  kind: 'entry',
  path,
  label: { text: label },
  lines: [{ text }],
  computed: false,
});

/** A record of three pages that no other record is equal to: someone's names and numbers, the form's labels. */
export function sampleOutline(seed: number): Outline {
  const name = (place: number): string => names[(seed + place) % names.length] ?? '';
  const items = (section: number): OutlineItem[] =>
    questions.map((question, place) =>
      entry(`/s${section}/${place}`, question, `${name(section + place)} ${(seed * 7919 + place) % 100_000}, 66111 Saarbrücken`),
    );
  return {
    form: 'sample',
    hash: 'f'.repeat(64),
    language: 'de',
    title: { text: 'Hund zur Hundesteuer anmelden' },
    sections: Array.from({ length: 6 }, (_, section) => ({
      step: `s${section}`,
      title: { text: `Angaben zu Tier ${section + 1}` },
      items: items(section),
    })),
    declarations: [{ path: '/richtig', text: { text: 'Meine Angaben sind vollständig und richtig.' }, agreed: true }],
    attachments: [],
    sample: false,
  };
}

/** The same as plain rows, for others. */
export interface PlainSection {
  readonly title: string;
  readonly rows: readonly (readonly [label: string, answer: string])[];
}

export function plainSections(outline: Outline): PlainSection[] {
  return outline.sections.map(({ title, items }) => ({
    title: title.text,
    rows: items.flatMap((item) =>
      item.kind === 'entry' ? [[item.label.text, item.lines.map(({ text }) => text).join('\n')] as const] : [],
    ),
  }));
}
