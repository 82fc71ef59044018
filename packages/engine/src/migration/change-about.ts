import type { Answer } from '../answers.ts';
import { isTexts } from '../types/choices.ts';
import { pathOf, type Former, type FormerFrame } from './former.ts';
import { optionMeant } from './former-values.ts';
import type { DraftChange, FormerField, LaterField, Localized, ShownAnswer } from './migration.ts';

/** A change with the index of the former field that it is about, by which changes are told in order. */
export interface Noted {
  readonly about: number;
  readonly change: DraftChange;
}

/** What a change says beside what it is about. */
type Rest<C extends DraftChange = DraftChange> = C extends DraftChange ? Omit<C, 'from' | 'label' | 'rows' | 'before'> : never;

export interface About {
  readonly former: Former;
  readonly frame: FormerFrame;
  readonly answer?: Answer | undefined;
}

export function changeAbout({ former, frame, answer }: About, rest: Rest): Noted {
  const rows = rowsAround(frame);
  const change: DraftChange = {
    ...rest,
    from: pathOf(former, frame),
    label: labelOf(former.field),
    ...(rows.length > 0 ? { rows } : {}),
    ...(answer === undefined ? {} : { before: shownAnswer(former.field, answer) }),
  };
  return { about: former.index, change };
}

/** Without a label people would read nothing; its name is better than that. */
function labelOf({ label, plan }: FormerField): Localized {
  return label ?? { '': plan.id };
}

function rowsAround({ list, outer, index }: FormerFrame): readonly { readonly label: Localized; readonly index: number }[] {
  if (!list || !outer) return [];
  return [...rowsAround(outer), { label: labelOf(list.field), index }];
}

/** An answer with as much as it takes to write it for people. */
export function shownAnswer({ plan, options }: FormerField | LaterField, answer: Answer): ShownAnswer {
  const { type, scale, unit } = plan;
  const chosen = typeof answer === 'string' ? [answer] : isTexts(answer) ? answer : [];
  const labels = chosen.flatMap((typed): [string, Localized][] => {
    const value = optionMeant(typed, [], options);
    const label = value === undefined ? undefined : options?.[value];
    return label ? [[typed, label]] : [];
  });
  return {
    answer,
    type,
    ...(scale === undefined ? {} : { scale }),
    ...(unit === undefined ? {} : { unit }),
    ...(labels.length > 0 ? { options: Object.fromEntries(labels) } : {}),
  };
}
