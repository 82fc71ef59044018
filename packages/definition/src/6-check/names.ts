import { finding } from '../generated/findings.ts';
import { member, objectsOf, positionOf, positionOfName, textOf } from '../1-parse/tree.ts';
import type { JsonNode } from '../1-parse/tree.ts';
import { fieldNodesIn, isOff } from '../3-mount/mounting.ts';
import type { Position } from '../finding.ts';
import { asciiWords } from '../usable-name.ts';
import type { Report } from '../report.ts';

// The names in one file as written, whether a form, a block or a place; what is mounted from elsewhere has its own file.

const ID = /^[a-z][A-Za-z0-9]{0,39}$/;

/** Words of CEL, and what rules of Vordruck call their inputs. */
const RESERVED = new Set(
  (
    'in for if else null true false as break const continue function import let loop namespace package return var void while ' +
    'form row env params local'
  ).split(' '),
);

/** Addresses that every form has. */
const RESERVED_STEPS = new Set(['pruefen', 'senden', 'quittung', 'fortsetzen', 'geaendert']);

interface Named {
  readonly id: string;
  readonly position: Position;
  readonly isOff: boolean;
}

/** Names in `form.json`. Steps are no part of a path, so the fields of all steps are siblings. */
export function checkFormNames(root: JsonNode, report: Report): void {
  const steps = objectsOf(member(root, 'steps'));
  const names = steps.flatMap((step) => named(step, 'step'));
  for (const { id, position } of names) {
    if (RESERVED_STEPS.has(id))
      report(finding.reservedId(position, { id, kind: 'step', where: 'the addresses of all forms', example: `${id}-schritt` }));
  }
  checkDistinct(names, 'step', report);
  const fields = [...steps.filter((step) => !isOff(step)).map((step) => member(step, 'fields')), member(root, 'declarations')];
  checkFields(fields.flatMap(objectsOf), report);
  for (const step of steps.filter(isOff)) checkFields(objectsOf(member(step, 'fields')), report);
  checkNames(objectsOf(member(root, 'checks')), 'id', 'check', report);
  checkParameterNames(member(root, 'parameters'), report);
}

/** Names in a block. */
export function checkBlockNames(root: JsonNode, report: Report): void {
  checkFields(objectsOf(member(root, 'fields')), report);
  checkNames(objectsOf(member(root, 'checks')), 'id', 'check', report);
}

/** Names of fields beside each other, of what they hold, of their checks and options. */
export function checkFields(fields: readonly JsonNode[], report: Report): void {
  checkNames(fields, 'field', 'field', report);
  for (const field of fields) {
    checkFields(fieldNodesIn(field), report);
    checkDistinct(
      objectsOf(member(field, 'steps')).flatMap((step) => named(step, 'step')),
      'step',
      report,
    );
    checkNames(objectsOf(member(field, 'checks')), 'id', 'check', report);
    checkOptions(member(field, 'options'), report);
    for (const { node } of member(field, 'with')?.members.values() ?? []) checkOptions(member(node, 'options'), report);
  }
}

function checkNames(nodes: readonly JsonNode[], property: string, kind: string, report: Report): void {
  const names = nodes.flatMap((node) => named(node, property));
  for (const name of names) checkId(name, kind, report);
  checkDistinct(names, kind, report);
}

function named(node: JsonNode, property: string): readonly Named[] {
  const value = member(node, property);
  const id = textOf(value);
  return value && id !== undefined ? [{ id, position: positionOf(value), isOff: isOff(node) }] : [];
}

function checkId({ id, position }: Named, kind: string, report: Report): void {
  if (RESERVED.has(id)) report(finding.reservedId(position, { id, kind, where: 'rules', example: `${id}Angabe` }));
  else if (!ID.test(id)) report(finding.badId(position, { id, kind, example: usableId(id) }));
}

/** A name made from the one that does not do: "Geburts-Datum" gives "geburtsDatum". */
function usableId(id: string): string {
  const joined = asciiWords(id)
    .map((word, index) => (index === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1))
    .join('');
  const made = joined.replace(/^[0-9]+/, '').slice(0, 40);
  return ID.test(made) && !RESERVED.has(made) ? made : 'familienname';
}

function checkDistinct(names: readonly Named[], kind: string, report: Report): void {
  const first = new Map<string, Named>();
  for (const name of names.filter((candidate) => !candidate.isOff)) {
    const { id, position } = name;
    const earlier = first.get(id);
    if (earlier) report(finding.duplicateId(position, { id, kind, line: earlier.position.line, file: earlier.position.file }));
    else first.set(id, name);
  }
}

function checkOptions(options: JsonNode | undefined, report: Report): void {
  const seen = new Set<string>();
  for (const option of objectsOf(options).filter((candidate) => !isOff(candidate))) {
    const value = member(option, 'value');
    const text = textOf(value);
    if (!value || text === undefined) continue;
    if (seen.has(text)) report(finding.optionDuplicate(positionOf(value), { value: text }));
    seen.add(text);
  }
}

function checkParameterNames(parameters: JsonNode | undefined, report: Report): void {
  for (const [id, { node }] of parameters?.members ?? []) {
    checkId({ id, position: positionOfName(parameters ?? node, id), isOff: false }, 'parameter', report);
    checkFields(objectsOf(member(node, 'fields')), report);
    checkOptions(member(node, 'options'), report);
  }
}
