import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
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
  type Seeded,
  type ServedForm,
} from '@vordruck/proof';
import { developmentKey, ringOf } from '@vordruck/submission';
import { UsageError, type Command, type Printer } from '../command.ts';
import { loadForm, type LoadedForm } from '../forms/load.ts';
import { locateForms } from '../forms/locate.ts';
import { servePortal } from '../portal/serve-portal.ts';
import { waysThrough, type WaysThrough } from '../proof/ways-through.ts';

/** `vordruck a11y`: the proof of a form's pages. */
export const a11y: Command = {
  usage: 'FORM… | --all [--case NAME…] [--out DIR] [--seed]',
  summary:
    'Walks journeys through forms in a browser, compares every page with the definition, writes a report; --seed tries the proof itself.',
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
      found += await prove(loaded, await waysThrough(loaded, values.case ? { cases: values.case } : {}), {
        out: join(values.out, basename(folder)),
        seeded,
        print,
      });
    }
    return found > 0 ? 1 : 0;
  },
};

interface Proving {
  readonly out: string;
  readonly seeded: boolean;
  readonly print: Printer;
}

async function prove(
  { folder, form, texts }: LoadedForm,
  { inputs, journeys }: WaysThrough,
  { out, seeded, print }: Proving,
): Promise<number> {
  const data = await mkdtemp(join(tmpdir(), 'vordruck-a11y-'));
  const { key } = await developmentKey(join(data, 'key'));
  const portal = await servePortal({
    port: await freePort(),
    host: 'localhost',
    data,
    keys: ringOf(key, 'development key'),
    today: inputs.today,
    forms: [folder],
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
  const outcomes = await seedDefects(browser, pages);
  for (const outcome of outcomes) print.out(`${fateOf(outcome)}: ${outcome.defect.defect} (${outcome.defect.criterion})`);
  print.out(`Defects: ${outcomes.filter(({ foundBy }) => foundBy.length > 0).length} of ${outcomes.length} found`);
  return outcomes.filter(({ defect, foundBy, noRoom }) => foundBy.length === 0 && !defect.human && !noRoom).length;
}

function fateOf({ defect, foundBy: [first], noRoom }: Seeded): string {
  if (first) return first.check;
  return noRoom ? 'no page has room for it' : defect.human ? 'for people' : 'MISSED';
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((fulfil) => server.listen(0, 'localhost', fulfil));
  const address = server.address();
  await new Promise((fulfil) => server.close(fulfil));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
