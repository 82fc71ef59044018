import type { Definition, Output, OutputMapping, OutputTemplate, Parameter, Step } from '../model.ts';
import { flagOf, locate, member, numberOf, objectsOf, plain, textOf, textsOf } from '../1-parse/tree.ts';
import type { JsonNode } from '../1-parse/tree.ts';
import { fieldType } from '../types/index.ts';
import { codelistFor } from './codelists.ts';
import { mountChecks, mountFields, mountOptions } from './mount-field.ts';
import { addText, addTexts, hidesNames, isOff, isUsableId, join } from './mounting.ts';
import type { Mounting } from './mounting.ts';
import { checkNothingLeft } from './nothing-left.ts';

/** What form.json itself says; places and translations come beside it later. */
export type Form = Omit<Definition, 'translations' | 'places' | 'local' | 'texts' | 'codelists' | 'output' | 'dropped'> & {
  readonly output?: Omit<Output, 'files'> | undefined;
};

/** Texts of the form as a whole; their keys are their names. */
const FORM_TEXTS = ['title', 'intro', 'duration', 'fee', 'help', 'next', 'keywords'] as const;

export function mountForm(root: JsonNode, mounting: Mounting): Form {
  const top = { key: '', overrides: [], blocks: [] };
  const service = member(root, 'service');
  const xml = member(member(root, 'output'), 'xml');
  const form = textOf(member(root, 'form')) ?? '';
  const level = textOf(member(service, 'level'));
  addTexts(mounting, '', root, FORM_TEXTS);
  return {
    form,
    title: textOf(member(root, 'title')) ?? '',
    language: textOf(member(root, 'language')) ?? 'de',
    service: {
      leika: textOf(member(service, 'leika')),
      legalBasis: textsOf(member(service, 'legalBasis')) ?? [],
      trust: textOf(member(service, 'trust')) ?? 'none',
      level: LEVELS.find((known) => known === level) ?? 'municipality',
    },
    parameters: mountParameters(member(root, 'parameters'), mounting),
    steps: mountSteps(member(root, 'steps'), mounting),
    declarations: mountFields(objectsOf(member(root, 'declarations')), top, mounting),
    checks: mountChecks(member(root, 'checks'), '', mounting),
    xml: {
      namespace: textOf(member(xml, 'namespace')) ?? `urn:vordruck:form:${form}`,
      version: textOf(member(xml, 'version')),
    },
    output: mountOutput(member(root, 'output')),
    ...(hidesSteps(member(root, 'steps')) ? { incomplete: true } : {}),
    at: locate(root),
  };
}

/** Taken as written; the shape was checked before. */
function mountOutput(node: JsonNode | undefined): Form['output'] {
  const mapping = member(member(node, 'xml'), 'mapping');
  const template = member(node, 'pdf');
  if (!mapping && !template) return undefined;
  return {
    ...(mapping ? { mapping: plain(mapping) as OutputMapping } : {}),
    ...(template ? { template: plain(template) as OutputTemplate } : {}),
  };
}

const LEVELS = ['land', 'district', 'municipality'] as const;

/** Texts of a step; their keys are `steps.<step>.<name>`. */
const STEP_TEXTS = ['title', 'intro'] as const;

function hidesSteps(steps: JsonNode | undefined): boolean {
  return steps?.kind !== 'array' || steps.items.some((step) => hidesNames(member(step, 'fields')));
}

function mountSteps(node: JsonNode | undefined, mounting: Mounting): readonly Step[] {
  const steps = new Map<string, Step>();
  const seen = new Set<string>();
  for (const step of objectsOf(node)) {
    const id = textOf(member(step, 'step'));
    if (!isUsableId(id) || steps.has(id) || isOff(step)) continue;
    addTexts(mounting, `steps.${id}`, step, STEP_TEXTS);
    const fieldNodes = objectsOf(member(step, 'fields'));
    checkNothingLeft(fieldNodes, isOff, { node: member(step, 'fields') ?? step, owner: `the step "${id}"` }, mounting);
    const mounted = mountFields(fieldNodes, { key: '', overrides: [], blocks: [] }, mounting);
    // Steps are no part of a path: two steps with a field of the same name would write to the same place.
    const fields = mounted.filter((field) => !seen.has(field.field));
    for (const field of fields) seen.add(field.field);
    steps.set(id, {
      step: id,
      title: textOf(member(step, 'title')) ?? '',
      when: textOf(member(step, 'when')),
      fields,
      at: locate(step),
    });
  }
  return [...steps.values()];
}

function mountParameters(node: JsonNode | undefined, mounting: Mounting): readonly Parameter[] {
  const entries = [...(node?.members ?? [])].filter(([id, { node: value }]) => isUsableId(id) && value.kind === 'object');
  return entries.map(([id, { node: value }]) => mountParameter(id, value, 'title', 'parameters', mounting));
}

/** A parameter is named by its key and has a `title`; what a group or list of parameters holds are fields with labels. */
function mountParameter(id: string, node: JsonNode, titleName: 'title' | 'label', within: string, mounting: Mounting): Parameter {
  const key = join(within, id);
  const type = textOf(member(node, 'type')) ?? '';
  const options = member(node, 'options');
  const codelist = options
    ? undefined
    : codelistFor(node, member(node, 'codelist'), fieldType(type)?.codelist, mounting.codelists, mounting.report);
  const title = member(node, titleName);
  addText(mounting, `${key}.title`, title);
  return {
    id,
    type,
    title: textOf(title) ?? id,
    required: flagOf(member(node, 'required')) ?? true,
    scale: numberOf(member(node, 'scale')) ?? fieldType(type)?.scale,
    min: numberOf(member(node, 'min')) ?? textOf(member(node, 'min')),
    max: numberOf(member(node, 'max')) ?? textOf(member(node, 'max')),
    options: options ? mountOptions(options, key, mounting) : codelist?.options,
    codelist: codelist?.name,
    fields: member(node, 'fields') && innerParameters(member(node, 'fields'), key, mounting),
    at: locate(node),
  };
}

function innerParameters(node: JsonNode | undefined, key: string, mounting: Mounting): readonly Parameter[] {
  return objectsOf(node).flatMap((field) => {
    const id = textOf(member(field, 'field'));
    return isUsableId(id) ? [mountParameter(id, field, 'label', key, mounting)] : [];
  });
}
