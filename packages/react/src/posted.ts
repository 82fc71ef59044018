/** What a form posted, as far as reading needs it; `FormData` and `URLSearchParams` are such. */
export interface Posted {
  /** All values of the controls with this name; files count as anything but a string. */
  getAll(name: string): readonly unknown[];
}

/** The first text posted under a name; empty if there is none. */
export function textOf(posted: Posted, name: string): string {
  const value = posted.getAll(name).find((each) => typeof each === 'string');
  return typeof value === 'string' ? value : '';
}
