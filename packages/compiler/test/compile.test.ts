import { compile, type CompiledFiles } from '../src/index.ts';
import { start, type Answers } from '@vordruck/engine';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { load, loadForm, markt } from './markt.ts';

async function compiled(change?: Parameters<typeof markt>[0]): Promise<CompiledFiles> {
  const { findings, output } = await compile(markt(change));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (output === undefined) throw new Error('no output');
  return output;
}

const answers: Answers = {
  person: { name: 'N̄jáma Łukasz', geboren: '3.3.1980', verein: 'true', vereinsname: 'Obstfreunde' },
  staende: [
    { $row: '1', ware: 'obst', laenge: '3,5', strom: ['kuehlung'], leistung: '1200' },
    { $row: '2', ware: 'wein', laenge: '12' },
  ],
  iban: 'DE02120300000000202051',
  richtig: 'true',
};

const oneOf = (...values: string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

/** Answers that are often right, sometimes missing or wrong. */
const randomAnswers: fc.Arbitrary<Answers> = fc.record({
  person: fc.record({
    name: oneOf('Ann', 'Łukasz', '  Ann  Lee ', 'x'.repeat(60)),
    geboren: oneOf('3.3.1980', '1.1.2000', '29.2.2000'),
    verein: oneOf('true', 'false'),
    vereinsname: oneOf('Obst e. V.', ''),
  }),
  staende: fc
    .uniqueArray(
      fc.record(
        {
          ware: oneOf('obst', 'brot', 'wein'),
          laenge: oneOf('1', '3,5', '20', '20,5', '7.0'),
          strom: fc.subarray(['licht', 'kuehlung']),
          leistung: oneOf('1', '1.200', '10000000'),
        },
        { requiredKeys: ['ware', 'laenge', 'leistung'] },
      ),
      { minLength: 1, maxLength: 4, selector: ({ ware }) => ware },
    )
    .map((rows) => rows.map((row, index) => ({ $row: String(index + 1), ...row }))),
  iban: oneOf('DE02120300000000202051', 'DE02 1203 0000 0000 2020 51'),
  richtig: fc.constant('true'),
});

const inputs = { today: '2026-11-23', municipality: '10041100' };

/** A copy with one value replaced, or taken away; spaces after a path only tell faults apart. */
function withFault(values: unknown, path: string, fault: unknown): unknown {
  const copy: unknown = structuredClone(values);
  const names = path.trim().slice(1).split('/');
  const last = names.pop() ?? '';
  const holder = names.reduce(
    (node, name) => (typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined),
    copy,
  );
  if (typeof holder !== 'object' || holder === null) throw new Error(`nothing at ${path}`);
  if (fault === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, fault);
  return copy;
}

/** A form whose every field is computed from the next (`step` 1) or the one before (-1), the last from `last`. */
function compileChain(last: string, step: 1 | -1): ReturnType<typeof compile> {
  const fields = Array.from({ length: 1500 }, (_, index) => {
    const next = index + step;
    return { field: `f${index}`, type: 'integer', label: 'F', value: next < 0 || next >= 1500 ? last : `f${next} + 1` };
  });
  const form = {
    form: 'kette',
    title: 'Kette',
    language: 'de',
    service: { legalBasis: ['Satzung'], trust: 'none' },
    steps: [{ step: 's', title: 'S', fields }],
    declarations: [],
  };
  return compile({ form: 'kette', files: new Map([['form.json', JSON.stringify(form)]]) });
}

describe('compile', () => {
  it('gives the files that build promises, with the hash of the version in each', async () => {
    const { files, hash } = await compiled();
    expect([...files.keys()].toSorted()).toEqual([
      'markt.cel.json',
      'markt.d.ts',
      'markt.de.json',
      'markt.en.json',
      'markt.js',
      'markt.schema.json',
      'markt.validator.js',
      'markt.xsd',
    ]);
    for (const [name, text] of files) expect(text, name).toContain(hash);
  });

  it('gives the same bytes for the same files', async () => {
    expect([...(await compiled()).files]).toEqual([...(await compiled()).files]);
  });

  it('lists what schemas cannot say', async () => {
    const { inexpressible } = await compiled();
    expect(inexpressible).toContainEqual({ field: 'person', in: 'both', what: 'the check volljaehrig' });
    expect(inexpressible).toContainEqual({ field: 'staende.leistung', in: 'xml', what: 'presence that a rule decides' });
    expect(inexpressible.every(({ what }) => what !== '')).toBe(true);
  });

  it('makes no version of the values of parameters, but one of a text', async () => {
    const { hash } = await compiled();
    expect((await compiled({ 'places/10041100.json': (text) => text.replace('4.50', '5.00') })).hash).toBe(hash);
    expect((await compiled({ 'texts/en.json': (text) => text.replace('stall', 'stand') })).hash).not.toBe(hash);
    expect((await compiled({ 'form.json': (text) => text.replace('"max": 5', '"max": 6') })).hash).not.toBe(hash);
  });

  it('emits code without eval, imports and surprises for a strict content security policy', async () => {
    const { files } = await compiled();
    for (const name of ['markt.js', 'markt.validator.js'])
      expect(files.get(name)).not.toMatch(/\beval\b|new Function|\bimport\b|\brequire\b/u);
  });

  it('marks texts that are not translated with their language', async () => {
    const { texts } = await loadForm(await compiled(), 'en');
    expect(texts.texts['title']).toBe('Register a market stall');
    expect(texts.texts['person.name.label']).toEqual({ text: 'Name', lang: 'de' });
    expect(texts.texts['issues.required']).toMatch(/^[A-Z]/u);
  });

  it('follows a chain of computed fields as long as the form, in either direction and round', async () => {
    for (const step of [1, -1] as const) {
      const { findings, output } = await compileChain('1', step);
      expect(findings).toEqual([]);
      const { form } = await loadForm(output ?? { form: '', hash: '', files: new Map(), inexpressible: [] }, 'de');
      expect(form.order.indexOf(0) < form.order.indexOf(1)).toBe(step === -1);
    }
    expect((await compileChain('f0', 1)).findings.map(({ code }) => code)).toEqual(['rule-cycle']);
  });

  it('never throws, whatever is changed in a definition', async () => {
    const cut = fc
      .tuple(
        fc.nat(4000),
        fc.nat(40),
        fc.constantFrom('', '"', '{', '}', 'null', '[]', '-1', '"a && b"', '1e400', '"__proto__"', '"when": "summe"', ','),
      )
      .map(([at, length, instead]) => ({ 'form.json': (text: string) => text.slice(0, at) + instead + text.slice(at + length) }));
    await fc.assert(
      fc.asyncProperty(cut, async (change) => void (await compile(markt(change)))),
      { numRuns: 100 },
    );
    const folder = fc.dictionary(
      oneOf('_blocks/person/block.json', 'texts/en.json', 'texts/__proto__.json', 'places/10.json', '_places/10041.json'),
      fc.oneof(fc.json(), fc.uint8Array()),
    );
    await fc.assert(
      fc.asyncProperty(
        folder,
        async (more) => void (await compile({ form: 'markt', files: new Map([...markt().files, ...Object.entries(more)]) })),
      ),
      { numRuns: 40 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.json(), fc.string(), fc.uint8Array()),
        async (text) => void (await compile({ form: 'x', files: new Map([['form.json', text]]) })),
      ),
      { numRuns: 100 },
    );
  });
});

