import type { Posted } from '../posted.ts';

/** The controls of a form, read as if it were posted; touches only the controls asked for, however long the form is. */
export function postedBy(form: HTMLFormElement): Posted {
  return { getAll: (name) => controlsNamed(form, name).flatMap(valuesOf) };
}

export function controlsNamed(form: HTMLFormElement, name: string): readonly Element[] {
  const found = form.elements.namedItem(name);
  if (found === null) return [];
  return found instanceof RadioNodeList ? [...found].flatMap((node) => (node instanceof Element ? [node] : [])) : [found];
}

function valuesOf(control: Element): readonly unknown[] {
  if (control instanceof HTMLInputElement) {
    if (control.type === 'radio' || control.type === 'checkbox') return control.checked ? [control.value] : [];
    return control.type === 'file' ? [...(control.files ?? [])] : [control.value];
  }
  if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) return [control.value];
  return [];
}

export function isFileInput(control: Element): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.type === 'file';
}

/**
 * Notes what stands in the controls and gives back how to restore it. React and react-hook-form set controls to what they
 * know while they take the page over; what a person typed before counts more (promise 60).
 */
export function keepTyped(form: HTMLFormElement): () => void {
  const kept = [...form.elements].flatMap((control) => {
    if (control instanceof HTMLInputElement) {
      if (control.type === 'radio' || control.type === 'checkbox') return [keepChecked(control)];
      return control.type === 'file' || control.type === 'hidden' ? [] : [keepValue(control)];
    }
    return control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement ? [keepValue(control)] : [];
  });
  return () => {
    for (const restore of kept) restore();
  };
}

function keepValue(control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): () => void {
  const { value } = control;
  return () => {
    if (control.value !== value) control.value = value;
  };
}

function keepChecked(control: HTMLInputElement): () => void {
  const { checked } = control;
  return () => {
    if (control.checked !== checked) control.checked = checked;
  };
}
