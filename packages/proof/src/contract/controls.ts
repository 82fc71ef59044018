import type { PromisedQuestion } from '../page/promised.ts';
import { around, type PageRecord, type RecordedElement } from '../page/record.ts';

/** What a question consists of on the page. */
export interface FoundQuestion {
  readonly question: PromisedQuestion;
  readonly controls: readonly RecordedElement[];
  /** The fieldset that several controls stand in. */
  readonly group?: RecordedElement;
}

/** The questions of a page with their controls, by the names that are posted. */
export function foundQuestions(page: PageRecord, questions: readonly PromisedQuestion[]): readonly FoundQuestion[] {
  return questions
    .filter(({ kind }) => kind === 'question')
    .map((question) => {
      const named = page.elements.filter((element) => belongsTo(element, question.name));
      const controls = named.flatMap((control) =>
        control.attributes['type'] === 'hidden' ? comboboxBeside(page, control) : [control],
      );
      const [first] = controls;
      const several = controls.length > 1 || first?.attributes['type'] === 'radio';
      const group = several && first ? [...around(first)].find(({ tag }) => tag === 'fieldset') : undefined;
      return { question, controls, ...(group && { group }) };
    });
}

function belongsTo({ tag, attributes }: RecordedElement, name: string): boolean {
  if (!['input', 'select', 'textarea'].includes(tag)) return false;
  // The second file control, for the camera, has a label of its own.
  if (attributes['capture'] !== undefined) return false;
  const own = attributes['name'];
  return own === name || (own?.startsWith(`${name}.`) ?? false);
}

/** A combobox posts by a hidden input beside it. */
function comboboxBeside(page: PageRecord, hidden: RecordedElement): readonly RecordedElement[] {
  return page.elements.filter((element) => element.parent === hidden.parent && element.attributes['role'] === 'combobox');
}

/** Whether what is read out is the label; optional questions say so behind it, in brackets. */
export function saysLabel(name: string, { label, required }: PromisedQuestion): boolean {
  const expected = label.replace(/\s+/gu, ' ').trim();
  if (name === expected) return true;
  return !required && name.startsWith(`${expected} (`) && name.endsWith(')');
}
