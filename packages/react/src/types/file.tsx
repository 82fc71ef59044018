import type { Answer, FieldState, FileValue } from '@vordruck/engine';
import { useRef, useState, type ReactNode } from 'react';
import { usePage } from '../field/context.ts';
import { useControlAttributes } from '../field/control-attributes.ts';
import type { ControlProps, FieldType } from '../field-type.ts';
import type { QuestionMessages } from '../messages/questions.ts';
import type { Posted } from '../posted.ts';
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
  pending: (field, posted) => posted.getAll(field.name).some(chosen),
  provisional: withChosen,
};

function FileControl(props: ControlProps): ReactNode {
  const { messages, live } = usePage();
  const { field } = props;
  const { ref, ...attributes } = useControlAttributes(props);
  const box = useRef<HTMLDivElement>(null);
  const [Chosen, setChosen] = useState<ChosenFiles>();
  const multiple = (field.plan.maxFiles ?? 1) > 1;
  // What was chosen is shown by a script of its own; without it the browser's control tells the names.
  const show = live && (() => void import('../browser/chosen-files.tsx').then((module) => setChosen(() => module.ChosenFiles)));
  return (
    <div className="vd-files" ref={box}>
      <Stored field={field} />
      <div className="vd-file-row" onChange={show}>
        <input
          {...attributes}
          ref={ref}
          className="vd-file"
          type="file"
          multiple={multiple || undefined}
          accept={field.plan.accept?.join(',')}
        />
        {takesPhotos(field) && <Camera field={field} />}
        <button className="vd-button vd-button-secondary" type="submit" name="_action" value={`upload:${field.name}`}>
          <span>{messages.fileUpload}</span>
          <span className="vd-sr-only">{`: ${field.label.text}`}</span>
        </button>
      </div>
      {Chosen && <Chosen field={field} box={box} />}
    </div>
  );
}

type ChosenFiles = typeof import('../browser/chosen-files.tsx').ChosenFiles;

/** Phones show no camera where PDFs are taken, too; so there, and only there, the camera has a control of its own. */
function Camera({ field }: { readonly field: FieldState }): ReactNode {
  const { messages, ids } = usePage();
  return (
    <label className="vd-camera" htmlFor={`${ids(field.name)}__camera`}>
      <span>{messages.fileCamera}</span>
      <span className="vd-sr-only">{`: ${field.label.text}`}</span>
      <input
        className="vd-file"
        id={`${ids(field.name)}__camera`}
        type="file"
        name={field.name}
        accept="image/*"
        capture="environment"
      />
    </label>
  );
}

function takesPhotos({ plan }: FieldState): boolean {
  return plan.accept?.some((type) => type.startsWith('image/')) ?? false;
}

function Stored({ field }: { readonly field: FieldState }): ReactNode {
  const { messages, ids } = usePage();
  const files = storedFiles(field.answer);
  if (files.length === 0) return null;
  return (
    <ul className="vd-stored" id={`${ids(field.name)}__stored`} aria-label={`${messages.fileStored}: ${field.label.text}`}>
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

function limits(field: FieldState, messages: QuestionMessages): string | undefined {
  const { plan } = field;
  const kinds = plan.accept && formatKinds(plan.accept, messages);
  const size = plan.maxSize === undefined ? undefined : formatSize(plan.maxSize, messages);
  const first = kinds && size ? messages.fileHint(kinds, size) : (kinds ?? (size && messages.fileHintSize(size)));
  const count = plan.maxFiles !== undefined && plan.maxFiles > 1 ? messages.fileCount(plan.maxFiles) : undefined;
  const sentence = [first, count].filter(Boolean).join(', ');
  const photo = takesPhotos(field) ? messages.filePhoto : undefined;
  return [sentence && `${sentence}.`, photo].filter(Boolean).join(' ') || undefined;
}

function storedFiles(answer: Answer | undefined): readonly FileValue[] {
  return Array.isArray(answer) ? answer.filter(isFile) : [];
}

function isFile(value: unknown): value is FileValue {
  return typeof value === 'object' && value !== null && 'sha256' in value;
}

/** The answer as it would be with the files now chosen: size and number are judged before a byte is sent. */
function withChosen({ name, answer, plan }: FieldState, posted: Posted): Answer | undefined {
  const files = posted.getAll(name).filter((value) => value instanceof File && value.size > 0);
  const provisional = files.flatMap((value, index): FileValue[] =>
    value instanceof File
      ? [{ name: value.name, type: believed(value.type, plan.accept), size: value.size, sha256: String(index).padStart(64, '0') }]
      : [],
  );
  // Where one file is asked for, a second choice replaces the first.
  const kept = (plan.maxFiles ?? 1) === 1 && provisional.length > 0 ? [] : storedFiles(answer);
  const all = [...kept, ...provisional];
  return all.length === 0 ? undefined : all;
}

/** Systems disagree about the names of media types; only what is surely something else is told before the bytes are there. */
function believed(type: string, accept: readonly string[] | undefined): string {
  return /^(text|video|audio)\//.test(type) ? type : (accept?.[0] ?? type);
}

/** A browser's form data hold an empty, nameless file where none was chosen. */
function chosen(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'size' in value && value.size !== 0;
}