function renamed(text: string): string {
  return text
    .replaceAll('vereinsname', 'valueOf')
    .replaceAll('"verein"', '"constructor"')
    .replaceAll('person.verein', 'person.constructor');
}

describe('a compiled form', () => {
  it('computes with the parameters of the place, exactly', async () => {
    const { form, texts } = await loadForm(await compiled(), 'de');
    const session = start(form, texts, inputs, answers);
    expect(session.issues()).toEqual([]);
    // (3.5 m × 4.50 + 12 m × 4.50 + 25.00) × 0.5, each rounded to the cent.
    expect(session.values()['summe']).toBe('47.38');
    session.set('/person/verein', 'false');
    expect(session.values()['summe']).toBe('94.75');
    expect(session.steps().map(({ step }) => step)).toEqual(['person', 'staende']);
    session.set('/staende/0/laenge', '20');
    expect(session.steps().map(({ step }) => step)).toEqual(['person', 'staende', 'konto']);
  });

  it('has a schema that ajv compiles in strict mode and that keeps to its meta-schema', async () => {
    const schema: object = JSON.parse((await compiled()).files.get('markt.schema.json') ?? '');
    expect(() => new Ajv2020({ strict: true, strictRequired: true }).compile(schema)).not.toThrow();
  });

  it('has a schema and a validator that accept what the engine accepts, and no other', async () => {
    const output = await compiled();
    const { form, texts } = await loadForm(output, 'de');
    const values = start(form, texts, inputs, answers).values();
    const validate = await load<(values: unknown) => boolean>(output.files.get('markt.validator.js'));
    expect(validate(values)).toBe(true);
    const faults: Readonly<Record<string, unknown>> = {
      '/person': undefined,
      '/person/name': undefined,
      '/person/name ': 'Щ',
      '/person/name  ': 'x'.repeat(61),
      '/person/verein': 'true',
      '/unbekannt': 1,
      '/staende': [],
      '/staende/0/ware': 'kaese',
      '/staende/0/laenge': 3.5,
      '/staende/0/laenge ': '3.55',
      '/staende/0/gebuehr': '1.00',
      '/staende/0/strom': ['keine', 'licht'],
      '/richtig': false,
    };
    for (const [path, fault] of Object.entries(faults))
      expect(validate(withFault(values, path, fault)), `${path} ${JSON.stringify(fault)}`).toBe(false);
  });

  it('has a validator that accepts whatever the engine accepts', async () => {
    const output = await compiled();
    const { form, texts } = await loadForm(output, 'de');
    const validate = await load<(values: unknown) => boolean>(output.files.get('markt.validator.js'));
    let accepted = 0;
    const check = (random: Answers): void => {
      const session = start(form, texts, inputs, random);
      if (session.issues().length > 0) return;
      accepted++;
      expect(validate(session.values()), JSON.stringify(session.values())).toBe(true);
    };
    fc.assert(fc.property(randomAnswers, check), { numRuns: 500 });
    expect(accepted).toBeGreaterThan(20);
  });

  it('may call its fields like what every object has', async () => {
    const output = await compiled({ 'form.json': renamed });
    const { form, texts } = await loadForm(output, 'de');
    const person = { name: 'A', geboren: '3.3.1980', constructor: 'false' };
    const session = start(form, texts, inputs, { ...answers, person });
    expect(session.issues()).toEqual([]);
    const validate = await load<(values: unknown) => boolean>(output.files.get('markt.validator.js'));
    expect(validate(session.values())).toBe(true);
    expect(session.values()['summe']).toBe('94.75');
  });

  it('bounds a number only where a rule computes with it', async () => {
    const change = {
      'form.json': (text: string) =>
        text.replace(
          '{ "field": "summe"',
          '{ "field": "kasse", "type": "integer", "label": "Kassenzeichen" }, { "field": "gross", "type": "boolean", "label": "G", "value": "kasse > 5" }, { "field": "zahl", "type": "integer", "label": "Z" }, { "field": "doppelt", "type": "integer", "label": "D", "value": "zahl * 2" }, { "field": "summe"',
        ),
    };
    const { form } = await loadForm(await compiled(change), 'de');
    const bounds = form.fields.filter(({ id }) => id === 'kasse' || id === 'zahl').map(({ min, max }) => [min, max]);
    expect(bounds).toEqual([
      [undefined, undefined],
      [-10_000_000, 10_000_000],
    ]);
  });
});
