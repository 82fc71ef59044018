import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  findingsOf,
  launchBrowser,
  proveForm,
  seedDefects,
  writeReport,
  type FormProof,
  type ProofOptions,
  type ServedForm,
} from '@vordruck/proof';
import { developmentKey, ringOf } from '@vordruck/submission';
import { casesOf, runCase } from '../cases/run-case.ts';
import { UsageError, type Command, type Printer } from '../command.ts';
import { loadForm, type LoadedForm } from '../forms/load.ts';
import { locateForms } from '../forms/locate.ts';
import { servePortal } from '../portal/serve-portal.ts';

/** `vordruck a11y`: the proof of a form's pages. */
export const a11y: Command = {
  usage: 'FORM… | --all [--case NAME…] [--out DIR] [--seed]',
  summary:
    'Walks the cases of forms in a browser, compares every page with the definition, writes a report; --seed tries the proof itself.',
  async run(args, print) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        all: { type: 'boolean' },
        case: { type: 'string', multiple: true },
        out: { type: 'string', default: 'out/a11y' },
        seed: { type: 'boolean' },
      },
    });
    if ((positionals.length === 0) !== (values.all ?? false)) throw new UsageError('Name forms, or --all.');
    let found = 0;
    for (const folder of await locateForms(positionals)) {
      const loaded = await loadForm(folder);
      const seeded = values.seed ?? false;
      found += await prove(loaded, await ways(loaded, values.case), { out: join(values.out, basename(folder)), seeded, print });
    }
    return found > 0 ? 1 : 0;
  },
};

type Ways = Pick<ServedForm, 'inputs'> & Pick<ProofOptions, 'journeys'>;

/** The cases that can be sent, for one place and day: the first also by keyboard alone and without a script. */
async function ways(loaded: LoadedForm, chosen: readonly string[] | undefined): Promise<Ways> {
  const journeys: ProofOptions['journeys'][number][] = [];
  let inputs: ServedForm['inputs'] | undefined;
  for (const name of (await casesOf(loaded.folder)).filter((each) => chosen?.includes(each) ?? true)) {
    const folder = join(loaded.folder, 'cases', name);
    const read = async <T>(file: string): Promise<T> => JSON.parse(await readFile(join(folder, file), 'utf8'));
    const { issues }: { issues?: readonly object[] } = await read('expect.json');
    const { municipality, today, language }: { municipality?: string; today: string; language?: string } =
      await read('case.json');
    const passes = (await runCase(loaded, name)).differences.length === 0;
    if (issues || !passes || municipality === undefined) continue;
    inputs ??= { municipality, today };
    if (municipality !== inputs.municipality || today !== inputs.today) continue;
    const journey = { name, folder, answers: await read<Record<string, unknown>>('answers.json'), ...(language && { language }) };
    journeys.push({ journey, ways: journeys.length === 0 ? ['plain', 'keyboard', 'script-off'] : ['plain'] });
  }
  if (!inputs) throw new UsageError(`${loaded.form.form} has no case for a municipality that can be sent.`);
  return { inputs, journeys };
}

interface Proving {
  readonly out: string;
  readonly seeded: boolean;
  readonly print: Printer;
}

async function prove({ form, texts }: LoadedForm, { inputs, journeys }: Ways, { out, seeded, print }: Proving): Promise<number> {
  const data = await mkdtemp(join(tmpdir(), 'vordruck-a11y-'));
  const { key } = await developmentKey(join(data, 'key'));
  const portal = await servePortal({
    port: await freePort(),
    host: 'localhost',
    data,
    keys: ringOf(key, 'development key'),
    today: inputs.today,
    offer: 'working-only',
    warn: (text) => print.error(text),
  });
  const browser = await launchBrowser();
  try {
    const address = `${portal.address}/${inputs.municipality ?? ''}/${form.form}/`;
    const proof = await proveForm(
      { browser, address, form, texts, inputs },
      { journeys, pictures: true, tell: (text) => print.error(text) },
    );
    await mkdir(out, { recursive: true });
    for (const [name, content] of writeReport(proof)) await writeFile(join(out, name), content);
    for (const { check, criterion, where, message } of findingsOf(proof)) print.out(`${criterion} ${check}: ${where} ${message}`);
    print.out(
      `${form.form}: ${findingsOf(proof).length} findings on ${proof.pages.length} shapes of pages; report in ${join(out, 'index.html')}`,
    );
    return findingsOf(proof).length + (seeded ? await seed(browser, proof, print) : 0);
  } finally {
    await browser.close();
    await portal.close();
    await rm(data, { recursive: true, force: true });
  }
}

/** How many defects that a machine can find were missed. */
async function seed(browser: ServedForm['browser'], proof: FormProof, print: Printer): Promise<number> {
  const pages = proof.pages.filter(({ promised }) => promised.questions.length > 0);
  // Pages with faults have room for most defects.
  const outcomes = await seedDefects(
    browser,
    pages.toSorted((one, other) => other.promised.faults.length - one.promised.faults.length),
  );
  for (const { defect, foundBy } of outcomes)
    print.out(`${foundBy[0]?.check ?? (defect.human ? 'for people' : 'MISSED')}: ${defect.defect} (${defect.criterion})`);
  print.out(`Defects: ${outcomes.filter(({ foundBy }) => foundBy.length > 0).length} of ${outcomes.length} found`);
  return outcomes.filter(({ defect, foundBy }) => foundBy.length === 0 && !defect.human).length;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((fulfil) => server.listen(0, 'localhost', fulfil));
  const address = server.address();
  await new Promise((fulfil) => server.close(fulfil));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
