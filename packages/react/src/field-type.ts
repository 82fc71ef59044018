import type { Answer, FieldState } from '@vordruck/engine';
import type { ReactNode } from 'react';
import type { Ids } from './field/ids.ts';
import type { QuestionMessages } from './messages/questions.ts';
import type { Posted } from './posted.ts';

/**
 * How one field type is asked and read: its home in this package. All types stand in the one list `types/index.ts`; shared
 * code asks these properties and never the type's name.
 */
export interface FieldType {
  readonly type: string;
  /** `question` has an answer; `group` and `list` hold other fields; `text` only tells something. */
  readonly kind: 'question' | 'group' | 'list' | 'text';
  /** `label`: one control under its label; `legend`: several controls under a legend; `own`: the type renders all itself. */
  readonly frame: 'label' | 'legend' | 'own';
  /** The controls; for `own` all of the question. */
  readonly Control: (props: ControlProps) => ReactNode;
  /** Role of the fieldset, where the controls are one choice (frame `legend`). */
  readonly role?: (field: FieldState) => 'radiogroup' | undefined;
  /** Overrides `frame` where it depends on the field, such as on the number of its options. */
  readonly frameOf?: (field: FieldState) => 'label' | 'legend';
  /** What to type, told before one types: format, limits, kinds. */
  readonly hint?: (field: FieldState, messages: QuestionMessages) => string | undefined;
  /** The id that an error leads to, where it is not the question's first control. */
  readonly errorTarget?: (field: FieldState, ids: Ids) => string;
  /** The question's answer in a post, `undefined` if there is none. */
  readonly read: (field: FieldState, posted: Posted) => Answer | undefined;
  /** Names of its controls, where there are several under other names than the question's. */
  readonly controlNames?: (name: string) => readonly string[];
  /** Puts controls in agreement after one of them changed: an option that excludes the others. */
  readonly settle?: (field: FieldState, changed: HTMLInputElement, controls: readonly Element[]) => void;
  /** A control holds an answer that only the server can read: a file not yet sent. */
  readonly pending?: (field: FieldState, posted: Posted) => boolean;
  /** The answer as it would be with what is pending, to judge it before it is sent. */
  readonly provisional?: (field: FieldState, posted: Posted) => Answer | undefined;
}

export interface ControlProps {
  readonly field: FieldState;
  /** The label or legend is the page's heading. */
  readonly heading: boolean;
  readonly invalid: boolean;
  /** Ids of hint and error, for the control or (frame `legend`) its fieldset. */
  readonly describedBy: string | undefined;
  readonly autoFocus: boolean;
}

/** For types that hold or tell something and have no answer of their own. */
export function readsNothing(): undefined {
  return undefined;
}
