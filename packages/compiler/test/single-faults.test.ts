import {
  readAnswers,
  start,
  type Answers,
  type CompiledForm,
  type FormTexts,
  type Session,
  type SessionInputs,
  type Value,
} from '@vordruck/engine';
import type { Source } from '@vordruck/definition';
import * as fc from 'fast-check';
import { ParseOption, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { expect, it } from 'vitest';
import { compile, type CompiledFiles } from '../src/index.ts';
import { generatedForms } from './generated-forms.ts';
import { load, loadForm } from './markt.ts';
import { at, isTold, keyOf, mutate, near, pointer, tryValue, walk, type Way } from './single-faults.ts';
import { casesOf, formNames, sourceOf } from './sources.ts';
import { submissionXml } from './submission-xml.ts';

interface Ready {
  readonly output: CompiledFiles;
  readonly form: CompiledForm;
  readonly texts: FormTexts;
  /** Whether the validator of ajv takes the values, and whether the XSD takes them in a submission. */
  takes(where: 'json' | 'xml', values: unknown): boolean;
}

async function prepare(source: Source): Promise<Ready> {
  const { findings, output } = await compile(source, { outputs: ['form', 'texts', 'validator', 'xsd'] });
  if (output === undefined) throw new Error(JSON.stringify(findings));
  const validate = await load<(values: unknown) => boolean>(output.files.get(`${source.form}.validator.js`));
  const { form, texts } = await loadForm(output, 'de');
  using schema = XmlDocument.fromString(output.files.get(`${source.form}.xsd`) ?? '');
  const xsd = XsdValidator.fromDoc(schema);
  const takesXml = (values: unknown): boolean => {
    using document = XmlDocument.fromString(submissionXml(form, values), { option: ParseOption.XML_PARSE_HUGE });
    try {
      xsd.validate(document);
      return true;
    } catch {
      return false;
    }
  };
  return { output, form, texts, takes: (where, values) => (where === 'json' ? validate(values) : takesXml(values)) };
}

const counts = { accepted: 0, valid: 0, wrong: 0, shapes: 0 };

/** The engine decides what is a fault; the schemas must agree, but for what the list of `build` says they cannot. */
function compare(ready: Ready, held: Value, scratch: Session, way: Way, other: string | number): void {
  const tried = tryValue(held, scratch, way, other);
  if (tried === undefined) return;
  const { code, values } = tried;
  for (const where of ['json', 'xml'] as const) {
    const told = code !== undefined && isTold(ready.output.inexpressible, where, keyOf(way), code);
    if (told) continue;
    counts[code === undefined ? 'valid' : 'wrong']++;
    const about = `${where}: ${JSON.stringify(other)} at ${pointer(way)} (${code ?? 'no fault'}), a ${scratch.field(pointer(way)).plan.type}`;
    expect(ready.takes(where, values), about).toBe(code === undefined);
  }
}

/** What is wrong whatever the engine says of it: other JSON, unknown names, options and files that are none. */
function refusesShapes(ready: Ready, values: Value, way: Way): void {
  const held = at(values, way);
  const wrong: [string, unknown][] = [['another kind of JSON', { falsch: true }]];
  if (Array.isArray(held) && typeof held[0] === 'string')
    wrong.push(['no option', [...held, 'nichts']], ['the same twice', [...held, held[0]]], ['none', []]);
  if (Array.isArray(held) && Object.hasOwn(Object(held[0]), 'sha256')) {
    const [file] = held;
    // More and larger than any question takes, whatever its own limits are.
    const many = Array.from({ length: 1000 }, () => file);
    wrong.push(['too many files', many], ['no file', []], ['too large', [{ ...file, size: 1e12 }]]);
    wrong.push(
      ['empty', [{ ...file, size: 0 }]],
      ['no media type', [{ ...file, type: 'pdf' }]],
      ['no hash', [{ ...file, sha256: 'A' }]],
    );
  }
  if (typeof held === 'object' && !Array.isArray(held)) wrong.push(['an unknown name', { ...held, unbekannt: '1' }]);
  if (typeof held === 'boolean') wrong.push(['a text', String(held)]);
  for (const [what, other] of wrong) {
    counts.shapes++;
    const changed = mutate(values, way, () => other);
    expect(ready.takes('json', changed), `json: ${what} at ${pointer(way)}`).toBe(false);
  }
}

/** Some mutations of each answer. */
function check(ready: Ready, inputs: SessionInputs, answers: Answers, each: number, seed: number): void {
  const session = start(ready.form, ready.texts, inputs, answers);
  if (session.issues().length > 0) return;
  const values = session.values();
  const scratch = start(ready.form, ready.texts, inputs, answers);
  counts.accepted++;
  for (const where of ['json', 'xml'] as const)
    expect(ready.takes(where, values), `${where}: ${JSON.stringify(values)}`).toBe(true);
  for (const way of walk(values)) {
    refusesShapes(ready, values, way);
    const held = at(values, way);
    const isWhole = typeof way.at(-1) === 'string' && session.field(pointer(way)).plan.value === undefined;
    if (!isWhole || (typeof held !== 'string' && typeof held !== 'number')) continue;
    for (const other of fc.sample(near(held), { numRuns: each, seed }))
      if (other !== held) compare(ready, values, scratch, way, other);
  }
}

it('the schemas of any form agree with the engine about every single fault', async () => {
  await fc.assert(
    fc.asyncProperty(generatedForms, fc.integer(), async ({ form, answers }, seed) => {
      const ready = await prepare({ form: 'zufall', files: new Map([['form.json', JSON.stringify(form)]]) });
      for (const one of answers.slice(0, 6)) check(ready, { today: '2026-11-23' }, one, 10, seed);
    }),
    { numRuns: 40, endOnFailure: true },
  );
  expect(counts.accepted).toBeGreaterThan(40);
  expect(counts.valid).toBeGreaterThan(200);
  expect(counts.wrong).toBeGreaterThan(1000);
}, 300_000);

it.each(formNames)(
  'the schemas of %s agree with the engine about every single fault',
  async (name) => {
    const ready = await prepare(sourceOf(name));
    for (const { inputs, answers } of casesOf(name)) check(ready, inputsOf(inputs), answersOf(ready, answers), 8, 1);
  },
  120_000,
);

function inputsOf({ today, municipality, trust }: Readonly<Record<string, unknown>>): SessionInputs {
  const levels = (['none', 'basic', 'substantial', 'high'] as const).find((level) => level === trust);
  return {
    today: typeof today === 'string' ? today : '2026-11-23',
    ...(typeof municipality === 'string' ? { municipality } : {}),
    ...(levels === undefined ? {} : { trust: levels }),
  };
}

/** The answers of a case, with a file for each that it names. */
function answersOf({ form }: Ready, answers: unknown): Answers {
  const text = JSON.stringify(answers, (_name, held: unknown) => {
    if (typeof held !== 'object' || held === null || !Object.hasOwn(held, 'file')) return held;
    return [{ name: 'nachweis.pdf', type: 'application/pdf', size: 900, sha256: 'a'.repeat(64) }];
  });
  return readAnswers(form, JSON.parse(text)).answers;
}
