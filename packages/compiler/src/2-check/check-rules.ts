import { fieldType, finding, type Finding, type Position } from '@vordruck/definition';
import { mend } from '../rules/mend.ts';
import type { RuleProblem, RuleProblemCode } from '../rules/syntax.ts';
import type { Checking } from './check.ts';
import { ancestors } from './form-tree.ts';
import type { RuleSite } from './rule-sites.ts';
import type { TypedRules } from './typed-rules.ts';
import { writtenDay } from './written-day.ts';

type Slots = { readonly problem: string; readonly wayOut: string };

const make: Readonly<Record<RuleProblemCode, (at: Position, slots: Slots) => Finding>> = {
  'rule-syntax': finding.ruleSyntax,
  'rule-too-complex': finding.ruleTooComplex,
  'rule-unknown-name': finding.ruleUnknownName,
  'rule-unknown-function': finding.ruleUnknownFunction,
  'rule-arguments': finding.ruleArguments,
  'rule-type': finding.ruleType,
  'rule-no-option': finding.ruleNoOption,
  'rule-unrounded': finding.ruleUnrounded,
  'rule-too-large': finding.ruleTooLarge,
};

/** Longer ones are cut, and half a rule helps nobody. */
const wayOutMost = 400;

/** Authors mend the first rules first; each costs some dozen attempts. */
const mendedMax = 20;

/** Syntax, names, types, options and sizes of all rules. */
export function checkRules({ tree, rules }: Checking): Finding[] {
  // Names that cannot be read in rules are told where the fields have them.
  const names = new Set(tree.nodes.map(({ field }) => field.field));
  // What a block that cannot be read holds is not known, so names in it are not missed.
  const incomplete = new Set(tree.nodes.flatMap(({ field }) => (field.incomplete ? [field.field] : [])));
  const isInIncomplete = ({ source, scope }: RuleSite, { from }: RuleProblem): boolean => {
    const of = /([A-Za-z]\w*)\s*\.\s*$/u.exec(source.slice(0, from))?.[1];
    if (of === undefined || of === 'form' || of === 'row')
      return (
        tree.definition.incomplete === true ||
        (scope !== undefined && [scope, ...ancestors(scope)].some(({ field }) => field.incomplete))
      );
    // What is no field is a row of some list.
    return incomplete.has(of) || (incomplete.size > 0 && !names.has(of) && of !== 'params' && of !== 'env');
  };
  // Nor what a field of an unknown type may do, nor what may be chosen where options are missing.
  const untyped = new Set(
    tree.nodes.flatMap(({ field, rule }) =>
      fieldType(field.type) === undefined || (rule.startsWith('choice') && !field.options?.length) ? [field.field] : [],
    ),
  );
  const isAboutUntyped = (source: string): boolean =>
    untyped.size > 0 && (source.match(/[A-Za-z]\w*/gu) ?? []).some((name) => untyped.has(name));
  let mendable = mendedMax;
  const findings = rules.all.flatMap(({ site, problems }) => {
    const day = problems.length > 0 ? writtenDay(site) : undefined;
    if (day !== undefined) return [day];
    return problems
      .filter((problem, place) => problems.findIndex(({ message }) => message === problem.message) === place)
      .filter(({ code, from, to }) => !(code === 'rule-syntax' && names.has(site.source.slice(from, to))))
      .filter((problem) => !(problem.code === 'rule-unknown-name' && isInIncomplete(site, problem)))
      .filter(({ code }) => !((code === 'rule-type' || code === 'rule-no-option') && isAboutUntyped(site.source)))
      .map((problem, place) => (place === 0 && mendable-- > 0 ? withMended(problem, site, rules) : problem))
      .map((problem) => findingOf(problem, site.source, site.at));
  });
  // The condition of a page in a row is one of each of its fields.
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** The way out ends with the whole rule as it was probably meant, where that is found. */
function withMended(problem: RuleProblem, site: RuleSite, rules: TypedRules): RuleProblem {
  const mended = mend(site.source, (rule) => rules.problemsAt(site, rule));
  const wayOut = `${problem.wayOut} The whole rule, if this is meant: “${mended}”.`;
  return mended === undefined || wayOut.length > wayOutMost ? problem : { ...problem, wayOut };
}

/** A problem of a rule as a finding at its place. */
export function findingOf(problem: RuleProblem, source: string, at: Position): Finding {
  return make[problem.code](within(at, source, problem), { problem: problem.message, wayOut: problem.wayOut });
}

/** The place inside the rule's text; the value begins with its quotation mark, and signs in it may be escaped. */
function within(position: Position, source: string, problem: RuleProblem): Position {
  return { ...position, column: position.column + JSON.stringify(source.slice(0, problem.from)).length - 1 };
}
