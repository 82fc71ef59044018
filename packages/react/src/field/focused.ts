/**
 * Puts the focus on what a page opens for, without a script: the summary of faults, a revealed question, else its heading
 * (WCAG 2.4.3). Every step is a page that a post led to, so nothing that someone was at loses the focus.
 */
export function focused(when: boolean): { readonly autoFocus?: true } {
  return when ? { autoFocus: true } : {};
}
