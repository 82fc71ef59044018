import { fieldTypes } from '@vordruck/engine';
import { limits } from '../limits.ts';
import type { Visit } from './visit.ts';

/** Beyond the largest file that any question takes, nothing is kept. */
export function largestFile({ offer }: Pick<Visit, 'offer'>): number {
  const sizes = offer.form.fields
    .filter(({ type }) => fieldTypes.get(type)?.answer === 'files')
    .map(({ maxSize }) => maxSize ?? limits.fileBytes);
  return Math.min(Math.max(0, ...sizes), limits.uploadBytes);
}
