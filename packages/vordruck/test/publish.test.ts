import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { berlinTime, clock } from '@vordruck/server/clock';
import { addDays } from '@vordruck/server/days';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { loadVersion } from '../src/versions/load-version.ts';
import { readVersions } from '../src/versions/read-versions.ts';
import { type Disk, freeze, realDisk } from '../src/publish/freeze.ts';
import { prepare } from '../src/publish/prepare.ts';
import { vordruck } from './run-command.ts';

const home = await mkdtemp(join(tmpdir(), 'vordruck-publish-'));
afterAll(() => rm(home, { recursive: true, force: true }));

const today = clock(() => new Date()).today();
const folder = join(home, 'forms', 'verein');
const versions = join(folder, 'versions');

interface Field {
  readonly field: string;
  readonly [property: string]: unknown;
}

const name: Field = { field: 'name', type: 'text', label: 'Name des Vereins', maxLength: 80 };
const seat: Field = { field: 'sitz', type: 'text', label: 'Sitz', maxLength: 80 };

/** Writes the form as its author has it now. */
async function write(fields: readonly Field[], more: object = {}): Promise<void> {
  const form = {
    form: 'verein',
    title: 'Verein anmelden',
    language: 'de',
    service: { legalBasis: ['§ 59 BGB'], trust: 'none' },
    steps: [{ step: 'verein', title: 'Ihr Verein', fields }],
    ...more,
  };
  await writeFile(join(folder, 'form.json'), JSON.stringify(form));
}

/** The figure of a place: it makes no version. */
async function writeFee(fee: string, key = '10041100'): Promise<void> {
  await mkdir(join(folder, 'places'), { recursive: true });
  await writeFile(join(folder, 'places', `${key}.json`), JSON.stringify({ params: { gebuehr: fee } }));
}

const withFee = { parameters: { gebuehr: { type: 'money', title: 'Gebühr', min: '0.00', max: '100.00' } } };
const publish = (...args: readonly string[]) => vordruck('publish', folder, ...args);
const frozen = () => readVersions(folder, 'verein');

beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await write([name, seat]);
});

test('the first version is in effect today, the next from tomorrow, and what that means for drafts is said', async () => {
  const first = await publish();
  expect(first).toMatchObject({ code: 0, error: '' });
  expect(first.out).toContain(`from ${today} on, which is today`);
  await write([{ ...name, label: 'Wie heißt Ihr Verein?' }, seat]);
  const second = await publish();
  expect(second.code).toBe(0);
  expect(second.out).toContain(`from ${addDays(today, 1)} on.`);
  expect(second.out).toContain(`can be sent until ${addDays(today, 30)}`);
  const [one, two] = await frozen();
  expect(two?.predecessor).toBe(one?.hash);
  expect((await vordruck('publish', '--list', folder)).out).toMatch(/in effect since .*, can be sent until .*\n.*from .* on/);
});

test('publishing the same again says so and does nothing, even as a try', async () => {
  await publish();
  const before = await readdir(versions);
  const again = await publish('--from', addDays(today, 5));
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('published already')]);
  expect(await readdir(versions)).toEqual(before);
});

test('a try writes nothing', async () => {
  const tried = await publish('--dry-run');
  expect(tried.out).toContain('nothing was written');
  expect(await frozen()).toEqual([]);
});

test('a version compiles to itself for ever, whatever becomes of the working tree', async () => {
  await write([name, { field: 'land', type: 'country', label: 'Land' }, { field: 'kontakt', use: 'kontakt', label: 'Kontakt' }]);
  expect((await publish()).code).toBe(0);
  const [version] = await frozen();
  const apart = join(home, 'apart', 'versions');
  await cp(versions, apart, { recursive: true });
  await rm(folder, { recursive: true });
  const [moved] = await readVersions(join(home, 'apart'), 'verein');
  if (!version || !moved) throw new Error('not published');
  const loaded = await loadVersion(moved, undefined, () => {});
  expect(loaded.form.hash).toBe(version.hash);
  expect(Object.keys(version.files)).not.toContain('_codelists/saarland-gemeinden.json');
});

