import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freeze } from '../publish/freeze.ts';
import { prepare } from '../publish/prepare.ts';
import { versionsFolder } from '../versions/read-versions.ts';
import { offerForms } from './offer-forms.ts';

const home = await mkdtemp(join(tmpdir(), 'vordruck-offer-'));
afterAll(() => rm(home, { recursive: true, force: true }));

const today = '2026-11-23';

async function write(form: string): Promise<string> {
  const folder = join(home, form);
  await mkdir(folder, { recursive: true });
  const steps = [{ step: 'eins', title: 'Eins', fields: [{ field: 'name', type: 'text', label: 'Name' }] }];
  const service = { legalBasis: ['§ 59 BGB'], trust: 'none' };
  await writeFile(join(folder, 'form.json'), JSON.stringify({ form, title: form, language: 'de', service, steps }));
  return folder;
}

async function publish(folder: string): Promise<string> {
  const prepared = await prepare(folder, { today, published: `${today}T12:00:00+01:00` });
  if (prepared.kind !== 'ready') throw new Error(JSON.stringify(prepared));
  await freeze(versionsFolder(folder), prepared.version, prepared.source);
  return prepared.version.hash;
}

test('what is published for the first time while the portal runs is offered, as is a form that was not there', async () => {
  const folders = [await write('alt'), await write('verein')];
  // Somebody is about to publish: nothing is published yet.
  await mkdir(join(home, 'verein', 'versions', '.publishing'), { recursive: true });
  const told: string[] = [];
  const find = async () => folders;
  const both = await offerForms(find, { offer: 'both', today, warn: (text) => told.push(text) });
  const only = await offerForms(find, { offer: 'published-only', today, warn: (text) => told.push(text) });
  expect([both.forms.get('verein')?.working, [...only.forms.keys()]]).toEqual([true, []]);
  const hash = await publish(folders[1] ?? '');
  folders.push(await write('neu'));
  await publish(folders[2] ?? '');
  told.length = 0;
  for (const offered of [both, only]) {
    await offered.reload();
    expect(offered.forms.get('verein')).toMatchObject({ versions: [{ hash, from: today }] });
    expect(offered.forms.get('verein')?.working).toBeUndefined();
    expect((await offered.forms.get('neu')?.versions[0]?.load())?.form.form).toBe('neu');
  }
  expect([both.forms.get('alt')?.working, only.forms.has('alt'), told]).toEqual([true, false, []]);
});
