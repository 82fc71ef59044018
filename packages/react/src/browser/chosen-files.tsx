import type { FieldState } from '@vordruck/engine';
import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import { usePage } from '../field/context.ts';
import { formatSize } from '../sizes.ts';
import { isFileInput } from './controls.ts';
import type { Progress } from './upload.ts';

/** The files chosen but not yet sent: small images, sizes, how far each is, and a button to take each back. */
export function ChosenFiles({
  field,
  box,
}: {
  readonly field: FieldState;
  readonly box: RefObject<HTMLElement | null>;
}): ReactNode {
  const { messages } = usePage();
  const [files, setFiles] = useState(() => chosenIn(box.current));
  const [percents, setPercents] = useState<ReadonlyMap<File, number>>(new Map());
  useEffect(() => {
    const element = box.current;
    const changed = () => setFiles(chosenIn(element));
    const moved = (event: Event) => {
      if (event instanceof CustomEvent) {
        const { file, percent }: Progress = event.detail;
        setPercents((before) => new Map(before).set(file, percent));
      }
    };
    element?.addEventListener('change', changed);
    element?.addEventListener('vordruck:progress', moved);
    return () => {
      element?.removeEventListener('change', changed);
      element?.removeEventListener('vordruck:progress', moved);
    };
  }, [box]);
  const takeBack = (file: File) => {
    for (const input of inputsIn(box.current)) input.files = without(input.files, file);
    setFiles(chosenIn(box.current));
    inputsIn(box.current)[0]?.focus();
  };
  if (files.length === 0) return null;
  return (
    <ul className="vd-stored" aria-label={`${messages.fileChosen}: ${field.label.text}`}>
      {files.map((file) => (
        <li className="vd-stored-file" key={`${file.name} ${file.size} ${file.lastModified}`}>
          <Preview file={file} />
          <span className="vd-stored-name">{file.name}</span>
          <span className="vd-stored-size">{formatSize(file.size, messages)}</span>
          {percents.has(file) ? (
            <progress className="vd-progress" max={100} value={percents.get(file)} aria-label={file.name} />
          ) : (
            <button className="vd-button vd-button-quiet" type="button" onClick={() => takeBack(file)}>
              <span>{messages.fileRemove}</span>
              <span className="vd-sr-only">{`: ${file.name} (${field.label.text})`}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The image itself, small. Its name stands beside it, so it says nothing more (WCAG 1.1.1). */
function Preview({ file }: { readonly file: File }): ReactNode {
  const [address] = useState(() => (/^image\/(png|jpeg|gif|webp)$/.test(file.type) ? URL.createObjectURL(file) : undefined));
  useEffect(
    () => () => {
      if (address !== undefined) URL.revokeObjectURL(address);
    },
    [address],
  );
  return address === undefined ? null : <img className="vd-preview" src={address} alt="" />;
}

function inputsIn(box: HTMLElement | null): readonly HTMLInputElement[] {
  return [...(box?.querySelectorAll('input') ?? [])].filter(isFileInput);
}

function chosenIn(box: HTMLElement | null): readonly File[] {
  return inputsIn(box).flatMap(({ files }) => [...(files ?? [])]);
}

function without(files: FileList | null, file: File): FileList {
  const rest = new DataTransfer();
  for (const each of files ?? []) if (each !== file) rest.items.add(each);
  return rest.files;
}
