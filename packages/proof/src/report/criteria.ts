// Data: the success criteria of WCAG 2.2 and how each is proved.

/** A text in the languages of the report. */
export interface Bilingual {
  readonly de: string;
  readonly en: string;
}

/** A criterion and what is done about it. */
export interface Criterion {
  /** Number in WCAG 2.2. */
  readonly criterion: string;
  readonly level: 'A' | 'AA' | 'AAA';
  /** `wcag-2.2`: younger than EN 301 549 V3.2.1, which takes up WCAG 2.1. */
  readonly since?: 'wcag-2.2';
  readonly name: Bilingual;
  /** What the machine does; absent where only people can tell. */
  readonly by?: Bilingual;
  /** There is nothing of the kind on these pages, and why. */
  readonly nothing?: Bilingual;
  /** What is left for people to look at. */
  readonly people?: Bilingual;
}

const noMedia: Bilingual = {
  de: 'Die Seiten enthalten weder Ton noch Video.',
  en: 'The pages hold neither sound nor video.',
};

/** Those of level A and AA, and two beyond that are held to as well, in the order of WCAG. */
export const criteria: readonly Criterion[] = [
  {
    criterion: '1.1.1',
    level: 'A',
    name: { de: 'Nicht-Text-Inhalt', en: 'Non-text content' },
    by: { de: 'Alternativtexte, durch drei Prüfprogramme', en: 'text alternatives, by three engines' },
    people: {
      de: 'Sagen Alternativtexte (Wappen, eigene Bilder), was zu sehen ist?',
      en: 'Do text alternatives (arms, pictures of your own) say what is seen?',
    },
  },
  {
    criterion: '1.2.1',
    level: 'A',
    name: { de: 'Reines Audio und reines Video (aufgezeichnet)', en: 'Audio-only and video-only (prerecorded)' },
    nothing: noMedia,
  },
  { criterion: '1.2.2', level: 'A', name: { de: 'Untertitel (aufgezeichnet)', en: 'Captions (prerecorded)' }, nothing: noMedia },
  {
    criterion: '1.2.3',
    level: 'A',
    name: {
      de: 'Audiodeskription oder Medienalternative (aufgezeichnet)',
      en: 'Audio description or media alternative (prerecorded)',
    },
    nothing: noMedia,
  },
  { criterion: '1.2.4', level: 'AA', name: { de: 'Untertitel (live)', en: 'Captions (live)' }, nothing: noMedia },
  {
    criterion: '1.2.5',
    level: 'AA',
    name: { de: 'Audiodeskription (aufgezeichnet)', en: 'Audio description (prerecorded)' },
    nothing: noMedia,
  },
  {
    criterion: '1.3.1',
    level: 'A',
    name: { de: 'Info und Beziehungen', en: 'Info and relationships' },
    by: {
      de: 'Namen von Feldern, Gruppen, Antworten und Listen, verglichen mit der Definition',
      en: 'names of controls, groups, options and lists compared with the definition',
    },
  },
  {
    criterion: '1.3.2',
    level: 'A',
    name: { de: 'Bedeutungstragende Reihenfolge', en: 'Meaningful sequence' },
    by: {
      de: 'Reihenfolge im Dokument, in der Definition und auf dem Bildschirm, auch von rechts nach links',
      en: 'order of the document, of the definition and of what is seen, from right to left too',
    },
  },
  {
    criterion: '1.3.3',
    level: 'A',
    name: { de: 'Sensorische Eigenschaften', en: 'Sensory characteristics' },
    people: {
      de: 'Kommt jeder Hinweis ohne Farbe, Form und Ort aus („das Feld rechts oben“)?',
      en: 'Does every hint do without colour, shape and place (“the field on the right”)?',
    },
  },
  {
    criterion: '1.3.4',
    level: 'AA',
    name: { de: 'Ausrichtung', en: 'Orientation' },
    by: { de: 'ein Telefon im Quer- und Hochformat', en: 'a phone upright and on its side' },
  },
  {
    criterion: '1.3.5',
    level: 'AA',
    name: { de: 'Eingabezweck bestimmen', en: 'Identify input purpose' },
    by: {
      de: 'autocomplete jedes Feldes, verglichen mit der Definition',
      en: 'autocomplete of each control compared with the definition',
    },
    people: {
      de: 'Nennt die Definition den Zweck jeder Frage nach der eigenen Person?',
      en: 'Does the definition name the purpose of each question about the person?',
    },
  },
  {
    criterion: '1.4.1',
    level: 'A',
    name: { de: 'Benutzung von Farbe', en: 'Use of colour' },
    by: {
      de: 'Links unterstrichen, Fehler in Worten, auch in erzwungenen Farben',
      en: 'links underlined, faults told in words, in forced colours too',
    },
  },
  { criterion: '1.4.2', level: 'A', name: { de: 'Audio-Steuerelement', en: 'Audio control' }, nothing: noMedia },
  {
    criterion: '1.4.3',
    level: 'AA',
    name: { de: 'Kontrast (Minimum)', en: 'Contrast (minimum)' },
    by: { de: 'axe, hell und dunkel', en: 'axe, in light and dark' },
  },
  {
    criterion: '1.4.4',
    level: 'AA',
    name: { de: 'Textgröße ändern', en: 'Resize text' },
    by: { de: 'Text auf 400 %; nichts verbietet das Vergrößern', en: 'text at 400 %; nothing forbids to enlarge' },
  },
  {
    criterion: '1.4.5',
    level: 'AA',
    name: { de: 'Bilder von Text', en: 'Images of text' },
    people: {
      de: 'Steht in Bildern der Kommune (Wappen, Logo) kein Text, der gelesen werden muss?',
      en: 'Is there no text to be read in pictures of the municipality (arms, logo)?',
    },
  },
  {
    criterion: '1.4.10',
    level: 'AA',
    name: { de: 'Automatischer Umbruch (Reflow)', en: 'Reflow' },
    by: { de: 'ein Fenster von 320 Pixeln, das sind 400 % auf 1280', en: 'a window of 320 pixels, which is 1280 at 400 %' },
  },
  {
    criterion: '1.4.11',
    level: 'AA',
    name: { de: 'Nicht-Text-Kontrast', en: 'Non-text contrast' },
    by: {
      de: 'Ränder der Felder, hell, dunkel und in erzwungenen Farben',
      en: 'edges of controls, in light, dark and forced colours',
    },
  },
  {
    criterion: '1.4.12',
    level: 'AA',
    name: { de: 'Textabstand', en: 'Text spacing' },
    by: {
      de: 'weite Abstände von Zeichen, Wörtern und Zeilen: nichts abgeschnitten',
      en: 'wide spacing of letters, words and lines: nothing is cut off',
    },
  },
  {
    criterion: '1.4.13',
    level: 'AA',
    name: { de: 'Eingeblendeter Inhalt bei Hover oder Fokus', en: 'Content on hover or focus' },
    by: { de: 'bei jedem Halt mit der Tabulatortaste erscheint nichts', en: 'nothing appears at any stop of Tab' },
  },
  {
    criterion: '2.1.1',
    level: 'A',
    name: { de: 'Tastatur', en: 'Keyboard' },
    by: {
      de: 'ein ganzer Weg nur mit der Tastatur; jedes Element mit Tabulator erreicht',
      en: 'a whole journey by keyboard alone; every control reached by Tab',
    },
  },
  {
    criterion: '2.1.2',
    level: 'A',
    name: { de: 'Keine Tastaturfalle', en: 'No keyboard trap' },
    by: {
      de: 'mit Tabulator vom ersten zum letzten Element jeder Seite',
      en: 'Tab from the first to the last control of each page',
    },
  },
  {
    criterion: '2.1.4',
    level: 'A',
    name: { de: 'Tastatur-Kurzbefehle', en: 'Character key shortcuts' },
    nothing: { de: 'Es gibt keine Kurzbefehle.', en: 'There are no shortcuts.' },
  },
  {
    criterion: '2.2.1',
    level: 'A',
    name: { de: 'Zeiteinteilung anpassbar', en: 'Timing adjustable' },
    by: { de: 'keine Seite lädt von selbst neu', en: 'no page reloads by itself' },
    people: {
      de: 'Reicht die Frist, nach der Entwürfe gelöscht werden, und nennt die Startseite sie?',
      en: 'Is the time after which drafts are deleted long enough, and does the start page tell it?',
    },
  },
  {
    criterion: '2.2.2',
    level: 'A',
    name: { de: 'Pausieren, beenden, ausblenden', en: 'Pause, stop, hide' },
    by: { de: 'nichts bewegt sich ohne Ende', en: 'nothing moves without end' },
  },
  {
    criterion: '2.3.1',
    level: 'A',
    name: { de: 'Grenzwert von dreimaligem Blitzen oder weniger', en: 'Three flashes or below threshold' },
    by: { de: 'nichts bewegt sich ohne Ende', en: 'nothing moves without end' },
  },
  {
    criterion: '2.3.3',
    level: 'AAA',
    name: { de: 'Animation durch Interaktionen', en: 'Animation from interactions' },
    by: { de: 'bei reduzierter Bewegung bewegt sich nichts', en: 'nothing moves where reduced motion is wanted' },
  },
  {
    criterion: '2.4.1',
    level: 'A',
    name: { de: 'Blöcke umgehen', en: 'Bypass blocks' },
    by: { de: 'ein Hauptbereich und ein Link dorthin', en: 'one main part and a link to it' },
  },
  {
    criterion: '2.4.2',
    level: 'A',
    name: { de: 'Seite mit Titel', en: 'Page titled' },
    by: { de: 'der Titel jeder Seite in jedem Zustand', en: 'the title of each page in each state' },
  },
  {
    criterion: '2.4.3',
    level: 'A',
    name: { de: 'Fokus-Reihenfolge', en: 'Focus order' },
    by: {
      de: 'wo der Fokus auf jeder neuen Seite ist; Tabulator folgt dem Dokument',
      en: 'where the focus is when a page comes; Tab follows the document',
    },
  },
  {
    criterion: '2.4.4',
    level: 'A',
    name: { de: 'Linkzweck (im Kontext)', en: 'Link purpose (in context)' },
    by: {
      de: 'keine zwei Links oder Schaltflächen einer Seite heißen gleich',
      en: 'no two links or buttons of a page are called the same',
    },
    people: { de: 'Sagt jeder Link, wohin er führt?', en: 'Does every link say where it leads?' },
  },
  {
    criterion: '2.4.5',
    level: 'AA',
    name: { de: 'Verschiedene Wege', en: 'Multiple ways' },
    nothing: {
      de: 'Die Seiten sind Schritte eines Vorgangs; für sie gilt das Kriterium nicht.',
      en: 'The pages are steps of a process, to which this does not apply.',
    },
  },
  {
    criterion: '2.4.6',
    level: 'AA',
    name: { de: 'Überschriften und Beschriftungen', en: 'Headings and labels' },
    by: {
      de: 'Überschriften und Beschriftungen, verglichen mit der Definition',
      en: 'headings and labels compared with the definition',
    },
    people: {
      de: 'Ist jede Frage zu verstehen, auch allein vorgelesen?',
      en: 'Is every question understood, even when it is heard alone?',
    },
  },
  {
    criterion: '2.4.7',
    level: 'AA',
    name: { de: 'Fokus sichtbar', en: 'Focus visible' },
    by: { de: 'ein Rahmen bei jedem Halt mit der Tabulatortaste', en: 'a ring at each stop of Tab' },
  },
  {
    criterion: '2.4.11',
    level: 'AA',
    since: 'wcag-2.2',
    name: { de: 'Fokus nicht verdeckt (Minimum)', en: 'Focus not obscured (minimum)' },
    by: { de: 'nichts verdeckt, was den Fokus hat', en: 'nothing covers a stop of Tab' },
  },
  {
    criterion: '2.5.1',
    level: 'A',
    name: { de: 'Zeigergesten', en: 'Pointer gestures' },
    nothing: { de: 'Es gibt keine Gesten; alles geht mit einem Klick.', en: 'There are no gestures; one click does all.' },
  },
  {
    criterion: '2.5.2',
    level: 'A',
    name: { de: 'Abbruch der Zeigeraktion', en: 'Pointer cancellation' },
    by: {
      de: 'nur Schaltflächen und Links des Browsers lösen etwas aus',
      en: 'nothing acts but the browser’s own buttons and links',
    },
  },
  {
    criterion: '2.5.3',
    level: 'A',
    name: { de: 'Beschriftung im Namen', en: 'Label in name' },
    by: { de: 'was vorgelesen wird, ist die sichtbare Beschriftung', en: 'what is read out is the label that is seen' },
  },
  {
    criterion: '2.5.4',
    level: 'A',
    name: { de: 'Bewegungsaktivierung', en: 'Motion actuation' },
    nothing: { de: 'Nichts wird durch Bewegen des Geräts ausgelöst.', en: 'Nothing is set off by moving the device.' },
  },
  {
    criterion: '2.5.5',
    level: 'AAA',
    name: { de: 'Zielgröße (erweitert)', en: 'Target size (enhanced)' },
    by: { de: 'jedes Feld und jede Schaltfläche bietet 44 Pixel', en: 'each control offers 44 pixels' },
  },
  {
    criterion: '2.5.7',
    level: 'AA',
    since: 'wcag-2.2',
    name: { de: 'Ziehbewegungen', en: 'Dragging movements' },
    by: { de: 'alle Dateien werden ohne Ziehen angehängt', en: 'all files are attached without dragging' },
  },
  {
    criterion: '2.5.8',
    level: 'AA',
    since: 'wcag-2.2',
    name: { de: 'Zielgröße (Minimum)', en: 'Target size (minimum)' },
    by: { de: 'die Größe jedes Feldes und jeder Schaltfläche', en: 'the size of each control' },
  },
  {
    criterion: '3.1.1',
    level: 'A',
    name: { de: 'Sprache der Seite', en: 'Language of page' },
    by: {
      de: 'die Sprache des Dokuments, in jeder Sprache des Formulars',
      en: 'the language of the document, in every language of the form',
    },
  },
  {
    criterion: '3.1.2',
    level: 'AA',
    name: { de: 'Sprache von Teilen', en: 'Language of parts' },
    by: { de: 'die Sprache jeder Beschriftung', en: 'the language of each label' },
    people: {
      de: 'Sind fremdsprachige Wörter mitten in einem Text ausgezeichnet?',
      en: 'Are words of another language within a text marked?',
    },
  },
  {
    criterion: '3.2.1',
    level: 'A',
    name: { de: 'Bei Fokus', en: 'On focus' },
    by: { de: 'bei keinem Halt mit der Tabulatortaste ändert sich etwas', en: 'nothing changes at any stop of Tab' },
  },
  {
    criterion: '3.2.2',
    level: 'A',
    name: { de: 'Bei Eingabe', en: 'On input' },
    by: { de: 'bei jeder Antwort: keine neue Seite, der Fokus bleibt', en: 'at every answer: no other page, the focus stays' },
  },
  {
    criterion: '3.2.3',
    level: 'AA',
    name: { de: 'Konsistente Navigation', en: 'Consistent navigation' },
    by: {
      de: 'jeder Weg wird auf allen Seiten mit denselben Schaltflächen gegangen',
      en: 'every journey is walked by the same buttons on all pages',
    },
  },
  {
    criterion: '3.2.4',
    level: 'AA',
    name: { de: 'Konsistente Erkennung', en: 'Consistent identification' },
    by: { de: 'jede Frage heißt überall wie in der Definition', en: 'each question is called everywhere as in the definition' },
  },
  {
    criterion: '3.2.6',
    level: 'A',
    since: 'wcag-2.2',
    name: { de: 'Konsistente Hilfe', en: 'Consistent help' },
    people: {
      de: 'Steht der Kontakt der zuständigen Stelle am Fuß jeder Seite, und stimmt er?',
      en: 'Does the authority’s contact stand at the foot of each page, and is it right?',
    },
  },
  {
    criterion: '3.3.1',
    level: 'A',
    name: { de: 'Fehlererkennung', en: 'Error identification' },
    by: {
      de: 'jede Seite leer abgeschickt: Zusammenfassung, Meldungen, Kennzeichnung',
      en: 'each page sent off empty: summary, messages, marks',
    },
  },
  {
    criterion: '3.3.2',
    level: 'A',
    name: { de: 'Beschriftungen oder Anweisungen', en: 'Labels or instructions' },
    by: {
      de: 'Hinweise und Pflichtangaben, verglichen mit der Definition',
      en: 'hints and requiredness compared with the definition',
    },
  },
  {
    criterion: '3.3.3',
    level: 'AA',
    name: { de: 'Fehlerempfehlung', en: 'Error suggestion' },
    by: { de: 'jede Meldung steht bei ihrer Frage, mit deren Worten', en: 'each message stands at its question, in its words' },
    people: {
      de: 'Sagt jede eigene Meldung des Formulars, was zu tun ist?',
      en: 'Does each message of the form’s own say what to do?',
    },
  },
  {
    criterion: '3.3.4',
    level: 'AA',
    name: { de: 'Fehlervermeidung (rechtliche, finanzielle, Daten)', en: 'Error prevention (legal, financial, data)' },
    by: {
      de: 'jeder Weg führt vor dem Absenden über „Angaben prüfen“',
      en: 'every journey leads through the check of all answers before sending',
    },
  },
  {
    criterion: '3.3.7',
    level: 'A',
    since: 'wcag-2.2',
    name: { de: 'Redundante Eingabe', en: 'Redundant entry' },
    people: { de: 'Wird nichts zweimal gefragt?', en: 'Is nothing asked twice?' },
  },
  {
    criterion: '3.3.8',
    level: 'AA',
    since: 'wcag-2.2',
    name: { de: 'Barrierefreie Authentifizierung (Minimum)', en: 'Accessible authentication (minimum)' },
    by: { de: 'was eingefügt wird, bleibt; es gibt kein Rätsel', en: 'what is pasted stays; there is no puzzle' },
  },
  {
    criterion: '4.1.2',
    level: 'A',
    name: { de: 'Name, Rolle, Wert', en: 'Name, role, value' },
    by: {
      de: 'der Baum, den der Browser Hilfsmitteln gibt; Kennungen und Verweise',
      en: 'the browser’s accessibility tree; ids and references',
    },
  },
  {
    criterion: '4.1.3',
    level: 'AA',
    name: { de: 'Statusmeldungen', en: 'Status messages' },
    by: { de: 'ein höflicher Live-Bereich und keiner, der unterbricht', en: 'one polite live region and none that interrupts' },
    people: {
      de: 'Hört man mit einem Screenreader, was sich beim Ausfüllen ändert?',
      en: 'Is what changes while answering heard with a screen reader?',
    },
  },
];
