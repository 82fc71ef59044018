import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Diff } from '@vordruck/compiler';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { vordruck } from './run-command.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'vordruck-diff-')));
const folder = join(home, 'forms', 'probe');
const block = { block: 'person', language: 'de', title: 'Person', fields: [{ field: 'name', type: 'text', label: 'Name' }] };

function form(fields: readonly unknown[], name = 'probe') {
  return { form: name, title: 'Probe', language: 'de', steps: [{ step: 'eins', title: 'Eins', fields }] };
}

function write(path: string, json: unknown): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(json));
  return path;
}

function git(...args: readonly string[]): void {
  const who = ['-c', 'user.name=Erika Mustermann', '-c', 'user.email=erika@example.org'];
  execFileSync('git', [...who, ...args], { cwd: home, stdio: 'pipe' });
}

const age = { field: 'alter', type: 'integer', label: 'Alter', min: 0, max: 120 };
const guardian = (limit: number) => ({ field: 'vormund', type: 'text', label: 'Vormund', when: `alter < ${limit}` });
const person = { field: 'person', use: 'person' };
const fax = { field: 'fax', type: 'text', label: 'Fax' };

beforeAll(() => {
  write(join(home, 'forms', '_blocks', 'person', 'block.json'), block);
  write(join(folder, 'form.json'), form([person, age, guardian(16), fax]));
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'First');
  write(join(folder, 'form.json'), form([person, age, guardian(18)]));
});

afterAll(() => rmSync(home, { recursive: true }));

afterEach(() => vi.restoreAllMocks());

describe('vordruck diff', () => {
  it('compares with a git revision, in words', async () => {
    for (const old of ['HEAD', 'HEAD:forms/probe']) {
      const { code, out } = await vordruck('diff', old, folder);
      expect(code).toBe(0);
      expect(out).toMatch(/^probe [0-9a-f]{8} → [0-9a-f]{8}: data are broken\.\n/u);
      expect(out).toContain('  - fax (“Fax”) is gone. Nothing says what becomes of its answers.');
      expect(out).toContain('  - Who answers “Alter” with “16” is now asked “Vormund”.\n    {"alter":"16"}');
      expect(out).toContain('Undeclared: publishing refuses this');
    }
  });

  it('gives JSON of a stable shape', async () => {
    const old = write(join(home, 'old.json'), form([age, guardian(16)]));
    const next = write(join(home, 'other', 'form.json'), form([age, guardian(18)]));
    const { code, out } = await vordruck('diff', old, dirname(next), '--json');
    const found: Diff = JSON.parse(out);
    expect([code, Object.keys(found), found.class]).toEqual([
      0,
      ['form', 'from', 'to', 'class', 'differences', 'undeclared'],
      'affects-drafts',
    ]);
    expect(found.differences[0]).toMatchObject({
      class: 'affects-drafts',
      code: 'asked',
      subject: 'vormund',
      example: { answers: { alter: '16' }, migrated: { alter: '16' } },
    });
  });

  it.each([
    ['no such version', ['nirgends'], 'There is no version “nirgends”'],
    ['a revision without the form', ['HEAD:forms/anders'], 'forms/anders/form.json is not there in the revision HEAD'],
    ['no second version', [], 'Name two versions'],
  ])('says plainly: %s', async (_, names, message) => {
    const { code, error } = await vordruck('diff', ...names, ...(names.length > 0 ? [folder] : []));
    expect(code).toBe(2);
    expect(error).toContain(message);
  });

  it('says plainly: another form, a definition with errors', async () => {
    const other = write(join(home, 'anders.json'), form([age], 'anders'));
    expect(await vordruck('diff', other, folder)).toMatchObject({
      code: 2,
      error: expect.stringContaining('OLD is a version of “anders”, NEW of “probe”'),
    });
    const broken = write(join(home, 'broken.json'), form([{ field: 'alter', type: 'ganzzahl', label: 'Alter' }]));
    expect(await vordruck('diff', broken, folder)).toMatchObject({
      code: 2,
      error: expect.stringMatching(/OLD cannot be read: its definition has 1 error\(s\)\. First: .*broken\.json:/u),
    });
  });
});

describe('versions in the wrong order', () => {
  const told = { code: 2, error: expect.stringContaining('OLD is the newer one. Name them the other way round.') };

  it('are told where both are published', async () => {
    const club = join(home, 'forms', 'verein');
    const titled = (title: string) => ({ ...form([age], 'verein'), title, service: { legalBasis: ['§ 59 BGB'], trust: 'none' } });
    const hashes: string[] = [];
    for (const title of ['Verein', 'Verein anmelden']) {
      write(join(club, 'form.json'), titled(title));
      expect((await vordruck('publish', club)).code).toBe(0);
      hashes.push(readdirSync(join(club, 'versions')).toSorted().at(-1) ?? '');
    }
    const [first = '', second = ''] = hashes.map((name) => join(club, 'versions', name));
    expect(await vordruck('diff', second, first)).toMatchObject(told);
    expect(await vordruck('diff', first, second)).toMatchObject({ code: 0, out: expect.stringContaining('only texts differ') });
  });

  it('are told where both are git revisions', async () => {
    git('commit', '-q', '--allow-empty', '-m', 'Second');
    vi.spyOn(process, 'cwd').mockReturnValue(home);
    expect(await vordruck('diff', 'HEAD:forms/probe', 'HEAD~1:forms/probe')).toMatchObject(told);
    expect((await vordruck('diff', 'HEAD~1:forms/probe', 'HEAD:forms/probe')).code).toBe(0);
  });
});

describe('vordruck check --against', () => {
  it('passes over forms that are new since, and says so', async () => {
    write(join(home, 'forms', 'neu', 'form.json'), form([age], 'neu'));
    vi.spyOn(process, 'cwd').mockReturnValue(home);
    const all = await vordruck('check', '--against', 'HEAD', '--json');
    expect(all.error).toContain('neu is not there in HEAD');
    expect(JSON.parse(all.out)).toMatchObject([{ code: 'removed-undeclared' }]);
    const named = await vordruck('check', 'neu', '--against', 'HEAD');
    expect(named).toMatchObject({
      code: 2,
      error: expect.stringContaining('forms/neu/form.json is not there in the revision HEAD'),
    });
  });

  it('refuses what drafts would lose, and is content once it is declared', async () => {
    const refused = await vordruck('check', folder, '--against', 'HEAD');
    expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('error removed-undeclared')]);
    write(join(folder, 'form.json'), form([person, age, guardian(18), { field: 'fax', drop: 'Niemand faxt mehr.' }]));
    const { code, out } = await vordruck('check', folder, '--against', 'HEAD');
    expect([code, out]).toEqual([0, '1 form(s) checked: 0 error(s), 0 warning(s).']);
  });
});
