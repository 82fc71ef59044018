import type { Finding } from '@vordruck/definition';
import { start, type Answers, type SessionInputs, type Values } from '@vordruck/engine';
import { read } from '../../src/1-read/read.ts';
import { check, type Checking } from '../../src/2-check/check.ts';
import { Exploration } from '../../src/2-check/prove/exploration.ts';
import { prove } from '../../src/2-check/prove/prove.ts';
import { probesOf } from '../../src/2-check/prove/questions/target.ts';
import { Replay, type Observed } from '../../src/2-check/prove/replay/probes.ts';
import { plan } from '../../src/3-plan/plan.ts';
import { compile } from '../../src/index.ts';
import { loadForm } from '../markt.ts';
import { sourceOf, type Json } from './forms.ts';
import type { SmallForm } from './small-forms.ts';

/** All that the engine does with one set of answers. */
export interface Seen {
  readonly inputs: SessionInputs;
  readonly answers: Answers;
  readonly observed: Observed;
  readonly values: Values;
}

/** A form, what the prover says of it, and what all answers to it bring about. */
export interface Enumerated {
  readonly checking: Checking;
  readonly exploration: Exploration;
  readonly findings: readonly Finding[];
  readonly all: readonly Seen[];
}

/** Proves a form and goes through all its answers; undefined where a rule drawn by chance is no rule. */
export async function enumerate({ form, places, domains }: SmallForm): Promise<Enumerated | undefined> {
  const source = sourceOf(form, places);
  const { definition, findings: told } = read(source);
  if (definition === undefined) throw new Error(JSON.stringify(told));
  const checking = check(definition);
  if ([...told, ...checking.findings].some(({ severity }) => severity === 'error')) return undefined;
  const planned = await plan(checking);
  const exploration = await Exploration.make(checking, planned);
  exploration.explore();
  const sites = checking.rules.all.filter(({ expression }) => expression !== undefined).map(({ site }) => site);
  const replay = await Replay.make(planned, probesOf(sites, exploration.facts));
  const { output } = await compile(source);
  if (output === undefined) throw new Error('A form without errors is compiled');
  const loaded = await loadForm(output, 'de');
  const all: Seen[] = [];
  for (const municipality of exploration.places.length === 0 ? [undefined] : exploration.places) {
    const inputs = { today: '2026-07-01', ...(municipality === undefined ? {} : { municipality }) };
    const session = start(loaded.form, loaded.texts, inputs);
    for (const answers of allAnswers(form, domains)) {
      const observed = replay.run(inputs, structuredClone(answers));
      session.replace(answers);
      all.push({ inputs, answers, observed, values: session.values() });
    }
  }
  return { checking, exploration, findings: await prove(checking, planned), all };
}

function allAnswers({ steps }: Json, domains: SmallForm['domains']): Answers[] {
  const fields = fieldsOf(steps).flatMap((step) => fieldsOf(step['fields']));
  return product(fields, '', domains).map((answers) => ({ ...answers, richtig: 'true' }));
}

type Scope = Record<string, never>;

/** Each way to answer some questions, left open included. */
function product(fields: readonly Json[], path: string, domains: SmallForm['domains']): Scope[] {
  let all: Scope[] = [{}];
  for (const field of fields) {
    const id = String(field['field']);
    const ways: unknown[] = [undefined, ...(domains.get(path + id) ?? [])];
    const inner = field['fields'] === undefined ? [] : product(fieldsOf(field['fields']), `${path}${id}.`, domains);
    if (field['type'] === 'group') ways.splice(0, 1, ...inner);
    if (field['type'] === 'list')
      ways.splice(0, 1, [], ...inner.map((row) => [row]), ...inner.flatMap((row) => inner.map((more) => [row, more])));
    all = all.flatMap((answers) => ways.map((way) => (way === undefined ? answers : Object.assign({}, answers, { [id]: way }))));
  }
  return all;
}

function fieldsOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
