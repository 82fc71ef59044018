import { start, type Answers, type CompiledForm, type FormTexts, type Session } from '@vordruck/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, type CompiledFiles } from '../src/index.ts';
import { runTool, withTool } from '../../../scripts/test/system-tool.ts';
import { generatedForms, type Generated } from './generated-forms.ts';
import { load, loadForm } from './markt.ts';
import { keyOf, mutate, pointer, walk } from './single-faults.ts';
import { submissionXml } from './submission-xml.ts';

interface Ready {
  readonly output: CompiledFiles;
  readonly form: CompiledForm;
  readonly texts: FormTexts;
  readonly validate: (values: unknown) => boolean;
}

async function prepare(definition: object): Promise<Ready> {
  const source = { form: 'zufall', files: new Map([['form.json', JSON.stringify(definition)]]) };
  const { findings, output } = await compile(source, { outputs: ['form', 'texts', 'validator', 'xsd'] });
  if (output === undefined) throw new Error(JSON.stringify(findings));
  const validate = await load<(values: unknown) => boolean>(output.files.get('zufall.validator.js'));
  return { output, ...(await loadForm(output, 'de')), validate };
}

/** Answers made whole: what is demanded and missing is taken from other answers as far as they have it. */
function open({ form, texts }: Ready, answers: Answers): Session {
  return start(form, texts, { today: '2026-11-23' }, answers);
}

/** Whether the field, or anything around it, may be there or missing without a JSON Schema noticing. */
function isUndecided({ output }: Ready, key: string): boolean {
  return output.inexpressible.some(
    ({ field, in: where, what }) =>
      where !== 'xml' && /presence|left out|alternatives/u.test(what) && (key === field || key.startsWith(`${field}.`)),
  );
}

/** Deletes each value whose question the engine then asks for, and nothing else. */
function refusesWhatIsMissing(ready: Ready, session: Session): number {
  const values = session.values();
  let tried = 0;
  for (const path of walk(values)) {
    const last = path.at(-1);
    if (typeof last !== 'string' || isUndecided(ready, keyOf(path))) continue;
    const other = open(ready, session.answers);
    const { plan } = other.field(pointer(path));
    if (plan.children !== undefined) continue;
    other.set(pointer(path), undefined);
    const [issue, ...more] = other.issues();
    const without = mutate(values, path, () => undefined);
    if (issue?.code !== 'required' || issue.path !== pointer(path) || more.length > 0) continue;
    if (JSON.stringify(other.values()) !== JSON.stringify(without)) continue;
    tried++;
    expect(ready.validate(without), `${pointer(path)} is missing in ${JSON.stringify(without)}`).toBe(false);
  }
  return tried;
}

/** Puts values into questions that are not asked: those of other answers. */
function refusesWhatIsHidden(ready: Ready, session: Session, others: readonly Session[]): number {
  const values = session.values();
  let tried = 0;
  for (const other of others)
    for (const [name, held] of Object.entries(other.values())) {
      if (Object.hasOwn(values, name) || isUndecided(ready, name) || session.field(`/${name}`).visible) continue;
      tried++;
      const more = { ...values, [name]: held };
      expect(ready.validate(more), `${name} is not asked in ${JSON.stringify(more)}`).toBe(false);
    }
  return tried;
}

function refusesWhatIsWrong({ validate }: Ready, session: Session): void {
  const values = session.values();
  for (const path of walk(values)) {
    const wrong = mutate(values, path, (held) =>
      typeof held === 'object' && !Array.isArray(held) ? { ...held, unbekannt: 1 } : { falsch: true },
    );
    expect(validate(wrong), `${pointer(path)} in ${JSON.stringify(wrong)}`).toBe(false);
  }
}

const counts = { accepted: 0, missing: 0, hidden: 0 };

async function check({ form, answers }: Generated): Promise<void> {
  const ready = await prepare(form);
  const valid = answers.map((one) => open(ready, one)).filter((session) => session.issues().length === 0);
  for (const session of valid) {
    counts.accepted++;
    expect(ready.validate(session.values()), JSON.stringify([form, session.values()])).toBe(true);
    refusesWhatIsWrong(ready, session);
    counts.missing += refusesWhatIsMissing(ready, session);
    counts.hidden += refusesWhatIsHidden(ready, session, valid.slice(0, 5));
  }
}

describe('the schema of any form', () => {
  it('accepts what the engine accepts and refuses single faults', async () => {
    await fc.assert(fc.asyncProperty(generatedForms, check), { numRuns: 60 });
    expect(counts.accepted).toBeGreaterThan(100);
    expect(counts.missing).toBeGreaterThan(100);
    expect(counts.hidden).toBeGreaterThan(10);
  }, 120_000);
});

withTool('xmllint', () => {
  it('the XSD of any form accepts what the engine accepts and refuses what it does not know', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vordruck-'));
    try {
      for (const generated of fc.sample(generatedForms, { numRuns: 12, seed: 3 })) {
        const ready = await prepare(generated.form);
        writeFileSync(join(folder, 'form.xsd'), ready.output.files.get('zufall.xsd') ?? '');
        const valid = generated.answers.map((one) => open(ready, one)).filter((session) => session.issues().length === 0);
        for (const session of valid.slice(0, 3)) {
          const values = session.values();
          const run = (given: unknown) =>
            runTool('xmllint', ['--noout', '--schema', join(folder, 'form.xsd'), '-'], submissionXml(ready.form, given));
          expect(run(values)).toMatchObject({ status: 0 });
          expect(run({ ...values, unbekannt: 'x' })).not.toMatchObject({ status: 0 });
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
