import { fieldType, type Definition, type Parameter } from '@vordruck/definition';
import { text, type GroupType, type Member, type Members, type NumberType, type RuleType } from '../rules/types.ts';
import { isNumberKind, parameterLimits, scaleOf } from './bounds.ts';
import { numberType, plainType } from './declared-types.ts';

function input(type: RuleType, mayBeAbsent: boolean): Member {
  return { type: () => type, mayBeAbsent, depth: 0 };
}

/** What `env.` names. */
export const environment: Members = new Map([
  ['today', input({ kind: 'date', partial: false }, false)],
  ['municipality', input(text, true)],
  ['land', input(text, true)],
  ['trust', input({ kind: 'choice', options: ['none', 'basic', 'substantial', 'high'], ordered: true }, false)],
]);

/** What `params.` names. */
export function parameterMembers(parameters: Definition['parameters']): Members {
  return new Map(parameters.map((parameter): [string, Member] => [parameter.id, input(parameterType(parameter), true)]));
}

function parameterType(parameter: Parameter): RuleType {
  const rule = fieldType(parameter.type)?.rule ?? 'opaque';
  if (rule === 'group' || rule === 'list') {
    const group: GroupType = { kind: 'group', members: parameterMembers(parameter.fields ?? []), row: rule === 'list' };
    if (rule === 'group') return group;
    return { kind: 'list', element: group, min: 0, max: typeof parameter.max === 'number' ? parameter.max : 1000 };
  }
  return parameterNumber(parameter) ?? plainType(rule, parameter.options);
}

/** The bounds that rules take a parameter to have, if it is a number. */
export function parameterNumber(parameter: Parameter): NumberType | undefined {
  const rule = fieldType(parameter.type)?.rule ?? 'opaque';
  if (!isNumberKind(rule)) return undefined;
  const scale = scaleOf(rule, parameter.scale ?? fieldType(parameter.type)?.scale);
  return numberType(rule, scale, parameterLimits[rule], parameter.min, parameter.max);
}
