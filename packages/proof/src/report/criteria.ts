/** A criterion and what proves it here. */
export interface Criterion {
  readonly criterion: string;
  readonly name: string;
  readonly by: string;
}

/** The criteria of WCAG 2.2 that findings may name, beside those that the engines of others look for. */
export const criteria: readonly Criterion[] = [
  {
    criterion: '1.3.1',
    name: 'Info and relationships',
    by: 'names of controls, groups, options, lists compared with the definition',
  },
  { criterion: '1.3.2', name: 'Meaningful sequence', by: 'order of the document, of the definition, and of what is seen' },
  { criterion: '1.3.4', name: 'Orientation', by: 'a phone on its side' },
  { criterion: '1.3.5', name: 'Identify input purpose', by: 'autocomplete compared with the definition' },
  { criterion: '1.4.1', name: 'Use of colour', by: 'links underlined, faults told in words' },
  { criterion: '1.4.3', name: 'Contrast', by: 'axe, in light and dark' },
  { criterion: '1.4.4', name: 'Resize text', by: 'text at 400 %; nothing forbids to enlarge' },
  { criterion: '1.4.10', name: 'Reflow', by: 'a window of 320 pixels' },
  { criterion: '1.4.11', name: 'Non-text contrast', by: 'edges of controls, in light, dark and forced colours' },
  { criterion: '1.4.12', name: 'Text spacing', by: 'wide spacing of letters, words, lines' },
  { criterion: '2.1.1', name: 'Keyboard', by: 'a journey by keyboard alone; every control reached by Tab' },
  { criterion: '2.1.2', name: 'No keyboard trap', by: 'Tab from the first to the last control of each page' },
  { criterion: '2.2.1', name: 'Timing adjustable', by: 'no page reloads by itself' },
  { criterion: '2.2.2', name: 'Pause, stop, hide', by: 'nothing moves without end' },
  { criterion: '2.3.3', name: 'Animation from interactions', by: 'reduced motion' },
  { criterion: '2.4.1', name: 'Bypass blocks', by: 'one main part and a link to it' },
  { criterion: '2.4.2', name: 'Page titled', by: 'the title of each page in each state' },
  { criterion: '2.4.3', name: 'Focus order', by: 'where the focus is when a page comes; Tab follows the document' },
  { criterion: '2.4.4', name: 'Link purpose', by: 'no two links or buttons of a page are called the same' },
  { criterion: '2.4.6', name: 'Headings and labels', by: 'headings compared with the definition' },
  { criterion: '2.4.7', name: 'Focus visible', by: 'a ring at each stop of Tab' },
  { criterion: '2.4.11', name: 'Focus not obscured', by: 'nothing covers a stop of Tab' },
  { criterion: '2.5.8', name: 'Target size', by: 'the size of each control' },
  { criterion: '3.1.1', name: 'Language of page', by: 'the language of the document, in every language of the form' },
  { criterion: '3.1.2', name: 'Language of parts', by: 'the language of labels' },
  { criterion: '3.2.1', name: 'On focus', by: 'nothing changes at a stop of Tab' },
  { criterion: '3.3.1', name: 'Error identification', by: 'each page sent off empty: summary, messages, marks' },
  { criterion: '3.3.2', name: 'Labels or instructions', by: 'hints and requiredness compared with the definition' },
  { criterion: '3.3.8', name: 'Accessible authentication', by: 'what is pasted stays' },
  { criterion: '4.1.2', name: 'Name, role, value', by: 'the browser’s accessibility tree; ids and references' },
  { criterion: '4.1.3', name: 'Status messages', by: 'one polite live region and none that interrupts' },
];
