import type { Outline } from '@vordruck/engine';
import type { Submission } from '../../build/submission.ts';
import { MissingLetterError } from '../../errors.ts';
import type { OutputProblem } from '../../xml/check-mapping.ts';
import { fillTemplate, pressedState, writtenText } from './fill-template.ts';
import type { FormField } from './form-fields.ts';
import { TemplateSource } from './source.ts';
import type { PdfTemplate, TemplateField } from './template.ts';

/** A submission that must come out whole in the official form: one of the form's cases, its name as number. */
export interface TemplateSample {
  readonly submission: Submission;
  readonly outline: Outline;
}

export interface Trial {
  readonly template: PdfTemplate;
  readonly pdf: Uint8Array;
  readonly known: ReadonlyMap<string, FormField>;
  readonly samples: readonly TemplateSample[];
}

/**
 * What of the samples' answers a sound template would not show: letters that cannot be drawn, values that no box stands for, texts
 * that a list does not offer. What has no room is none of it: that goes to the annex. Each place is told once, by its first case.
 */
export async function tryTemplate(trial: Trial): Promise<OutputProblem[]> {
  const told = new Map<string, OutputProblem>();
  for (const sample of trial.samples)
    for (const { about, ...problem } of [...answersLost(trial, sample), ...(await lettersMissing(trial, sample))])
      if (!told.has(`${problem.path} ${about}`)) told.set(`${problem.path} ${about}`, problem);
  return [...told.values()];
}

interface Lost extends OutputProblem {
  /** The value or letter. */
  readonly about: string;
}

function answersLost({ template: { fields }, known }: Trial, { submission, outline }: TemplateSample): Lost[] {
  const source = new TemplateSource(submission, outline);
  const isSaid = (value: string, by: TemplateField): boolean => {
    const field = known.get(by.field);
    if (field?.kind !== 'button') return true;
    const state = by.states?.[value];
    return state !== undefined && state === pressedState(field, by, source);
  };
  return fields.flatMap((mapped, index) => {
    const field = known.get(mapped.field);
    const path = `/fields/${index}/states`;
    if (field?.kind === 'choice') return notOffered(field, writtenText(mapped, source), { path, number: submission.number });
    const isFirst = fields.findIndex(({ from }) => from === mapped.from) === index;
    if (field?.kind !== 'button' || !isFirst) return [];
    const same = fields.filter(({ from }) => from === mapped.from);
    // A box left empty says no.
    const lost = source.chosen(mapped).filter((value) => value !== 'false' && !same.some((by) => isSaid(value, by)));
    return lost.map((value) => ({
      path,
      about: value,
      message: `No box of the official form says that ${mapped.from} is ${value}, as in the case ${submission.number}.`,
      wayOut: `Give ${value} a state; where several may be chosen, each needs a box of its own, or a line of text that shows them all.`,
    }));
  });
}

function notOffered(
  field: FormField,
  text: string,
  { path, number }: { readonly path: string; readonly number: string },
): Lost[] {
  if (text === '' || field.isEditable || field.states.includes(text)) return [];
  return [
    {
      path,
      about: text,
      message: `The list ${field.name} does not offer ${text}, which the case ${number} needs.`,
      wayOut: `Say with "states" which of its values each answer means: ${field.states.join(', ')}.`,
    },
  ];
}

async function lettersMissing({ template, pdf }: Trial, { submission, outline }: TemplateSample): Promise<Lost[]> {
  try {
    await fillTemplate({ template, pdf, submission, outline });
    return [];
  } catch (error) {
    if (!(error instanceof MissingLetterError)) throw error;
    const { path, character } = error;
    // In a field of the PDF the place is its name, in the annex that of the answer.
    const index = template.fields.findIndex(({ field, from }) => path === `/${field}` || path === from);
    const letter = `${String.fromCodePoint(Number.parseInt(character.slice(2), 16))} (${character})`;
    return [
      {
        path: index < 0 ? '' : `/fields/${index}/from`,
        about: character,
        message: `The letter ${letter} in the case ${submission.number} cannot be printed in ${path.slice(1)}.`,
        wayOut: 'Keep to the letters of DIN 91379, in the labels of options and the names of files, too.',
      },
    ];
  }
}
