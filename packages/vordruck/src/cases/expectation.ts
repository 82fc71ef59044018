import type { Issue } from '@vordruck/engine';

/** What a case's `expect.json` demands: these values (where given), or exactly these issues. */
export interface Expectation {
  readonly values?: Readonly<Record<string, unknown>>;
  readonly issues?: readonly { readonly path: string; readonly code: string }[];
}

/** What differs, a sentence each; empty if the outcome is as demanded. */
export function compareOutcome(expected: Expectation, values: unknown, issues: readonly Issue[]): readonly string[] {
  const demanded = new Set((expected.issues ?? []).map(({ path, code }) => `${path || '/'} ${code}`));
  const found = new Set(issues.map(({ path, code }) => `${path || '/'} ${code}`));
  return [
    ...[...demanded].filter((issue) => !found.has(issue)).map((issue) => `no issue ${issue}`),
    ...[...found].filter((issue) => !demanded.has(issue)).map((issue) => `unexpected issue ${issue}`),
    ...(expected.values ? compareValues(expected.values, values, '') : []),
  ];
}

/** Objects are compared where the demand names a property, all else wholly; `null` demands absence. */
function compareValues(expected: unknown, actual: unknown, path: string): readonly string[] {
  if (isRecord(expected) && isRecord(actual)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      compareValues(value, (Object.hasOwn(actual, key) ? actual[key] : undefined) ?? null, `${path}/${key}`),
    );
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length) return [`${path}: ${actual.length} entries instead of ${expected.length}`];
    return expected.flatMap((value, place) => compareValues(value, actual[place], `${path}/${place}`));
  }
  return expected === actual ? [] : [`${path}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
