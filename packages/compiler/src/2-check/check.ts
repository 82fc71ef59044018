import type { Definition, Finding } from '@vordruck/definition';
import { checkConversions } from './check-conversions.ts';
import { checkCycles } from './check-cycles.ts';
import { checkMessages } from './check-messages.ts';
import { checkParameters } from './check-parameters.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { checkRules } from './check-rules.ts';
import { findDependencies, type Dependencies } from './dependencies.ts';
import { growTree, type FormTree } from './form-tree.ts';
import { TypedRules } from './typed-rules.ts';

/** What checks look at, and what a plan is made from once they find no error. */
export interface Checking {
  readonly tree: FormTree;
  readonly rules: TypedRules;
  readonly dependencies: Dependencies;
}

/** All checks, in the order in which their findings help most. */
const checks: readonly ((checking: Checking) => Finding[])[] = [
  checkRules,
  checkConversions,
  checkCycles,
  checkPlaceholders,
  checkParameters,
  checkMessages,
];

/** Types the rules of a definition and runs all checks. */
export function check(definition: Definition): Checking & { readonly findings: readonly Finding[] } {
  const tree = growTree(definition);
  const rules = new TypedRules(tree);
  const checking = { tree, rules, dependencies: findDependencies(tree, rules.all) };
  return { ...checking, findings: checks.flatMap((run) => run(checking)) };
}
