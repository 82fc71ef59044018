import type { FieldPlan, FileValue, RuleValue } from '../compiled-form.ts';
import { writeBytes } from '../locales/write-values.ts';
import { fault, leaf, oneOrMore, type Fault } from './field-type.ts';
import { isFiles } from './is-file.ts';

/** Bytes a file may have, and files a question takes, if the definition sets no limit. */
const fileMaxSize = 10_000_000;
const fileMaxCount = 1;

/** Extensions by media type, for people; others show their media type. */
const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'image/tiff': 'TIFF',
  'image/heic': 'HEIC',
  'text/plain': 'TXT',
  'text/csv': 'CSV',
};

function accepts(type: string, accept: readonly string[]): boolean {
  return accept.some((wanted) => wanted === type || (wanted.endsWith('/*') && type.startsWith(wanted.slice(0, -1))));
}

function check(file: FileValue, plan: FieldPlan): Fault | undefined {
  const { name } = file;
  const max = plan.maxSize ?? fileMaxSize;
  if (file.size === 0) return fault('file-empty', { params: { name } });
  if (plan.accept && !accepts(file.type, plan.accept)) {
    const accept = plan.accept.map((type) => extensions[type] ?? type).join(', ');
    return fault('file-type', { params: { name, accept } });
  }
  if (file.size <= max) return undefined;
  return fault('file-size', { params: { name, max }, slots: (locale) => ({ max: writeBytes(max, locale) }) });
}

export const file = leaf<readonly FileValue[]>({
  type: 'file',
  answer: 'files',
  codes: ['file-type', 'file-size', 'file-empty', 'too-many-files'],
  is: (value: RuleValue): value is readonly FileValue[] => isFiles(value),
  reader: (plan) => (answer) => {
    if (!isFiles(answer)) return fault('wrong-type');
    const max = plan.maxFiles ?? fileMaxCount;
    if (answer.length > max) return fault('too-many-files', { params: { max, count: answer.length }, variant: oneOrMore(max) });
    for (const given of answer) {
      const broken = check(given, plan);
      if (broken) return broken;
    }
    return answer;
  },
  toJson: (value) => value.map(({ name, type, size, sha256 }) => ({ name, type, size, sha256 })),
  fromJson: (json) => (isFiles(json) ? json : undefined),
  format: (value, _plan, context) => value.map(({ name, size }) => ({ text: `${name} (${writeBytes(size, context.locale)})` })),
});
