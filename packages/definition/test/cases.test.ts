import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingCodes, readDefinition } from '../src/index.ts';
import { readCase } from './read-case.ts';

const cases = new URL('../cases/', import.meta.url).pathname;
const casesOfCompiler = new URL('../../compiler/cases/', import.meta.url).pathname;
const casesOfCommand = new URL('../../vordruck/cases/', import.meta.url).pathname;
const allCases = (): readonly string[] => [cases, casesOfCompiler, casesOfCommand].flatMap(folders);

/** A file of many megabytes does not lie in the repository; `read-definition.test.ts` makes one. */
const PROVED_ELSEWHERE = ['file-too-large', 'file-unreadable'];

describe('a bad definition gives exactly the findings of its case', () => {
  for (const code of readdirSync(cases)) {
    test(code, () => {
      const { findings } = readDefinition(readCase(cases + code, 'probe'));
      const told = findings.map(({ code: found, file, line, column, path }) => ({ code: found, file, line, column, path }));
      expect(told).toEqual(JSON.parse(readFileSync(`${cases + code}/expect.json`, 'utf8')));
      expect(told.map((finding) => finding.code)).toContain(code);
    });
  }
});

test('every code of the catalogue is raised by a case, here, in the compiler or in the command', () => {
  const proved = new Set([...allCases(), ...PROVED_ELSEWHERE]);
  expect(findingCodes.filter((code) => !proved.has(code))).toEqual([]);
});

test('every case is named after a code of the catalogue', () => {
  expect(allCases().filter((code) => !findingCodes.includes(code))).toEqual([]);
});

function folders(of: string): readonly string[] {
  return existsSync(of) ? readdirSync(of).filter((code) => existsSync(`${of + code}/expect.json`)) : [];
}