test('dates that are past, go backwards or overlap are refused with the way out', async () => {
  for (const [args, told] of [
    [['--from', addDays(today, -1)], `from ${today} on at the earliest`],
    [['--from', addDays(today, 9), '--until', addDays(today, 8)], 'Name a later --until'],
  ] as const) {
    const refused = await publish(...args);
    expect([refused.code, refused.error]).toEqual([1, expect.stringContaining(told)]);
  }
  for (const wrong of [
    ['--from', '2026-02-30'],
    ['--grace', '-1'],
    ['--grace', 'viele'],
  ])
    expect((await publish(...wrong)).code).toBe(2);
  await publish('--from', addDays(today, 9));
  await write([{ ...name, label: 'Name' }, seat]);
  const early = await publish('--from', addDays(today, 9), '--grace', '0');
  expect([early.code, early.error]).toEqual([1, expect.stringContaining('Name a later --from, or withdraw that one first')]);
  expect(await frozen()).toHaveLength(1);
});

test('a gap in which nothing is offered is told', async () => {
  await publish('--until', addDays(today, 3));
  await write([{ ...name, label: 'Name' }, seat]);
  const next = await publish('--from', addDays(today, 10));
  expect(next.out).toContain(`Between ${addDays(today, 4)} and ${addDays(today, 9)} nothing is offered`);
});

test('what was removed must be declared, and cases must hold, before anything is published', async () => {
  await publish();
  await write([name]);
  const undeclared = await publish();
  expect([undeclared.code, undeclared.out]).toEqual([1, expect.stringContaining('sitz')]);
  expect(undeclared.error).toContain('Nothing was published');
  await write([{ field: 'broken', type: 'text', label: 'x', when: 'nichtDa == 1' }]);
  expect((await publish()).code).toBe(1);
  await write([{ ...name, label: 'Name' }, seat]);
  const cases = join(folder, 'cases', 'leer');
  await mkdir(cases, { recursive: true });
  await writeFile(join(cases, 'case.json'), JSON.stringify({ today: '2026-01-01' }));
  await writeFile(join(cases, 'answers.json'), '{}');
  await writeFile(join(cases, 'expect.json'), JSON.stringify({ issues: [] }));
  expect((await publish()).out).toContain('✗ verein/leer');
  expect(await frozen()).toHaveLength(1);
});

test('a version that somebody edited is refused, and the file named', async () => {
  await publish();
  const [version] = await frozen();
  if (!version) throw new Error('not published');
  const edited = join(version.folder, 'source', 'form.json');
  const text = await readFile(edited, 'utf8');
  await writeFile(edited, text.replace('Sitz', 'Ort'));
  await write([{ ...name, label: 'Name' }, seat]);
  const refused = await publish();
  expect([refused.code, refused.error]).toEqual([1, expect.stringContaining('source/form.json')]);
  await expect(loadVersion(version, undefined, () => {})).rejects.toThrow('source/form.json');
  await writeFile(edited, text);
  await writeFile(join(version.folder, 'version.json'), '{"form":"verein"}');
  expect((await publish()).error).toMatch(/version\.json: “hash” is missing or wrong/);
});

test('withdrawing says what is offered then, and what was withdrawn is published no more', async () => {
  await publish();
  const [version] = await frozen();
  const which = `${folder}@${version?.hash.slice(0, 8)}`;
  expect((await vordruck('publish', '--withdraw', which)).code).toBe(2);
  expect((await vordruck('publish', '--withdraw', `${folder}@ffffffff`, '--reason', 'x')).error).toContain('has no version');
  const withdrawn = await vordruck('publish', '--withdraw', which, '--reason', 'Die Frage nach dem Sitz fehlte.');
  expect(withdrawn.out).toContain('Nothing is offered now');
  expect((await vordruck('publish', '--withdraw', which, '--reason', 'x')).error).toContain('was withdrawn before');
  expect((await publish()).error).toContain('This is the version that was withdrawn');
  expect((await vordruck('publish', '--list', folder)).out).toContain('Die Frage nach dem Sitz fehlte.');
});

test('an earlier version comes back by withdrawing what came after it', async () => {
  await publish();
  await write([{ ...name, label: 'Name' }, seat]);
  await publish('--from', addDays(today, 1));
  await write([name, seat]);
  expect((await publish('--from', addDays(today, 2))).error).toContain('withdraw what came after it');
  const [one, two] = await frozen();
  const back = await vordruck('publish', '--withdraw', `${folder}@${two?.hash.slice(0, 12)}`, '--reason', 'Doch nicht');
  expect(back.out).toContain(`Offered from now on: ${one?.from}`);
});

