import { memo, useContext, type ReactNode } from 'react';
import { ComponentsContext } from '../components.ts';
import type { FieldType } from '../field-type.ts';
import { typeOf } from '../types/index.ts';
import { account } from './account.ts';
import { Computed } from './computed.tsx';
import { useField, useIssue, usePage } from './context.ts';
import { ErrorMessage, Hint, Why } from './description.tsx';
import { LabelFrame } from './label-frame.tsx';
import { LegendFrame } from './legend-frame.tsx';

type Control = FieldType['Control'];

/** One field with all that belongs to it; renders again only when this field or its issue changes. */
export const Question = memo(function Question({
  name,
  heading = false,
}: {
  readonly name: string;
  readonly heading?: boolean;
}): ReactNode {
  const { messages, focus, ids } = usePage();
  const components = useContext(ComponentsContext);
  const field = useField(name);
  const issue = useIssue(field.path);
  if (!field.visible || field.plan.show === false) return null;
  if (field.plan.value !== undefined) return <Computed field={field} />;
  const autoFocus = focus === name;
  const { prefilled } = field;
  const marks = prefilled && account.marks;
  if (marks && prefilled.locked) return <marks.Locked field={field} heading={heading} opened={autoFocus} />;
  const type = typeOf(field.plan.type);
  const replaced: Readonly<Record<string, Control | undefined>> = components;
  const Control = replaced[field.plan.type] ?? type.Control;
  const frame = type.frameOf?.(field) ?? type.frame;
  const format = type.hint?.(field, messages);
  const hasHint = field.help !== undefined || format !== undefined;
  const isMarked = marks && (prefilled.same || prefilled.corrected);
  const describedBy =
    [isMarked && ids(name, 'account'), hasHint && ids(name, 'hint'), issue && ids(name, 'error')].filter(Boolean).join(' ') ||
    undefined;
  const props = { field, heading, invalid: issue !== undefined, describedBy, autoFocus };
  if (frame === 'own') return <Control {...props} />;
  const Frame = frame === 'label' ? LabelFrame : LegendFrame;
  return (
    <Frame {...props} role={type.role?.(field)}>
      {hasHint && <Hint id={ids(name, 'hint')} help={field.help} format={format} />}
      {isMarked && <marks.Mark field={field} />}
      {issue && <ErrorMessage id={ids(name, 'error')} issue={issue} />}
      <Control {...props} />
      <Why field={field} />
    </Frame>
  );
});
