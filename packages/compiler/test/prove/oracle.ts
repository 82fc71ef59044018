import type { FieldNode } from '../../src/2-check/form-tree.ts';
import type { Target } from '../../src/2-check/prove/questions/target.ts';
import type { Enumerated, Seen } from './enumeration.ts';

/** Where the prover and all answers to a form disagree, in words; and what the prover left open. */
export interface Judgement {
  readonly wrong: readonly string[];
  readonly open: readonly string[];
}

export function judge(enumerated: Enumerated): Judgement {
  const wrong: string[] = [];
  const open: string[] = [];
  const { exploration, all } = enumerated;
  for (const part of exploration.parts) {
    const keys = new Set(part.component.nodes.map(({ field }) => field.key));
    for (const target of part.targets) {
      if (target.about.kind === 'branch' && !isSeenOutside(target.about)) continue;
      const outcome = exploration.outcomes.get(target);
      const witness = all.find((seen) => shows(seen, target, keys));
      if (outcome === undefined || outcome.kind === 'undecided') open.push(target.id);
      else if ((outcome.kind === 'reached') !== (witness !== undefined))
        wrong.push(
          `${target.id} is said to be ${outcome.kind}; ${witness ? JSON.stringify(witness.answers) : 'no answers show it'}`,
        );
    }
  }
  wrong.push(...deadEnds(enumerated));
  open.push(...enumerated.findings.filter(({ code }) => code === 'undecided').map(({ message }) => message));
  return { wrong, open };
}

/** Whether answers bring a target about. */
function shows({ observed, values }: Seen, { id, about, isComplete }: Target, keys: ReadonlySet<string>): boolean {
  if (about.kind === 'answered') return observed.present.has(about.node.index);
  if (about.kind === 'branch') return branchTaken(values, about);
  if (!observed.probes.get(id)?.has(true)) return false;
  const isIn = (path: string) => keys.has(keyOf(path));
  return !isComplete || !observed.issues.some(({ path, code }) => isIn(path) && !isOfChecks.test(code));
}

/** Codes of the issues that a complete form may have. */
const isOfChecks = /^(c[0-9]+|zeile|duplicate)$/u;

/** Which side a condition takes inside cannot be seen from outside, nor that of a number where the side chooses again and may come to nothing. */
function isSeenOutside({ node, side }: Target['about'] & { kind: 'branch' }): boolean {
  return node.type.kind === 'number' && node[side].kind !== 'choose';
}

/** Branches of computed numbers give different numbers. */
function branchTaken(values: Seen['values'], { site, node, side }: Target['about'] & { kind: 'branch' }): boolean {
  const given = node[side];
  const seen = site.owner.kind === 'field' ? valuesAt(values, site.owner.node.field.key.split('.')) : [];
  return given.kind === 'constant' && seen.includes(given.value);
}

function keyOf(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && !/^[0-9]+$/u.test(part))
    .join('.');
}

interface Answered {
  readonly key: string;
  readonly value: string;
}

function deadEnds({ checking, findings, all }: Enumerated): string[] {
  const valid = all.filter(({ observed }) => observed.issues.length === 0);
  const wrong: string[] = [];
  const told = findings.filter(({ code }) => /^(no-way-to-send|impossible-answer|dead-end)/u.test(code));
  if (valid.length === 0 && told.length === 0 && !findings.some(({ code }) => /undecided|always-fails/u.test(code)))
    wrong.push('nothing can be sent, and nothing is told');
  if (valid.length > 0 && told.some(({ code }) => code === 'no-way-to-send'))
    wrong.push('no-way-to-send is told, but something can be sent');
  for (const { code, message } of told.filter((one) => one.code.startsWith('dead-end'))) {
    const answers = Array.from(message.matchAll(/([A-Za-z0-9.]+) = ([A-Za-z0-9-]+)/gu), ([, key = '', value = '']) => ({
      key,
      value,
    }));
    const isLater = message.includes('in a row after the first');
    const here = /the place ([0-9]+)/u.exec(message)?.[1];
    const isHere = ({ inputs }: Seen) => here === undefined || inputs.municipality === here;
    const witness = valid.find((seen) => isHere(seen) && answers.every((one) => has(seen, one)));
    if (witness !== undefined && !isLater && answers.length > 0)
      wrong.push(`${code}: ${message} But ${JSON.stringify(witness.answers)}`);
  }
  if (valid.length === 0) return wrong;
  const tells = (one: Answered) =>
    told.some(({ message }) => message.includes(`${one.key} = ${one.value}`)) ||
    findings.some(({ code, message }) => code === 'undecided' && message.includes(`${one.key} = ${one.value}`));
  for (const node of checking.tree.nodes.filter(isDecided)) {
    for (const value of node.rule === 'boolean' ? ['true', 'false'] : (node.field.options ?? []).map((option) => option.value)) {
      const one = { key: node.field.key, value };
      const where = all.filter((seen) => has(seen, one));
      if (where.length === 0 || valid.some((seen) => has(seen, one)) || tells(one)) continue;
      const messages = told.map(({ message }) => message);
      if (isMeant(where) || isAlike(node, one, messages) || isBlamed(findings) || isBeside(where, messages)) continue;
      wrong.push(`${one.key} = ${one.value} leaves no way to send, and nothing is told`);
    }
  }
  return wrong;
}

function has({ values }: Seen, { key, value }: Answered): boolean {
  return valuesAt(values, key.split('.')).some((one) => String(one) === value);
}

function isDecided({ field, rule }: FieldNode): boolean {
  return field.value === undefined && field.type !== 'declaration' && (rule === 'boolean' || rule === 'choice');
}

/** Whether one check fails in all of these answers: then it may be what forbids them. */
function isMeant(where: readonly Seen[]): boolean {
  const codes = new Set(
    where.flatMap(({ observed }) => observed.issues.map(({ code }) => code)).filter((code) => isOfChecks.test(code)),
  );
  return [...codes].some((code) => where.every(({ observed }) => observed.issues.some((issue) => issue.code === code)));
}

/** Whether another option of the same question is told: of options that rules treat alike one stands for all. */
function isAlike(node: FieldNode, { key }: Answered, messages: readonly string[]): boolean {
  return node.rule === 'choice' && messages.some((message) => message.includes(`${key} = `));
}

/** Whether it is given only beside an answer that is told: what that answer shows is told with it. */
function isBeside(where: readonly Seen[], messages: readonly string[]): boolean {
  const told = messages.flatMap((message) => {
    const [, key, value] = /^With ([A-Za-z0-9.]+) = ([A-Za-z0-9-]+) there/u.exec(message) ?? [];
    return key === undefined || value === undefined ? [] : [{ key, value }];
  });
  return told.some((one) => where.every((seen) => has(seen, one)));
}

/** Whether the cause is told by itself: a check that always fails, a required question that nobody can answer. */
function isBlamed(findings: Enumerated['findings']): boolean {
  return findings.some(({ code }) => code === 'check-always-fails' || code === 'impossible-answer');
}

function valuesAt(value: unknown, [name, ...more]: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, name === undefined ? [] : [name, ...more]));
  if (name === undefined) return value === undefined ? [] : [value];
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? valuesAt(Reflect.get(value, name), more)
    : [];
}
