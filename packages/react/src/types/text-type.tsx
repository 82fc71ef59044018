import type { FieldPlan, FieldState } from '@vordruck/engine';
import type { ReactNode } from 'react';
import { usePage } from '../field/context.ts';
import { useControlAttributes } from '../field/control-attributes.ts';
import type { ControlProps, FieldType } from '../field-type.ts';
import type { QuestionMessages } from '../messages/questions.ts';
import { textOf, type Posted } from '../posted.ts';

/** How types that are typed into one line differ. */
export interface TextControl {
  readonly type: string;
  /** `type=number` never: it scrolls, rounds and hides letters from the checks. */
  readonly inputType?: 'text' | 'email' | 'tel';
  readonly inputMode?: 'numeric' | 'decimal' | 'url';
  /** Width in characters; of free text by its longest answer. */
  readonly width?: number;
  readonly hint?: (field: FieldState, messages: QuestionMessages) => string | undefined;
  /** Capital letters, codes: no spell check, no automatic capitals. */
  readonly code?: boolean;
  readonly unit?: string;
}

export function textType(control: TextControl): FieldType {
  return {
    type: control.type,
    kind: 'question',
    frame: 'label',
    Control: (props) => <TextInput {...props} control={control} />,
    hint: (field, messages) =>
      (field.plan.example === undefined ? undefined : messages.exampleHint(field.plan.example)) ??
      control.hint?.(field, messages) ??
      messages.hints[control.type],
    read: readText,
  };
}

/** Text as typed; nothing typed is no answer. */
export function readText(field: FieldState, posted: Posted): string | undefined {
  return textOf(posted, field.name) || undefined;
}

function TextInput({ control, ...props }: ControlProps & { readonly control: TextControl }): ReactNode {
  const { plan, answer, name } = props.field;
  const { session, ids } = usePage();
  // The unit is a text with translations; the plan only knows it in the form's own language.
  const unit = session.text(`${plan.key}.unit`, props.field.path)?.text ?? plan.unit ?? control.unit;
  const unitId = unit && ids(name, 'unit');
  const attributes = useControlAttributes({
    ...props,
    describedBy: [props.describedBy, unitId].filter(Boolean).join(' ') || undefined,
  });
  const input = (
    <input
      {...attributes}
      className={`vd-input vd-width-${widthClass(control.width ?? longest(plan))}`}
      type={control.inputType ?? 'text'}
      inputMode={control.inputMode}
      defaultValue={typeof answer === 'string' ? answer : undefined}
      // WCAG 1.3.5: tokens stand only where the form says that the question is about the person who fills it in.
      autoComplete={plan.autocomplete ?? 'off'}
      spellCheck={control.code ? false : undefined}
      autoCapitalize={control.code ? 'none' : undefined}
    />
  );
  if (!unit) return input;
  return (
    <div className="vd-with-unit">
      {input}
      <span className="vd-unit" id={unitId}>
        {unit}
      </span>
    </div>
  );
}

/** An answer of fixed form is as long as its example. */
function longest({ maxLength, pattern, example }: FieldPlan): number | undefined {
  return maxLength ?? (pattern === undefined ? undefined : example?.length);
}

const widths = [5, 10, 20, 30] as const;

function widthClass(characters: number | undefined): string {
  return String(widths.find((width) => (characters ?? Infinity) <= width) ?? 'full');
}
