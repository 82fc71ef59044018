import type { SentenceKey } from './en.ts';

export const fr: Readonly<Record<SentenceKey, string>> = {
  'wrong-type': 'La réponse à « {label} » est {expected}. Le fichier y contient {found}.',
  'wrong-type.whole':
    'Le fichier des réponses contient {expected} avec les noms des champs et leurs réponses. On y trouve {found}.',
  'unknown-field': 'Le formulaire n’a pas de champ « {name} » ici. Il y a : {known}.',
  'too-large.rows': '« {label} » a plus de {max} entrées. Aucun formulaire n’en accepte autant.',
  'too-large.letters': '« {label} » a plus de {max} caractères. Aucun formulaire n’en accepte autant.',
  'too-large.bytes': 'Le fichier des réponses a {size} octets. {max} au plus sont lus.',
  'not-json': 'Le fichier des réponses n’est pas du JSON en UTF-8 : {reason}',
  'file-missing': 'Il n’y a pas de fichier « {file} » à côté du fichier des réponses.',
  'file-missing.other': '« {file} » n’est pas un fichier.',
  'file-outside': 'Le fichier « {file} » se trouve hors du dossier du fichier des réponses.',
  'file-size': 'Le fichier « {file} » a {size} octets. {max} au plus sont lus.',
  'expected.text': 'un texte : "…"',
  'expected.texts': 'une liste de textes : ["…", "…"]',
  'expected.files': 'un fichier : { "file": "…" }',
  'expected.fields': 'un objet : { … }',
  'expected.rows': 'une liste d’objets : [{ … }]',
  'found.string': 'un texte',
  'found.number': 'un nombre',
  'found.boolean': 'true ou false',
  'found.list': 'une liste',
  'found.object': 'un objet',
  'found.nothing': 'rien',
};
