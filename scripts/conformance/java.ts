import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool } from '../test/system-tool.ts';

/** Where Maven keeps what it fetched is its own matter; here only which jars a checker needs is remembered. */
const remembered = fileURLToPath(new URL('../../node_modules/.cache/conformance', import.meta.url));
const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';

/** Runs a checker in one Java process; files are fetched by Maven the first time. */
export function runJava(checker: 'verapdf' | 'dss', args: readonly string[], input = ''): string {
  const { stdout, stderr } = runTool('java', ['-Xmx1g', '-cp', classpath(checker), ...args], input);
  if (stdout === '') throw new Error(`${checker} said nothing: ${stderr}`);
  return stdout;
}

function classpath(checker: string): string {
  const pom = fileURLToPath(new URL(`${checker}/pom.xml`, import.meta.url));
  const hash = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 16);
  const file = join(remembered, `${checker}-${hash}.classpath`);
  if (existsSync(file)) {
    const known = readFileSync(file, 'utf8').trim();
    if (known.split(delimiter).every((jar) => existsSync(jar))) return known;
  }
  mkdirSync(remembered, { recursive: true });
  const { status, stdout } = runTool('mvn', [
    '-B',
    '-q',
    '-f',
    pom,
    `${plugin}:build-classpath`,
    `-Dmdep.outputFile=${file}.new`,
  ]);
  if (status !== 0) throw new Error(`Maven could not fetch ${checker}: ${stdout}`);
  const found = readFileSync(`${file}.new`, 'utf8').trim();
  writeFileSync(file, found);
  return found;
}
