import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '@vordruck/definition';
import { clumsyForms, filesOf, withFiles } from '../../compiler/test/prove/clumsy-forms.ts';
import { vordruck } from './run-command.ts';

let work: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'vordruck-examples-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

interface Example {
  readonly answers: unknown;
  readonly env: { readonly today: string; readonly municipality?: string };
}

/** Findings whose example shows answers that are refused, each by what it names, be it in one place only. */
const refused = new Set([
  'dead-end',
  'dead-end-together',
  'dead-end-at-bound',
  'no-way-to-send',
  'check-always-fails',
  'impossible-answer',
]);

async function findingsOf(folder: string): Promise<readonly (Finding & { readonly example?: Example })[]> {
  return JSON.parse((await vordruck('check', folder, '--json')).out);
}

/** Gives each example to `submit` and compares what it says with what is claimed. */
async function confirm(folder: string): Promise<number> {
  let confirmed = 0;
  const findings = await findingsOf(folder);
  // Where something else cannot be answered, no example can be sent.
  const isBlocked = findings.some(({ code }) => /^(?:impossible-answer|no-way-to-send)/u.test(code));
  for (const [index, { code, example }] of findings.entries()) {
    if (example === undefined) continue;
    const answers = join(folder, `example-${index}.json`);
    await writeFile(answers, JSON.stringify(example.answers));
    const { today, municipality } = example.env;
    const place = municipality === undefined ? [] : ['--municipality', municipality];
    const out = join(folder, `out-${index}`);
    const said = await vordruck('submit', folder, '--answers', answers, '--out', out, '--today', today, ...place);
    const isRefused = refused.has(code.replace(/-here$/u, ''));
    if (isRefused) {
      expect(said.code, `${code} ${said.out} ${said.error}`).toBe(1);
      const issues: readonly { readonly code: string }[] = JSON.parse(said.out);
      // Of the form, not of the file: every answer could be read.
      expect(issues.map((issue) => issue.code).filter((one) => one.startsWith('file-') || one === 'not-a-value')).toEqual([]);
    } else expect(said.error + said.out).not.toMatch(/file-missing|not-json/u);
    if (!isRefused && !isBlocked) expect(said.code, `${code} ${said.out}`).toBe(0);
    confirmed++;
  }
  return confirmed;
}

describe('submit confirms the examples', () => {
  for (const form of [...clumsyForms, withFiles]) {
    test(form.name, { timeout: 60_000 }, async () => {
      const folder = join(work, 'forms', 'probe');
      await rm(join(work, 'forms'), { recursive: true, force: true });
      for (const [path, text] of filesOf(form)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
      await confirm(folder);
    });
  }

  const cases = join(import.meta.dirname, '../../compiler/cases');
  test('of every case of the catalogue', { timeout: 180_000 }, async () => {
    let confirmed = 0;
    for (const code of await readdir(cases)) {
      const folder = join(work, 'cases', code, 'probe');
      await cp(join(cases, code), folder, { recursive: true });
      expect(await readFile(join(folder, 'form.json'), 'utf8')).not.toBe('');
      confirmed += await confirm(folder);
    }
    expect(confirmed).toBeGreaterThan(12);
  });
});
