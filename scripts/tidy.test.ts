import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Which of our packages each package may import; no other edge exists. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  definition: [],
  engine: [],
  compiler: ['definition', 'engine'],
  react: ['engine'],
  submission: ['engine'],
  server: ['engine', 'react', 'submission'],
  proof: ['compiler', 'engine'],
  vordruck: ['compiler', 'definition', 'engine', 'proof', 'react', 'server', 'submission'],
};

/** What a stranger may find at the top. */
const topLevel = [
  'LICENSE',
  'README.md',
  'examples',
  'forms',
  'package.json',
  'packages',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'publiccode.yml',
  'scripts',
  'tsconfig.json',
];
const ignored = ['node_modules', 'out', 'dist'];

const sources = globSync('{packages,scripts,examples,forms}/**/*.{ts,tsx,css,mjs}', {
  exclude: (path) => /(^|\/)(node_modules|dist|out)$/.test(String(path)),
}).filter((path) => statSync(path).isFile());

const code = sources.filter((path) => /\.tsx?$/.test(path));
const isTest = (path: string) => /\.test(-d)?\.tsx?$/.test(path) || path.includes('/test/');
const isGenerated = (text: string) => /^(\/\*|\/\/) ?(Generated|Data)\b/.test(text);
const read = (path: string) => readFileSync(path, 'utf8');

describe('packages', () => {
  test('are those of the table', () => {
    const packages = globSync('packages/*/package.json').map((path) => path.split('/')[1]);
    expect(packages.sort()).toEqual(Object.keys(mayImport).sort());
  });

  for (const [name, allowed] of Object.entries(mayImport)) {
    test(`${name} depends only on ${allowed.join(', ') || 'none of ours'}`, () => {
      const manifest: { dependencies?: Record<string, string> } = JSON.parse(read(`packages/${name}/package.json`));
      const ours = Object.keys(manifest.dependencies ?? {}).filter((dependency) => dependency.startsWith('@vordruck/'));
      expect(allowed).toEqual(expect.arrayContaining(ours.map((dependency) => dependency.slice('@vordruck/'.length))));
    });
    test(`${name} imports only what it may`, () => {
      const wrong = code
        .filter((path) => path.startsWith(`packages/${name}/`) && !isTest(path))
        .flatMap((path) => importsOf(path).map((target) => ({ path, target })))
        .filter(({ path, target }) => !allowedEdge(name, allowed, path, target));
      expect(wrong).toEqual([]);
    });
    test(`${name} has a README`, () => expect(existsSync(`packages/${name}/README.md`)).toBe(true));
  }

  test('engine has no dependencies at all', () => {
    const manifest: { dependencies?: object } = JSON.parse(read('packages/engine/package.json'));
    expect(Object.keys(manifest.dependencies ?? {})).toEqual([]);
  });

  test('engine runs anywhere: no Node, no browser, no Intl', () => {
    const wrong = code
      .filter((path) => path.startsWith('packages/engine/src/') && !isTest(path))
      .filter((path) =>
        /\b(Intl\.|toLocale\w+\(|document\.|window\.|process\.|Buffer\b)|from 'node:/.test(withoutComments(read(path))),
      );
    expect(wrong).toEqual([]);
  });

  test('entries are short and give names only', () => {
    for (const path of globSync('packages/*/src/index.ts')) expect(read(path).split('\n').length, path).toBeLessThanOrEqual(60);
  });
});

function importsOf(path: string): readonly string[] {
  return [...read(path).matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, target]) => target ?? []);
}

function allowedEdge(name: string, allowed: readonly string[], path: string, target: string): boolean {
  if (target.startsWith('@vordruck/')) return allowed.includes(target.split('/')[1] ?? '');
  if (!target.startsWith('.')) return true;
  const inside = new URL(target, `file:///${dirname(path)}/`).pathname.slice(1);
  return inside.startsWith(`packages/${name}/`);
}

describe('files', () => {
  test('have at most 400 lines, unless line 1 says that they are generated or data', () => {
    const long = sources.filter((path) => {
      const text = read(path);
      return text.split('\n').length > 401 && !isGenerated(text);
    });
    expect(long).toEqual([]);
  });

  test('are named in kebab-case', () => {
    const wrong = sources.filter((path) => !/^[a-z0-9.-]+$/.test(path.split('/').at(-1) ?? ''));
    expect(wrong).toEqual([]);
  });

  test('hold no any, no ignored types, no focused or forgotten tests, no evaluated code', () => {
    const forbidden =
      /\bas any\b|: any\b|@ts-ignore|@ts-nocheck|\b(test|it|describe)\.(only|todo)\(|\bnew Function\(|[^.\w]eval\(/;
    const wrong = code
      .filter((path) => path !== 'scripts/tidy.test.ts' && !isGenerated(read(path)))
      .filter((path) => forbidden.test(withoutComments(read(path))));
    expect(wrong).toEqual([]);
  });

  test('name no path of a machine', () => {
    const wrong = sources.filter(
      (path) => path !== 'scripts/tidy.test.ts' && /\/work\/|\/home\/|\/root\/|\/Users\//.test(read(path)),
    );
    expect(wrong).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

describe('French', () => {
  test('has no space before a mark at which a line could end', () => {
    const french = globSync('packages/*/src/**/{fr,questions-fr}.ts');
    // A mark that ends its sentence or is followed by another word; the signs of a conditional are followed by a value.
    const breaking = /« | »| [?!;:](?=['`]| [\p{L}$«])/u;
    const wrong = french.flatMap((path) =>
      read(path)
        .split('\n')
        .filter((line) => breaking.test(line.replace(/\([^()]* \? .* : .*\)|\$\{[^}]* \? [^}]*\}/g, '')))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(french.length).toBeGreaterThan(2);
    expect(wrong).toEqual([]);
  });
});

describe('the top', () => {
  test('holds what the README says and nothing else', () => {
    const found = globSync('*').filter((name) => !ignored.includes(name));
    expect(found.sort()).toEqual([...topLevel].sort());
  });

  test('explains the words in a glossary', () => {
    const glossary = read('README.md').split('## Glossary')[1] ?? '';
    const words = [
      'definition',
      'field',
      'group',
      'list',
      'step',
      'rule',
      'parameter',
      'overlay',
      'finding',
      'compiled form',
      'answers',
      'values',
      'issue',
      'outline',
      'submission',
      'document',
      'receipt',
      'error',
      'Antrag',
      'Leistung',
      'Gemeinde',
      'FIM',
      'LeiKa',
    ];
    expect(words.filter((word) => !glossary.includes(`**${word}**`))).toEqual([]);
  });
});
