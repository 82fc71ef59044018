import { describe, expect, it } from 'vitest';
import { compile } from '../../src/index.ts';
import { clumsyForms, filesOf, trickyForms } from './clumsy-forms.ts';

async function toldOf(form: Parameters<typeof filesOf>[0]): Promise<string[]> {
  const { findings } = await compile({ form: 'probe', files: filesOf(form) }, { outputs: [], prove: true });
  return findings.map(({ code, file, path }) => (file === 'form.json' ? `${code} ${path}` : `${code} ${file} ${path}`));
}

describe('of a definition as somebody might write it', () => {
  for (const form of clumsyForms) {
    it(`all is told, and nothing else: ${form.name}`, async () => {
      expect((await toldOf(form)).toSorted()).toEqual([...form.told].toSorted());
    });
  }
});

describe('of a definition that only looks wrong', () => {
  for (const form of trickyForms) {
    it(`nothing is told: ${form.name}`, async () => {
      expect(await toldOf(form)).toEqual([]);
    });
  }
});
