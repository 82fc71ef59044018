import { fieldType, translatePattern } from '@vordruck/definition';
import { fieldTypes, type FieldPlan, type RuleValue } from '@vordruck/engine';
import type { FieldNode } from '../../form-tree.ts';
import { isWithoutWords, sampleWords, wordLengths } from './words.ts';

/** As much of a field's plan as reading a text needs. */
function planOf({ field }: FieldNode): FieldPlan {
  const pattern = field.pattern === undefined ? undefined : translatePattern(field.pattern).unicode;
  return {
    id: field.field,
    key: field.key,
    type: field.type,
    parent: -1,
    step: 0,
    depth: 0,
    ...(field.minLength === undefined ? {} : { minLength: field.minLength }),
    ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
    ...(pattern === undefined ? {} : { pattern: `^(?:${pattern})$` }),
    ...(field.charset === undefined ? {} : { charset: field.charset }),
    ...(field.options === undefined ? {} : { options: field.options.map(({ value }) => ({ value })) }),
  };
}

/** The value that an answered text has, if the field takes it. */
export function readText(node: FieldNode, answer: string): RuleValue {
  const options = (node.field.options ?? []).map(({ value }) => value);
  const parsed = fieldTypes.get(node.field.type)?.parse(answer, planOf(node), {
    options,
    option: (typed) => options.find((option) => option === typed),
    bound: () => undefined,
  });
  return parsed?.fault === undefined ? parsed?.value : undefined;
}

/** Whether a text can be the value of a field. */
export function admitsText(node: FieldNode, text: string): boolean {
  return node.field.value !== undefined || readText(node, text) === text;
}

/** Whether no text has the length and the pattern of a field at once. */
export function isWithoutTexts({ field }: FieldNode): boolean {
  if (field.pattern === undefined) return false;
  const pattern = translatePattern(field.pattern).unicode;
  if (pattern === undefined) return false;
  const most = field.maxLength ?? fieldType(field.type)?.lengthMax ?? 500;
  return isWithoutWords(pattern, Math.max(1, field.minLength ?? 1), most);
}

/** The fewest and the most letters that a text of a field has. */
export function textLengths(node: FieldNode): readonly [number, number] {
  const { field } = node;
  const least = Math.max(1, field.minLength ?? 1);
  const most = field.maxLength ?? fieldType(field.type)?.lengthMax ?? 100_000;
  const pattern = patternOf(node);
  return (pattern === undefined ? undefined : wordLengths(pattern, least, most)) ?? [least, Math.max(least, most)];
}

const words = ['Muster', 'Beispiel', 'Probe', 'Anna', 'Berta', 'Carl', 'Dora', 'Emil', 'Frieda', 'Gustav'];
/** Types with a check digit need several tries. */
const triesMax = 2_000;

/** Texts that a field takes, the likeliest to look like answers first; different ones for different `variant`s. */
export function* sampleTexts(node: FieldNode, variant: number): Generator<string> {
  const { field } = node;
  const isTaken = (text: string) => readText(node, text) !== undefined;
  const options = field.options?.map(({ value }) => value) ?? [];
  yield* options.filter(isTaken);
  const examples = [field.example, fieldType(field.type)?.constant?.example].filter((text) => typeof text === 'string');
  if (variant === 0 && field.example !== undefined && isTaken(field.example)) yield field.example;
  yield* free(field.minLength ?? 1, field.maxLength ?? 500, variant).filter(isTaken);
  if (variant === 0) yield* examples.filter(isTaken);
  const pattern = patternOf(node);
  if (pattern !== undefined) {
    const least = Math.max(1, field.minLength ?? 1);
    const most = field.maxLength ?? fieldType(field.type)?.lengthMax ?? 500;
    for (const word of sampleWords(pattern, least, most, triesMax, variant)) if (isTaken(word)) yield word;
  }
  yield* examples.filter(isTaken);
}

function free(least: number, most: number, variant: number): string[] {
  const word = words[variant % words.length] ?? 'Muster';
  const more = variant < words.length ? '' : letters(Math.floor(variant / words.length));
  const long = (word + more).padEnd(least, 'a').slice(0, Math.max(1, most));
  return [long, long.toLowerCase()];
}

function letters(number: number): string {
  return number === 0 ? '' : String.fromCodePoint(97 + (number % 26)) + letters(Math.floor(number / 26));
}

function patternOf({ field }: FieldNode): string | undefined {
  if (field.pattern !== undefined) return translatePattern(field.pattern).unicode;
  const json = fieldType(field.type)?.value?.(field).json;
  const pattern = json === undefined ? undefined : Reflect.get(json, 'pattern');
  return typeof pattern === 'string' ? pattern.replace(/^\^/u, '').replace(/\$$/u, '') : undefined;
}
