// Data: what each check holds a page to.
import type { Bilingual } from './criteria.ts';

/** By the name of a check: what should be so. Engines of others speak for themselves. */
export const checks: Readonly<Record<string, Bilingual>> = {
  asked: { de: 'Jede Frage hat ein Feld, das vorgelesen wird.', en: 'Every question has a control that is read out.' },
  unasked: {
    de: 'Nichts wird gefragt, was die Definition hier nicht fragt.',
    en: 'Nothing is asked that the definition does not ask here.',
  },
  name: { de: 'Was zu einem Feld vorgelesen wird, ist seine Beschriftung.', en: 'What is read out for a control is its label.' },
  group: {
    de: 'Mehrere Felder stehen in einer Gruppe, die wie ihre Frage heißt.',
    en: 'Several controls stand in a group called as their question.',
  },
  option: {
    de: 'Jede Antwort heißt wie in der Definition, keine zwei gleich.',
    en: 'Each option is called as in the definition, no two the same.',
  },
  description: {
    de: 'Hinweis und Fehlermeldung werden mit dem Feld vorgelesen.',
    en: 'Hint and message are read out with the control.',
  },
  invalid: {
    de: 'Als falsch gekennzeichnet ist, was falsch ist, und nichts sonst.',
    en: 'What is wrong is marked as invalid, and nothing else.',
  },
  required: {
    de: 'Als Pflichtangabe gekennzeichnet ist, was die Definition verlangt.',
    en: 'What the definition requires is marked as required.',
  },
  purpose: {
    de: 'Der Browser kennt den Zweck jeder Angabe zur eigenen Person.',
    en: 'The browser knows what each answer about the person is for.',
  },
  control: { de: 'Felder sind von der Art, die überall funktioniert.', en: 'Controls are of the kinds that work everywhere.' },
  part: { de: 'Gruppen und Listen heißen wie in der Definition.', en: 'Groups and lists are called as in the definition.' },
  text: { de: 'Hinweise und berechnete Werte stehen auf der Seite.', en: 'Notices and computed values are on the page.' },
  order: { de: 'Die Reihenfolge ist die der Definition.', en: 'The order is that of the definition.' },
  heading: {
    de: 'Eine Hauptüberschrift sagt, wo man ist; keine Ebene fehlt.',
    en: 'One main heading says where one is; no level is left out.',
  },
  language: {
    de: 'Dokument und Beschriftungen sagen, in welcher Sprache sie sind.',
    en: 'Document and labels say which language they are in.',
  },
  title: {
    de: 'Der Titel nennt Schritt und Leistung, und ob es Fehler gibt.',
    en: 'The title names step and service, and whether there are faults.',
  },
  'unique-name': {
    de: 'Keine zwei Links oder Schaltflächen einer Seite heißen gleich.',
    en: 'No two links or buttons of a page are called the same.',
  },
  reference: { de: 'Kennungen sind eindeutig, Verweise führen zu etwas.', en: 'Ids are unique, references lead somewhere.' },
  'live-region': { de: 'Ein höflicher Live-Bereich, keiner unterbricht.', en: 'One polite live region, none interrupts.' },
  summary: {
    de: 'Die Zusammenfassung nennt jeden Fehler und führt zu seinem Feld.',
    en: 'The summary names every fault and leads to its control.',
  },
  focusable: { de: 'Was etwas auslöst, ist mit der Tastatur zu erreichen.', en: 'What acts can be reached by keyboard.' },
  focus: { de: 'Der Fokus ist dort, wo es weitergeht.', en: 'The focus is where one goes on.' },
  metadata: {
    de: 'Nichts verbietet das Vergrößern, nichts lädt von selbst neu.',
    en: 'Nothing forbids to enlarge, nothing reloads by itself.',
  },
  landmark: { de: 'Es gibt einen Hauptbereich und einen Link dorthin.', en: 'There is one main part and a link to it.' },
  keyboard: {
    de: 'Mit Tabulator der Reihe nach durch die Seite, sichtbar und ohne Falle.',
    en: 'Through the page by Tab, in order, seen, without a trap.',
  },
  answer: { de: 'Eine Antwort allein ändert weder Seite noch Fokus.', en: 'An answer alone changes neither page nor focus.' },
  journey: { de: 'Der Weg ist bis zum Ende zu gehen.', en: 'The journey can be walked to its end.' },
  script: {
    de: 'Kein Skriptfehler, nichts von der Content Security Policy zurückgewiesen.',
    en: 'No script error, nothing refused by the content security policy.',
  },
};
