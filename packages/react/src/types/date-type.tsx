import type { FieldState } from '@vordruck/engine';
import { joinDate, splitDate } from '@vordruck/engine/page';
import type { ReactNode } from 'react';
import { usePage } from '../field/context.ts';
import type { Ids } from '../field/ids.ts';
import type { ControlProps, FieldType } from '../field-type.ts';
import type { QuestionMessages } from '../messages/questions.ts';
import { textOf, type Posted } from '../posted.ts';
import { focused } from '../field/focused.ts';

const parts = ['day', 'month', 'year'] as const;
type DatePart = (typeof parts)[number];

/** A date in three fields: a memorable date is typed faster than picked, and works everywhere (GOV.UK date input). */
export function dateType(
  type: string,
  partial: boolean,
  hint: (messages: QuestionMessages, field: FieldState, example: string) => string,
): FieldType {
  return {
    type,
    kind: 'question',
    frame: 'legend',
    Control: (props) => <DateFields {...props} partial={partial} />,
    hint: (field, messages) => hint(messages, field, exampleOf(field)),
    errorTarget: (field, ids) => inputId(ids, field.name, wrongParts(typedParts(field), partial)[0] ?? 'day'),
    controlNames: (name) => parts.map((part) => `${name}.${part}`),
    read: readDate,
  };
}

function DateFields(props: ControlProps & { readonly partial: boolean }): ReactNode {
  const { messages } = usePage();
  const typed = typedParts(props.field);
  const wrong = wrongParts(typed, props.partial);
  return (
    <div className="vd-date">
      {parts.map((part, index) => (
        <DateField
          key={part}
          {...props}
          part={part}
          label={messages[part]}
          typed={typed[index] ?? ''}
          wrong={wrong.includes(part)}
        />
      ))}
    </div>
  );
}

interface DateFieldProps extends ControlProps {
  readonly partial: boolean;
  readonly part: DatePart;
  readonly label: string;
  readonly typed: string;
  readonly wrong: boolean;
}

function DateField({ field, part, partial, label, typed, invalid, wrong, autoFocus }: DateFieldProps): ReactNode {
  const { register, ids } = usePage();
  const id = inputId(ids, field.name, part);
  return (
    <div className={`vd-date-part vd-date-${part}`}>
      <label className="vd-date-label" htmlFor={id}>
        <span>{label}</span>
      </label>
      <input
        {...register(`${field.name}.${part}`, field.name)}
        className="vd-input"
        type="text"
        id={id}
        // Months may be typed as words, so only day and year ask for the number pad.
        inputMode={part === 'month' ? undefined : 'numeric'}
        defaultValue={typed || undefined}
        autoComplete={field.plan.autocomplete === 'bday' ? `bday-${part}` : 'off'}
        aria-required={field.required && (!partial || part === 'year')}
        aria-invalid={(invalid && wrong) || undefined}
        {...focused(autoFocus && part === 'day')}
      />
    </div>
  );
}

function typedParts(field: FieldState): readonly string[] {
  return typeof field.answer === 'string' ? splitDate(field.answer) : ['', '', ''];
}

/** The parts that cannot be right; all that were filled in if only the whole is wrong: an empty part that may stay so is not at fault. */
function wrongParts([day = '', month = '', year = '']: readonly string[], partial: boolean): readonly DatePart[] {
  if (partial && !day && !month && !year) return ['year'];
  const wrong: readonly DatePart[] = [
    ...((day ? between(day, 31) : partial) ? [] : ['day' as const]),
    ...((month ? !/^\d+$/.test(month) || between(month, 12) : partial && !day) ? [] : ['month' as const]),
    ...(/^\d{4}$/.test(year) ? [] : ['year' as const]),
  ];
  if (wrong.length > 0) return wrong;
  return [...(day ? ['day' as const] : []), ...(month ? ['month' as const] : []), 'year'];
}

function between(text: string, most: number): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= most;
}

function inputId(ids: Ids, name: string, part: DatePart): string {
  return part === 'day' ? ids(name) : ids(name, part);
}

function readDate({ name }: FieldState, posted: Posted): string | undefined {
  return joinDate([textOf(posted, `${name}.day`), textOf(posted, `${name}.month`), textOf(posted, `${name}.year`)]) || undefined;
}

/** What it may look like, part by part: as the form says; else a birth lies decades back, and other days do not. */
function exampleOf({ plan }: FieldState): string {
  const example = plan.example ?? (plan.autocomplete === 'bday' ? '27.3.1964' : '27.3.2024');
  return splitDate(example).filter(Boolean).join(' ');
}
