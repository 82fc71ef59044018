import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { competentKey, parametersInEffect } from '@vordruck/engine';
import { berlinTime, clock } from '@vordruck/server/clock';
import { isDay } from '@vordruck/server/days';
import { createDocuments, newNumber } from '@vordruck/submission';
import { UsageError, type Command } from '../command.ts';
import { openSession } from '../answers/open-session.ts';
import { loadForm } from '../forms/load.ts';
import { furtherOutputs } from '../forms/outputs.ts';
import { sealingOptions, sealingUsage, signingKey, timestamps } from '../signing-key.ts';
import { locateForm } from '../forms/locate.ts';

/** `vordruck submit`: from answers to signed documents. */
export const submit: Command = {
  usage: `FORM --answers FILE --out DIR [--municipality AGS] [--today DATE] [--number TEXT] [--at DATETIME] [--language LANG] ${sealingUsage}`,
  summary:
    'Writes submission.json, submission.xml, document.pdf and container.asice; prints the issues and writes nothing if the answers are invalid.',
  async run(args, print) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        answers: { type: 'string' },
        out: { type: 'string' },
        municipality: { type: 'string' },
        ...sealingOptions,
        today: { type: 'string' },
        number: { type: 'string' },
        at: { type: 'string' },
        language: { type: 'string' },
      },
    });
    const [name] = positionals;
    if (!name || positionals.length > 1) throw new UsageError('Name one form.');
    if (!values.answers) throw new UsageError('Name the answers with --answers FILE.');
    if (!values.out) throw new UsageError('Say where to write with --out DIR.');
    if (values.number !== undefined && !/^[\p{L}\p{N}][\p{L}\p{N} ./_-]{0,49}$/u.test(values.number)) {
      throw new UsageError('--number is up to 50 letters, digits, blanks and ./_- and begins with a letter or digit.');
    }
    const received = receivedAt(values);
    const loaded = await loadForm(await locateForm(name));
    const today = values.today ?? received.slice(0, 10);
    const { session, issues, files } = await openSession(loaded, values.answers, {
      municipality: values.municipality,
      today,
      language: values.language,
    });
    if (issues.length > 0) {
      // One issue a line: JSON for programs, and still readable.
      print.out(`[\n${issues.map((issue) => `  ${JSON.stringify(issue)}`).join(',\n')}\n]`);
      print.error(`${issues.length} answer(s) need attention. Nothing was written.`);
      return 1;
    }
    const place = values.municipality === undefined ? undefined : competentKey(loaded.form, values.municipality);
    const logo = loaded.logo(place);
    const documents = await createDocuments({
      session,
      xsd: loaded.xsd,
      authority: loaded.authority(place),
      number: values.number ?? newNumber({ year: received }),
      received,
      parameters: parametersInEffect(loaded.form, values.municipality ?? '', today).values,
      files,
      key: await signingKey(values, place, print),
      ...(await timestamps(values)),
      outputs: furtherOutputs(loaded.output),
      ...(logo ? { logo } : {}),
    });
    await writeAll(values.out, documents);
    for (const file of documents.keys()) print.out(join(values.out, file));
    return 0;
  },
};

/** The moment of receipt with its offset in Berlin: `--at`, else noon of `--today`, else now. */
function receivedAt({ at, today }: { at?: string; today?: string }): string {
  if (today !== undefined && !isDay(today)) throw new UsageError(`--today is a day written YYYY-MM-DD, not “${today}”.`);
  if (at === undefined) return berlinTime(clock(() => new Date(), today).received());
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime()) || !/T.*(Z|[+-]\d{2}:\d{2})$/.test(at)) {
    throw new UsageError(`--at is a moment such as 2026-01-31T12:00:00+01:00, not “${at}”.`);
  }
  return berlinTime(moment);
}

/** Each file is complete under its name, or not there. */
async function writeAll(folder: string, documents: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of documents) await writeFile(join(folder, `.${name}.part`), bytes);
  for (const name of documents.keys()) await rename(join(folder, `.${name}.part`), join(folder, name));
}
