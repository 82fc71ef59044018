import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Trust } from '@vordruck/engine';
import { openSession } from '../answers/open-session.ts';
import type { LoadedForm } from '../forms/load.ts';
import { compareOutcome, type Expectation } from './expectation.ts';
import { printOutline } from './print-outline.ts';

/** How one case went. */
export interface CaseResult {
  readonly name: string;
  /** What is not as demanded; empty if it passed. */
  readonly differences: readonly string[];
}

interface CaseFile {
  readonly municipality?: string;
  readonly today: string;
  readonly language?: string;
  readonly trust?: Trust;
}

/** The folders of a form's cases. */
export async function casesOf(folder: string): Promise<readonly string[]> {
  const cases = join(folder, 'cases');
  if (!existsSync(cases)) return [];
  const entries = await readdir(cases, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Runs one case (LANGUAGE: cases), or with `update` writes down what came out. */
export async function runCase(loaded: LoadedForm, name: string, { update = false } = {}): Promise<CaseResult> {
  const folder = join(loaded.folder, 'cases', name);
  const read = async <T>(file: string): Promise<T> => JSON.parse(await readFile(join(folder, file), 'utf8'));
  const circumstances = await read<CaseFile>('case.json');
  const { session, issues } = await openSession(loaded, join(folder, 'answers.json'), circumstances);
  const values = session.values();
  const outline = issues.length === 0 ? printOutline(session.outline()) : undefined;
  const expectFile = join(folder, 'expect.json');
  const outlineFile = join(folder, 'outline.txt');
  if (update) {
    const outcome: Expectation = issues.length > 0 ? { issues: issues.map(({ path, code }) => ({ path, code })) } : { values };
    await writeFile(expectFile, `${JSON.stringify(outcome, null, 2)}\n`);
    if (outline) await writeFile(outlineFile, outline);
    return { name, differences: [] };
  }
  if (!existsSync(expectFile)) return { name, differences: ['no expect.json: run with --update and read what it writes'] };
  const differences = [...compareOutcome(await read<Expectation>('expect.json'), values, issues)];
  if (existsSync(outlineFile) && outline !== (await readFile(outlineFile, 'utf8'))) differences.push('outline.txt differs');
  return { name, differences };
}
