import { finding } from '../generated/findings.ts';
import type { Definition, Field } from '../model.ts';
import { slowness } from '../patterns/slow.ts';
import { readPattern } from '../patterns/syntax.ts';
import type { Report } from '../report.ts';
import { fieldType } from '../types/index.ts';
import { topFields, walk } from './walk.ts';

/** Patterns are read once here, so that no later stage and no browser meets one that it cannot read. */
export function checkPatterns(definition: Definition, report: Report): void {
  for (const field of walk(topFields(definition))) if (field.pattern !== undefined) checkPattern(field, field.pattern, report);
}

/** Letters that an answer has where neither the field nor its type sets a limit. */
const LENGTH_MAX = 500;

function checkPattern(field: Field, pattern: string, report: Report): void {
  const read = readPattern(pattern);
  const position = field.at('pattern');
  if ('problem' in read) return report(finding.badPattern(position, { pattern, ...read }));
  const length = field.maxLength ?? fieldType(field.type)?.lengthMax ?? LENGTH_MAX;
  const problem = slowness(pattern, length);
  if (problem !== undefined) return report(finding.slowPattern(position, { pattern, problem }));
  const { example } = field;
  if (example === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(example)) return;
  report(finding.exampleNotMatching(field.at('example'), { example, pattern }));
}
