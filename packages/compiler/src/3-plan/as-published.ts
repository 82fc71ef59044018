import type { Finding, Source } from '@vordruck/definition';
import type { Checking } from '../2-check/check.ts';
import { hashOf } from './hash-of.ts';

/**
 * Whether a definition can be planned: it has no errors, or was published when checks found none. What was published was judged
 * then, so errors of younger checks hinder nothing, as long as nothing was left out in reading it for their sake: it has the
 * hash it was published under, every rule has a meaning, and no field waits for itself. The values of parameters are no part
 * of that hash and may be of today, so errors in them count.
 */
export async function isPlannable({ published }: Source, checking: Checking, findings: readonly Finding[]): Promise<boolean> {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return true;
  if (published === undefined || errors.some(isAboutParameters)) return false;
  const { tree, rules, dependencies } = checking;
  if (dependencies.cycles.length > 0 || rules.all.some(({ expression }) => expression === undefined)) return false;
  return (await hashOf(tree.definition)) === published;
}

/** What is missing among them is told at the file as a whole. */
function isAboutParameters({ file, path }: Finding): boolean {
  return file.startsWith('places/') && (path === '' || path === '/params' || path.startsWith('/params/'));
}
