import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { compile, compileMigration } from '../src/index.ts';
import { describe, expect, it } from 'vitest';

const catalogue = readFileSync(new URL('../../definition/findings.md', import.meta.url), 'utf8');
/** What is found only when it is asked what answers can bring about. */
const proofs = catalogue.slice(catalogue.indexOf('\n# Proofs'));
const root = new URL('../cases/', import.meta.url);
const codes = readdirSync(root);

/** All files of a case but what is expected of it. */
function filesOf(folder: URL): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.json') && path !== 'expect.json',
  );
  return new Map(paths.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]));
}

describe('findings of the compiler', () => {
  for (const code of codes) {
    it(`${code} is found where it stands, and nothing else`, async () => {
      const folder = new URL(`${code}/`, root);
      const source = { form: 'probe', files: filesOf(folder) };
      const old = new URL('old/', folder);
      // A case with an earlier version is about what becomes of its drafts.
      const { findings } = existsSync(old)
        ? await compileMigration({ form: 'probe', files: filesOf(old) }, source)
        : await compile(source, { outputs: [], prove: proofs.includes(`\n## ${code}\n`) });
      const found = findings.map(({ code, file, line, column, path }) => ({ code, file, line, column, path }));
      expect(found).toEqual(JSON.parse(readFileSync(new URL('expect.json', folder), 'utf8')));
      expect(found.map((finding) => finding.code)).toContain(code);
      for (const { message, wayOut } of findings)
        expect(
          [message, wayOut].every((sentence) => /[.?!:]$/u.test(sentence.trim())),
          `${message} ${wayOut}`,
        ).toBe(true);
    });
  }

  it('have a case each', () => {
    const rules = [...catalogue.slice(catalogue.indexOf('\n# Rules')).matchAll(/^## ([a-z-]+)$/gmu)].map(
      (match) => match[1] ?? '',
    );
    expect(rules.filter((code) => !existsSync(new URL(code, root)))).toEqual([]);
  });
});
