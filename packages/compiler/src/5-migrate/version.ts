import type { Source } from '@vordruck/definition';
import { read } from '../1-read/read.ts';
import { check, type Checking } from '../2-check/check.ts';
import { isPlannable } from '../3-plan/as-published.ts';
import { plan, type Plan } from '../3-plan/plan.ts';

/** One version of a form, read and found free of errors that hinder it. */
export interface Version {
  readonly checking: Checking;
  readonly plan: Plan;
}

/** Reads a version; undefined if its definition has errors, of which `compile` tells. */
export async function readVersion(source: Source): Promise<Version | undefined> {
  const { definition, findings } = read(source);
  if (definition === undefined) return undefined;
  const checking = check(definition);
  if (!(await isPlannable(source, checking, [...findings, ...checking.findings]))) return undefined;
  return { checking, plan: await plan(checking) };
}
