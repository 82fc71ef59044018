import type { CheckPlan, CompiledForm, FormTexts, StepPlan, Trust } from '@vordruck/engine';
import { ancestors, type FieldNode, type FormTree } from '../2-check/form-tree.ts';
import type { Checking } from '../2-check/check.ts';
import type { TypedRule } from '../2-check/typed-rules.ts';
import { hashOf } from './hash-of.ts';
import { planField } from './plan-field.ts';
import { planParameter, planPlaces } from './plan-places.ts';
import { languagesOf, planTexts } from './plan-texts.ts';
import { growValues, type ValueNode } from './value-node.ts';
import { makeRuleTable, type RuleTable } from './rule-table.ts';

/** A compiled form before it is written: its data, the JavaScript of its rules, its texts. */
export interface Plan {
  readonly form: Omit<CompiledForm, 'rules'>;
  /** JavaScript of each rule, a function of `$`, the engine's library. */
  readonly rules: readonly string[];
  readonly texts: readonly FormTexts[];
  readonly tree: FormTree;
  /** The rules with their types, from which other languages are written. */
  readonly typed: readonly TypedRule[];
  /** Fields as they stand in canonical values. */
  readonly values: readonly ValueNode[];
}

/** Turns a checked definition into what the engine runs. */
export async function plan({ tree, rules, dependencies }: Checking): Promise<Plan> {
  const { definition } = tree;
  const table = makeRuleTable(rules.all);
  const hash = await hashOf(definition);
  const languages = languagesOf(definition);
  const form: Plan['form'] = {
    format: 1,
    form: definition.form,
    hash,
    language: definition.language,
    languages,
    trust: trustOf(definition.service.trust),
    level: definition.service.level === 'municipality' ? undefined : definition.service.level,
    leika: definition.service.leika,
    legalBasis: definition.service.legalBasis,
    xml: definition.xml,
    parameters: definition.parameters.map(planParameter),
    steps: definition.steps.map((step, index): StepPlan => ({
      step: step.step,
      when: table.indexOf({ kind: 'step', step: index }),
      fields: tree.top.filter((node) => node.step === index).map((node) => node.index),
    })),
    fields: tree.nodes.map((node) => planField(node, table)),
    declarations: tree.top.filter((node) => node.step === -1 && node.field !== definition.local).map((node) => node.index),
    checks: planChecks(tree, table),
    order: dependencies.order,
    reads: table.reads,
    places: planPlaces(definition),
  };
  return {
    form,
    rules: table.sources,
    texts: languages.map((language) => planTexts(tree, language, hash)),
    tree,
    typed: rules.all,
    values: growValues(tree, table),
  };
}

function trustOf(trust: string): Trust {
  return trust === 'basic' || trust === 'substantial' || trust === 'high' ? trust : 'none';
}

function planChecks(tree: FormTree, table: RuleTable): CheckPlan[] {
  const scopes: (FieldNode | undefined)[] = [undefined, ...tree.nodes];
  return scopes.flatMap((scope) =>
    (scope === undefined ? tree.definition.checks : (scope.field.checks ?? [])).flatMap(
      ({ id, key, shownAt }, check): CheckPlan[] => {
        const that = table.indexOf({ kind: 'check', scope, check });
        return that === undefined
          ? []
          : [
              {
                id,
                key,
                scope: scope?.index ?? -1,
                that,
                at: shownAt === undefined ? undefined : findField(tree, scope, shownAt)?.index,
              },
            ];
      },
    ),
  );
}

/** The field a check shows its issue at: a path from the check's scope, or else from one further out. */
function findField(tree: FormTree, scope: FieldNode | undefined, path: string): FieldNode | undefined {
  const ids = path.split('.');
  for (const container of scope === undefined ? [undefined] : [scope, ...ancestors(scope), undefined]) {
    let candidates = container === undefined ? tree.top : container.children;
    let found: FieldNode | undefined;
    for (const id of ids) {
      found = candidates.find((node) => node.field.field === id);
      candidates = found?.children ?? [];
    }
    if (found !== undefined) return found;
  }
  return undefined;
}
