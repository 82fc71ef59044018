import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The engines of others with their versions, `axe-core 4.10`. */
export async function engineVersions(): Promise<readonly string[]> {
  return Promise.all(
    ['axe-core', 'html_codesniffer', 'accessibility-checker-engine'].map(async (name) => {
      const { version }: { version: string } = JSON.parse(await readFile(require.resolve(`${name}/package.json`), 'utf8'));
      return `${name} ${version}`;
    }),
  );
}
