import type { SentenceKey } from './en.ts';

export const de: Readonly<Record<SentenceKey, string>> = {
  'wrong-type': 'Die Antwort auf „{label}“ ist {expected}. In der Datei steht dort {found}.',
  'wrong-type.whole':
    'Die Antwortdatei enthält {expected} mit den Namen der Felder und ihren Antworten. In der Datei steht {found}.',
  'unknown-field': 'Das Formular hat hier kein Feld „{name}“. Es gibt: {known}.',
  'too-large.rows': '„{label}“ hat mehr als {max} Einträge. So viele nimmt kein Formular an.',
  'too-large.letters': '„{label}“ hat mehr als {max} Zeichen. So viele nimmt kein Formular an.',
  'too-large.bytes': 'Die Antwortdatei hat {size} Bytes. Höchstens {max} werden gelesen.',
  'not-json': 'Die Antwortdatei ist kein JSON in UTF-8: {reason}',
  'file-missing': 'Neben der Antwortdatei liegt keine Datei „{file}“.',
  'file-missing.other': '„{file}“ ist keine Datei.',
  'file-outside': 'Die Datei „{file}“ liegt außerhalb des Ordners der Antwortdatei.',
  'file-size': 'Die Datei „{file}“ hat {size} Bytes. Höchstens {max} werden gelesen.',
  'expected.text': 'ein Text: "…"',
  'expected.texts': 'eine Liste von Texten: ["…", "…"]',
  'expected.files': 'eine Datei: { "file": "…" }',
  'expected.fields': 'ein Objekt: { … }',
  'expected.rows': 'eine Liste von Objekten: [{ … }]',
  'found.string': 'ein Text',
  'found.number': 'eine Zahl',
  'found.boolean': 'true oder false',
  'found.list': 'eine Liste',
  'found.object': 'ein Objekt',
  'found.nothing': 'nichts',
};
