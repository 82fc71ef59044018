/** What can be wrong with an answers file, for whoever wrote it. */
export const en = {
  'wrong-type': '“{label}” is answered by {expected}. The file has {found} there.',
  'wrong-type.whole':
    'The answers file holds {expected} at its top: the names of the fields and their answers. It has {found} there.',
  'unknown-field': 'The form has no field “{name}” here. There are: {known}.',
  'too-large.rows': '“{label}” has more than {max} entries. No form takes as many.',
  'too-large.letters': '“{label}” has more than {max} characters. No form takes as many.',
  'too-large.bytes': 'The answers file has {size} bytes. At most {max} are read.',
  'not-json': 'The answers file is not JSON in UTF-8: {reason}',
  'file-missing': 'There is no file “{file}” beside the answers file.',
  'file-missing.other': '“{file}” is not a file.',
  'file-outside': 'The file “{file}” lies outside the folder of the answers file.',
  'file-size': 'The file “{file}” has {size} bytes. At most {max} are read.',
  'expected.text': 'a text: "…"',
  'expected.texts': 'a list of texts: ["…", "…"]',
  'expected.files': 'a file: { "file": "…" }',
  'expected.fields': 'an object: { … }',
  'expected.rows': 'a list of objects: [{ … }]',
  'found.string': 'a text',
  'found.number': 'a number',
  'found.boolean': 'true or false',
  'found.list': 'a list',
  'found.object': 'an object',
  'found.nothing': 'nothing',
} satisfies Readonly<Record<string, string>>;

/** The keys of the sentences; every language has all. */
export type SentenceKey = keyof typeof en;
