import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  engineVersions,
  findingsOf,
  launchBrowser,
  proveForm,
  reportLanguages,
  seedDefects,
  transcribe,
  writeReport,
  type FormProof,
  type ReportLanguage,
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
  usage: 'FORM… | --all [--case NAME…] [--out DIR] [--language de|en] [--seed]',
  summary:
    'Walks journeys through forms in a browser, compares every page with the definition, writes a report; --seed tries the proof itself.',
  async run(args, print) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        all: { type: 'boolean' },
        case: { type: 'string', multiple: true },
        language: { type: 'string', default: 'de' },
        out: { type: 'string', default: 'out/a11y' },
        seed: { type: 'boolean' },
      },
    });
    if ((positionals.length === 0) !== (values.all ?? false)) throw new UsageError('Name forms, or --all.');
    const language = reportLanguages.find((each) => each === values.language);
    if (!language) throw new UsageError(`The report is written in ${reportLanguages.join(' or ')}, not in ${values.language}.`);
    const folders = await locateForms(positionals);
    let wrong = 0;
    for (const [index, folder] of folders.entries()) {
      const begun = Date.now();
      const name = basename(folder);
      print.error(`${name}: form ${index + 1} of ${folders.length}`);
      const options = { out: join(values.out, name), language, seeded: values.seed ?? false, print };
      wrong += await proveFolder(folder, values.case, options).catch(failed(print, name, folders.length));
      print.error(`${name}: ${Math.round((Date.now() - begun) / 1000)} seconds`);
    }
    return wrong > 0 ? 1 : 0;
  },
};

/** Of several forms, one that cannot be proved does not keep the others from it. */
function failed(print: Printer, name: string, forms: number): (error: unknown) => number {
  return (error) => {
    if (forms === 1) throw error;
    print.out(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  };
}

async function proveFolder(folder: string, cases: readonly string[] | undefined, options: Proving): Promise<number> {
  const loaded = await loadForm(folder);
  return prove(loaded, await waysThrough(loaded, cases ? { cases } : {}), options);
}

interface Proving {
  readonly out: string;
  readonly language: ReportLanguage;
  readonly seeded: boolean;
  readonly print: Printer;
}

async function prove({ folder, form, texts }: LoadedForm, { inputs, journeys }: WaysThrough, proving: Proving): Promise<number> {
  const { out, print } = proving;
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
    const served: ServedForm = { browser, address, form, texts, inputs };
    await mkdir(out, { recursive: true });
    // Pictures of an earlier proof would stand beside those of this one.
    for (const file of await readdir(out)) if (/^page-\d+-[a-z-]+\.png$/.test(file)) await rm(join(out, file));
    const keep = (file: string, picture: Uint8Array) => writeFile(join(out, file), picture);
    const proof = await proveForm(served, { journeys, keep, tell: (text) => print.error(text) });
    return await tell(served, proof, { ...proving, longest: journeys[0]?.journey });
  } finally {
    await browser.close();
    await portal.close();
    await rm(data, { recursive: true, force: true });
  }
}

/** Writes the report, prints what was found, and returns how much. */
async function tell(
  served: ServedForm,
  proof: FormProof,
  { out, language, seeded, print, longest }: Proving & { readonly longest?: Parameters<typeof transcribe>[1] | undefined },
): Promise<number> {
  const findings = findingsOf(proof);
  const isWalkable = !findings.some(({ check }) => check === 'journey');
  if (longest && isWalkable) await writeFile(join(out, transcript), await transcribe(served, longest));
  const outcomes = seeded ? await seed(served.browser, proof, print) : undefined;
  const report = writeReport(proof, {
    language,
    date: new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long' }).format(new Date()),
    tools: await engineVersions(),
    ...(longest && isWalkable && { transcript }),
    ...(outcomes && { seeded: outcomes }),
  });
  await writeFile(join(out, 'index.html'), report);
  for (const { check, criterion, where, message } of findings) print.out(`${criterion} ${check}: ${where} ${message}`);
  print.out(
    `${proof.form}: ${findings.length} findings on ${proof.pages.length} shapes of pages; report in ${join(out, 'index.html')}`,
  );
  return findings.length + (outcomes ?? []).filter(isMissed).length;
}

/** What a screen reader says. */
const transcript = 'read-aloud.txt';

async function seed(browser: ServedForm['browser'], proof: FormProof, print: Printer): Promise<readonly Seeded[]> {
  const pages = proof.pages.filter(({ promised }) => promised.questions.length > 0);
  const outcomes = await seedDefects(browser, pages);
  for (const outcome of outcomes) print.out(`${fateOf(outcome)}: ${outcome.defect.defect} (${outcome.defect.criterion})`);
  print.out(`Defects: ${outcomes.filter(({ foundBy }) => foundBy.length > 0).length} of ${outcomes.length} found`);
  return outcomes;
}

/** A defect that a machine can find, had room, and was not found. */
function isMissed({ defect, foundBy, noRoom }: Seeded): boolean {
  return foundBy.length === 0 && !defect.human && !noRoom;
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
