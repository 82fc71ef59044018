import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { berlinTime, clock } from '@vordruck/server/clock';
import { isDay } from '@vordruck/server/days';
import { UsageError, type Command, type Printer } from '../command.ts';
import { describeFinding } from '../forms/describe-finding.ts';
import { locateForm, locateForms, nameOf } from '../forms/locate.ts';
import { freeze } from '../publish/freeze.ts';
import { NotPublishableError } from '../publish/plan-dates.ts';
import { type Prepared, prepare } from '../publish/prepare.ts';
import { withdraw } from '../publish/withdraw.ts';
import { listVersions, tellPublished, tellWithdrawn } from '../publish/words.ts';
import { readVersions, versionsFolder } from '../versions/read-versions.ts';
import { folderName, FrozenVersionError } from '../versions/version-file.ts';

const options = {
  from: { type: 'string' },
  until: { type: 'string' },
  grace: { type: 'string' },
  'dry-run': { type: 'boolean' },
  list: { type: 'boolean' },
  withdraw: { type: 'string' },
  reason: { type: 'string' },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

/** `vordruck publish`: from a definition to a version that stays. */
export const publish: Command = {
  usage: '[FORM…] [--from DATE] [--until DATE] [--grace DAYS] [--dry-run] | --list [FORM…] | --withdraw FORM@HASH --reason TEXT',
  summary:
    'Checks, proves, tests and freezes a version with its date of effect (tomorrow, or today if nothing is offered yet); drafts of the one before can be sent as they are for 30 days, or --grace DAYS.',
  async run(args, print) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const now = new Date();
    const at: Moment = { today: clock(() => now).today(), moment: berlinTime(now) };
    try {
      if (values.withdraw !== undefined) return await takeBack(values.withdraw, values.reason, at, print);
      if (values.list) return await list(positionals, at, print);
      return await publishAll(positionals, values, at, print);
    } catch (error) {
      if (!(error instanceof NotPublishableError) && !(error instanceof FrozenVersionError)) throw error;
      print.error(error.message);
      return 1;
    }
  },
};

interface Moment {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** ISO 8601 */
  readonly moment: string;
}

async function publishAll(forms: readonly string[], values: Values, { today, moment }: Moment, print: Printer): Promise<number> {
  const wanted = { ...wantedDates(values), today, published: moment };
  // All are prepared before the first is published: what is wrong with one publishes none.
  const prepared: Prepared[] = [];
  for (const folder of await locateForms(forms)) {
    const one = await prepare(folder, wanted).catch((error: unknown) => {
      if (error instanceof NotPublishableError) throw new NotPublishableError(`${nameOf(folder)}: ${error.message}`);
      throw error;
    });
    if (one.kind !== 'same') for (const finding of one.findings) print.out(describeFinding(finding));
    if (one.kind === 'refused') for (const failed of one.failedCases) print.out(`✗ ${nameOf(folder)}/${failed}`);
    prepared.push(one);
  }
  const refused = prepared.filter(({ kind }) => kind === 'refused').length;
  if (refused > 0) {
    print.error(`Nothing was published: ${refused} of ${prepared.length} form(s) must be mended first.`);
    if (prepared.some((one) => one.kind === 'refused' && one.failedCases.length > 0))
      print.error(
        'Where cases no longer hold because the form is meant to be so, change their answers, or run “vordruck test --update” and read what it writes.',
      );
    return 1;
  }
  for (const one of prepared) await publishOne(one, values, today, print);
  return 0;
}

async function publishOne(prepared: Prepared, values: Values, today: string, print: Printer): Promise<void> {
  if (prepared.kind === 'same') {
    const { version } = prepared;
    print.out(`${version.form} ${folderName(version)} is published already, and nothing has changed since. Nothing was done.`);
  } else if (prepared.kind === 'ready') {
    const { formFolder, version, versions, source } = prepared;
    if (!values['dry-run']) await freeze(versionsFolder(formFolder), version, source);
    for (const sentence of tellPublished(version, versions, today)) print.out(sentence);
    print.out(
      values['dry-run']
        ? 'This was a try: nothing was written.'
        : `Frozen in ${relative(process.cwd(), join(versionsFolder(formFolder), folderName(version)))}: keep it for ever, under version control.`,
    );
  }
}

function wantedDates({ from, until, grace }: Values): { from?: string; until?: string; grace?: number } {
  for (const [name, day] of Object.entries({ from, until }))
    if (day !== undefined && !isDay(day)) throw new UsageError(`--${name} is a day written YYYY-MM-DD, not “${day}”.`);
  if (grace !== undefined && !/^\d{1,4}$/.test(grace)) throw new UsageError(`--grace is a number of days, not “${grace}”.`);
  return {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(grace === undefined ? {} : { grace: Number(grace) }),
  };
}

async function list(forms: readonly string[], { today }: Moment, print: Printer): Promise<number> {
  for (const folder of await locateForms(forms)) {
    const form = nameOf(folder);
    for (const line of listVersions(form, await readVersions(folder, form), today)) print.out(line);
  }
  return 0;
}

async function takeBack(which: string, reason: string | undefined, { today, moment }: Moment, print: Printer): Promise<number> {
  const [, form, hash] = /^(.+)@([0-9a-f]{4,64})$/.exec(which) ?? [];
  if (form === undefined || hash === undefined)
    throw new UsageError(`--withdraw takes FORM@HASH, of the hash at least four digits, not “${which}”. See --list.`);
  if (reason === undefined || reason.trim() === '')
    throw new UsageError('Say why with --reason "…": people whose drafts it was read it.');
  const folder = await locateForm(form);
  const { version, versions } = await withdraw(folder, nameOf(folder), hash, { at: moment, reason: reason.trim() });
  for (const sentence of tellWithdrawn(version, versions, today)) print.out(sentence);
  return 0;
}