test('values of parameters make no version: places set them, join and leave while it is in effect', async () => {
  await write([name], withFee);
  await writeFee('10.00');
  await publish();
  const [version] = await frozen();
  if (!version) throw new Error('not published');
  const told: string[] = [];
  const paramsNow = async () => {
    const prepared = await prepare(folder, { today, published: berlinTime(new Date()) });
    const working = prepared.kind === 'ready' ? prepared.source : undefined;
    return { prepared, loaded: await loadVersion(version, working ?? (await source()), (text) => told.push(text)) };
  };
  await writeFee('12.50');
  await writeFee('9.00', '10044115');
  const { prepared, loaded } = await paramsNow();
  expect(prepared.kind).toBe('same');
  expect(loaded.form.hash).toBe(version.hash);
  expect(loaded.form.places['10041100']?.params).toEqual({ gebuehr: '12.50' });
  expect(loaded.form.places['10044115']?.params).toEqual({ gebuehr: '9.00' });
  await rm(join(folder, 'places', '10041100.json'));
  expect((await paramsNow()).loaded.form.places['10041100']?.params ?? {}).toEqual({});
  // The next version is being prepared, and knows the parameter no more: that takes nothing from the one in effect.
  await rm(join(folder, 'places'), { recursive: true });
  await write([name, seat]);
  expect((await paramsNow()).loaded.form.places['10041100']?.params).toEqual({ gebuehr: '10.00' });
  await write([name], withFee);
  await writeFee('zehn Euro');
  expect((await loadVersion(version, await source(), (text) => told.push(text))).form.places['10041100']?.params).toEqual({
    gebuehr: '10.00',
  });
  expect(told.at(-1)).toContain('do not fit it');
});

async function source() {
  const { readSource } = await import('../src/forms/read-source.ts');
  return (await readSource(folder)).source;
}

/** A disk that breaks off after so many writes, as when the power goes: nothing is tidied up either. */
function breakingDisk(after: number): { disk: Disk; broke: () => boolean } {
  let done = 0;
  const step = <Args extends readonly unknown[], R>(act: (...args: Args) => Promise<R>) => {
    return async (...args: Args): Promise<R> => {
      if (done >= after) throw new Error('power cut');
      done += 1;
      return act(...args);
    };
  };
  const { makeFolder, write: put, rename, remove } = realDisk;
  const disk = { makeFolder: step(makeFolder), write: step(put), rename: step(rename), remove: step(remove) };
  return { disk, broke: () => done >= after };
}

test('whenever it breaks off, a version is there as a whole or not at all, and publishing again goes through', async () => {
  await publish();
  const [one] = await frozen();
  await write([{ ...name, label: 'Name' }, seat]);
  const prepared = await prepare(folder, { today, published: berlinTime(new Date()) });
  if (prepared.kind !== 'ready') throw new Error('not ready');
  const outcomes = new Set<number>();
  for (let after = 0; ; after += 1) {
    const { disk, broke } = breakingDisk(after);
    const dead = 2 ** 22 + 1;
    const failed = await freeze(versions, prepared.version, prepared.source, { disk, pid: dead }).then(
      () => false,
      () => true,
    );
    const there = await frozen();
    outcomes.add(there.length);
    expect(there[0]?.hash).toBe(one?.hash);
    const second = there[1];
    if (second) expect((await loadVersion(second, undefined, () => {})).form.hash).toBe(prepared.version.hash);
    expect((await publish()).code).toBe(0);
    expect((await readdir(versions)).filter((entry) => !entry.startsWith('.'))).toHaveLength(2);
    const made = (await frozen())[1];
    if (made) await rm(made.folder, { recursive: true });
    if (!failed && !broke()) break;
  }
  expect(outcomes).toEqual(new Set([1, 2]));
});

test('two processes do not publish the same form at once', async () => {
  const making = join(versions, '.publishing');
  await mkdir(making, { recursive: true });
  await writeFile(join(making, 'pid'), '1');
  expect((await publish()).error).toContain('Process 1 is publishing');
});
