/** Cases of each form that every check sees, besides the form at its limits. */
const CASES_A_FORM = 3;

/**
 * What slow checks see unless `--all` was asked for: everything generated, each form at its limits, and cases spread over each form's. Keys and
 * layouts repeat from case to case; what differs is shown by the quick checks, which see all.
 */
export function sampleOf<T extends { readonly name: string }>(specimens: readonly T[]): readonly T[] {
  const forms = Map.groupBy(specimens, ({ name }) => name.slice(0, name.indexOf('.')));
  const chosen = new Set([...forms].flatMap(([form, all]) => (form === 'generated' ? all : spread(all))));
  return specimens.filter((one) => chosen.has(one));
}

function spread<T extends { readonly name: string }>(all: readonly T[]): readonly T[] {
  const limits = all.filter(({ name }) => name.endsWith('.at-its-limits'));
  const cases = all.filter((one) => !limits.includes(one));
  const step = Math.max(1, cases.length / CASES_A_FORM);
  return [...limits, ...cases.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))];
}
