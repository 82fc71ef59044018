import type { Answer, FieldState, FileValue } from '@vordruck/engine';
import type { ReactNode } from 'react';
import { usePage } from '../field/context.ts';
import { useControlAttributes } from '../field/control-attributes.ts';
import type { ControlProps, FieldType } from '../field-type.ts';
import { idOf } from '../field/ids.ts';
import type { QuestionMessages } from '../messages/questions.ts';
import { formatKinds, formatSize } from '../sizes.ts';

/** Files: limit and kinds told beforehand, each stored one with its own remove button; the native control always works. */
export const file: FieldType = {
  type: 'file',
  kind: 'question',
  frame: 'label',
  Control: FileControl,
  hint: limits,
  // Bytes go to the server; a post changes what is stored there and never the answer here.
  read: (field) => field.answer,
  pending: ({ name }, posted) => posted.getAll(name).some(chosen),
};

function FileControl(props: ControlProps): ReactNode {
  const { messages } = usePage();
  const { field } = props;
  const attributes = useControlAttributes(props);
  return (
    <div className="vd-files">
      <Stored field={field} />
      <div className="vd-file-row">
        <input
          {...attributes}
          className="vd-file"
          type="file"
          multiple={(field.plan.maxFiles ?? 1) > 1 || undefined}
          accept={field.plan.accept?.join(',')}
        />
        <button className="vd-button vd-button-secondary" type="submit" name="_action" value={`upload:${field.name}`}>
          <span>{messages.fileUpload}</span>
          <span className="vd-sr-only">{`: ${field.label.text}`}</span>
        </button>
      </div>
    </div>
  );
}

function Stored({ field }: { readonly field: FieldState }): ReactNode {
  const { messages } = usePage();
  const files = storedFiles(field.answer);
  if (files.length === 0) return null;
  return (
    <ul className="vd-stored" id={`${idOf(field.name)}__stored`} aria-label={`${messages.fileStored}: ${field.label.text}`}>
      {files.map((each) => (
        <li className="vd-stored-file" key={each.sha256}>
          <span className="vd-stored-name">{each.name}</span>
          <span className="vd-stored-size">{`${formatKinds([each.type], messages)}, ${formatSize(each.size, messages)}`}</span>
          <button
            className="vd-button vd-button-quiet"
            type="submit"
            name="_action"
            value={`remove-file:${field.name}#${each.sha256}`}
          >
            <span>{messages.fileRemove}</span>
            <span className="vd-sr-only">{`: ${each.name} (${field.label.text})`}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function limits({ plan }: FieldState, messages: QuestionMessages): string | undefined {
  const kinds = plan.accept && formatKinds(plan.accept, messages);
  const size = plan.maxSize === undefined ? undefined : formatSize(plan.maxSize, messages);
  const first = kinds && size ? messages.fileHint(kinds, size) : (kinds ?? (size && messages.fileHintSize(size)));
  const count = plan.maxFiles !== undefined && plan.maxFiles > 1 ? messages.fileCount(plan.maxFiles) : undefined;
  const sentence = [first, count].filter(Boolean).join(', ');
  const photo = plan.accept?.some((type) => type.startsWith('image/')) ? messages.filePhoto : undefined;
  return [sentence && `${sentence}.`, photo].filter(Boolean).join(' ') || undefined;
}

function storedFiles(answer: Answer | undefined): readonly FileValue[] {
  return Array.isArray(answer) ? answer.filter(isFile) : [];
}

function isFile(value: unknown): value is FileValue {
  return typeof value === 'object' && value !== null && 'sha256' in value;
}

/** A browser's form data hold an empty, nameless file where none was chosen. */
function chosen(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'size' in value && value.size !== 0;
}
