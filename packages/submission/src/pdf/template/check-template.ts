import type { FieldPlan } from '@vordruck/engine';
import { TemplateError } from '../../errors.ts';
import type { OutputProblem } from '../../xml/check-mapping.ts';
import { formFields, openTemplate, type FormField } from './form-fields.ts';
import { TEMPLATE_FACTS } from './source.ts';
import type { PdfTemplate, TemplateField } from './template.ts';

export interface TemplateCheck {
  readonly template: PdfTemplate;
  readonly pdf: Uint8Array;
  readonly fields: readonly FieldPlan[];
}

/** All that is wrong with a template: unreadable, fields it does not have, answers the form does not have, states that do not exist. */
export async function checkTemplate({ template, pdf, fields }: TemplateCheck): Promise<OutputProblem[]> {
  let known: ReadonlyMap<string, FormField>;
  try {
    known = formFields(await openTemplate(pdf));
  } catch (error) {
    if (error instanceof TemplateError) return [{ path: '', message: `${error.message}.` }];
    throw error;
  }
  const names = template.fields.map(({ field }) => field);
  return template.fields.flatMap((mapped, index) => {
    const at = (property: string, message: string): OutputProblem => ({ path: `/fields/${index}/${property}`, message });
    const field = known.get(mapped.field);
    const problems = fromProblems(mapped, fields).map((message) => at('from', message));
    if (names.indexOf(mapped.field) < index) problems.push(at('field', `The field ${mapped.field} is filled twice.`));
    if (!field)
      return [...problems, at('field', `The template has no field ${mapped.field}; it has ${listed([...known.keys()])}.`)];
    if (field.kind === 'push' || field.kind === 'signature')
      return [...problems, at('field', `The field ${mapped.field} is a ${field.kind} field and holds no answer.`)];
    return [...problems, ...stateProblems(mapped, field, fields).map((message) => at('states', message))];
  });
}

const listed = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.slice(0, 12).join(', '));

function fromProblems({ from }: TemplateField, fields: readonly FieldPlan[]): string[] {
  if (from.startsWith('@')) return TEMPLATE_FACTS.some((fact) => from === `@${fact}`) ? [] : [`There is no fact ${from}.`];
  return fieldAt(from, fields) ? [] : [`The form has no answer at ${from}.`];
}

/** The field that a JSON Pointer leads to, rows by place. */
function fieldAt(pointer: string, fields: readonly FieldPlan[]): FieldPlan | undefined {
  let parent = -1;
  let field: FieldPlan | undefined;
  for (const step of pointer.split('/').slice(1)) {
    if (field?.type === 'list' && /^\d+$/.test(step)) continue;
    const index = fields.findIndex((candidate) => candidate.parent === parent && candidate.id === step);
    if (index < 0) return undefined;
    field = fields[index];
    parent = index;
  }
  return field?.children ? undefined : field;
}

function stateProblems({ from, states, field: named }: TemplateField, field: FormField, fields: readonly FieldPlan[]): string[] {
  if (field.kind === 'button' && !states)
    return [`Say which state of ${named} each value of ${from} means: ${listed(field.states)}, Off.`];
  const target = fieldAt(from, fields);
  const values = target?.options?.map(({ value }) => value) ?? (target?.type === 'boolean' ? ['true', 'false'] : []);
  const wrong = Object.entries(states ?? {}).flatMap(([value, state]) => [
    ...(values.length > 0 && !values.includes(value) ? [`${from} never has the value ${value}.`] : []),
    ...(field.states.length > 0 && state !== 'Off' && !field.states.includes(state)
      ? [`${named} has no state ${state}; it has ${listed(field.states)}.`]
      : []),
  ]);
  return wrong;
}
