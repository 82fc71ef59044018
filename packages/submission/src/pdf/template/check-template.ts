import type { FieldPlan } from '@vordruck/engine';
import { TemplateError } from '../../errors.ts';
import type { OutputProblem } from '../../xml/check-mapping.ts';
import { formFields, openTemplate, type FormField } from './form-fields.ts';
import { TEMPLATE_FACTS } from './source.ts';
import type { PdfTemplate, TemplateField } from './template.ts';
import { tryTemplate, type TemplateSample } from './try-template.ts';

export interface TemplateCheck {
  readonly template: PdfTemplate;
  readonly pdf: Uint8Array;
  readonly fields: readonly FieldPlan[];
  /** Submissions that must come out whole: those of the form's cases. */
  readonly samples: readonly TemplateSample[];
}

/**
 * All that is wrong with a template: unreadable, fields it does not have, answers the form does not have, states that do not exist,
 * samples it does not show whole.
 */
export async function checkTemplate({ template, pdf, fields, samples }: TemplateCheck): Promise<OutputProblem[]> {
  let known: ReadonlyMap<string, FormField>;
  try {
    known = formFields(await openTemplate(pdf));
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    const wayOut = 'Save it again without a password, as a PDF with fields to fill in (AcroForm).';
    return [{ path: '/template', message: `${error.message}.`, wayOut }];
  }
  const names = template.fields.map(({ field }) => field);
  const problems = template.fields.flatMap((mapped, index) => {
    const told = [
      ...fromProblems(mapped, fields),
      ...(names.indexOf(mapped.field) < index ? [filledTwice(mapped.field)] : []),
      ...fieldProblems(mapped, known, fields),
    ];
    return told.map(({ property, ...said }) => ({ path: `/fields/${index}/${property}`, ...said }));
  });
  if (problems.length > 0) return problems;
  if (samples.length === 0) {
    const wayOut = 'Add a case that can be sent, with as many answers as there are.';
    return [{ path: '', message: 'No case of the form can be sent, so nothing shows that the official form takes it.', wayOut }];
  }
  return tryTemplate({ template, pdf, known, samples });
}

interface Told {
  readonly property: 'field' | 'from' | 'states';
  readonly message: string;
  readonly wayOut: string;
}

const NAMES_MAX = 12;

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  return `${names.slice(0, NAMES_MAX).join(', ')}${names.length > NAMES_MAX ? ', …' : ''}`;
}

const filledTwice = (field: string): Told => ({
  property: 'field',
  message: `The field ${field} is filled twice.`,
  wayOut: 'Keep one of the two.',
});

function fieldProblems(mapped: TemplateField, known: ReadonlyMap<string, FormField>, fields: readonly FieldPlan[]): Told[] {
  const field = known.get(mapped.field);
  const named = (message: string): Told[] => [
    { property: 'field', message, wayOut: `Name a field that takes an answer: ${listed(answerable(known))}.` },
  ];
  if (!field) return named(`The official form has no field ${mapped.field}.`);
  if (!takesAnswer(field)) return named(`The field ${mapped.field} is a ${field.kind} field and holds no answer.`);
  return stateProblems(mapped, field, fields);
}

const takesAnswer = ({ kind }: FormField): boolean => kind !== 'push' && kind !== 'signature';

const answerable = (known: ReadonlyMap<string, FormField>): string[] =>
  Array.from(known.values())
    .filter(takesAnswer)
    .map(({ name }) => name);

function fromProblems({ from }: TemplateField, fields: readonly FieldPlan[]): Told[] {
  const told = (message: string, wayOut: string): Told[] => [{ property: 'from', message, wayOut }];
  if (from.startsWith('@')) {
    if (TEMPLATE_FACTS.some((fact) => from === `@${fact}`)) return [];
    return told(`There is no fact ${from}.`, `Name one of ${TEMPLATE_FACTS.map((fact) => `@${fact}`).join(', ')}.`);
  }
  if (fieldAt(from, fields)) return [];
  return told(
    `The form has no answer at ${from}.`,
    `Write the path of a question, rows by their place from 0: ${listed(pathsOf(fields))}.`,
  );
}

/** Paths of all questions; of a list, those of its first row. */
function pathsOf(fields: readonly FieldPlan[]): string[] {
  const pathOf = ({ parent, id }: FieldPlan): string => {
    const around = fields[parent];
    return `${around ? pathOf(around) : ''}${around?.type === 'list' ? '/0' : ''}/${id}`;
  };
  return fields.filter(({ children }) => !children).map(pathOf);
}

/** The field that a JSON Pointer leads to, rows by place. */
function fieldAt(pointer: string, fields: readonly FieldPlan[]): FieldPlan | undefined {
  let parent = -1;
  let field: FieldPlan | undefined;
  let isRow = false;
  for (const step of pointer.split('/').slice(1)) {
    // The number of a row stands between a list and its fields.
    if (field?.type === 'list' && !isRow) {
      if (!/^\d+$/.test(step)) return undefined;
      isRow = true;
      continue;
    }
    isRow = false;
    const index = fields.findIndex((candidate) => candidate.parent === parent && candidate.id === step);
    if (index < 0) return undefined;
    field = fields[index];
    parent = index;
  }
  return field?.children ? undefined : field;
}

function stateProblems({ from, states, field: named }: TemplateField, field: FormField, fields: readonly FieldPlan[]): Told[] {
  const known = listed([...field.states, ...(field.kind === 'button' ? ['Off'] : [])]);
  const told = (message: string, wayOut: string): Told => ({ property: 'states', message, wayOut });
  if (field.kind === 'button' && !states)
    return [{ ...told(`${named} is a box to tick, and nothing says when.`, statesFor(from, known)), property: 'field' }];
  const target = fieldAt(from, fields);
  const values = target?.options?.map(({ value }) => value) ?? (target?.type === 'boolean' ? ['true', 'false'] : []);
  return Object.entries(states ?? {}).flatMap(([value, state]) => [
    ...(values.length > 0 && !values.includes(value)
      ? [told(`${from} never has the value ${value}.`, `Name one of its values: ${listed(values)}.`)]
      : []),
    ...(field.states.length > 0 && state !== 'Off' && !field.states.includes(state)
      ? [told(`${named} has no state ${state}.`, `Name one of its states: ${known}.`)]
      : []),
  ]);
}

const statesFor = (from: string, known: string): string => `Say with "states" which state each value of ${from} means: ${known}.`;
