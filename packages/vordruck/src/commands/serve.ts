import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { PortalOptions } from '@vordruck/server';
import { UsageError, type Command } from '../command.ts';
import { portalMailer } from '../portal/portal-mailer.ts';
import { readTrialAccount } from '../portal/trial-account.ts';
import { servePortal } from '../portal/serve-portal.ts';
import { sealingKeys, sealingOptions, sealingUsage, timestamps } from '../signing-key.ts';

/** `vordruck serve`: the portal with all forms. */
export const serve: Command = {
  usage: `[--port N] [--data DIR] [--host NAME] [--origin URL] [--published-only] [--session-minutes N] [--embed-attachments] [--embed-origin URL]… [--address-header NAME] [--components FILE] [--account FILE] [--today DATE] ${sealingUsage}`,
  summary:
    'Serves the portal and prints its address: of each form the version in effect, and those never published as they are being worked on, unless --published-only. SMTP_URL and MAIL_FROM let it send the codes of drafts by e-mail. --embed-origin names a site whose pages may post whole forms (<vordruck-form>), --address-header the header in which your proxy tells whom it asks for. --components names a module with controls of your own. --account names a JSON file of an account that everybody is taken for; it and --today work on loopback only, for tests.',
  async run(args, print) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: process.env['PORT'] ?? '3000' },
        host: { type: 'string', default: process.env['HOST'] ?? 'localhost' },
        origin: { type: 'string' },
        data: { type: 'string', default: '.vordruck/data' },
        'embed-attachments': { type: 'boolean', default: false },
        'session-minutes': { type: 'string' },
        ...sealingOptions,
        today: { type: 'string' },
        account: { type: 'string' },
        'embed-origin': { type: 'string', multiple: true },
        'address-header': { type: 'string' },
        components: { type: 'string' },
        'published-only': { type: 'boolean' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError(`--port is a number up to 65535, not “${values.port}”.`);
    const sessionMinutes = minutes(values['session-minutes']);
    const mailer = portalMailer(process.env);
    const loopback = ['localhost', '127.0.0.1', '::1'].includes(values.host);
    if (values.today !== undefined && !loopback) throw new UsageError('--today works on loopback only.');
    if (values.account !== undefined && !loopback) throw new UsageError('--account works on loopback only.');
    const account = values.account === undefined ? undefined : await readTrialAccount(values.account);
    if (values.components !== undefined && !existsSync(values.components))
      throw new UsageError(`--components: ${values.components} is not there.`);
    const embedding = embeddingOf(values['embed-origin'], values['address-header']);
    const portal = await servePortal({
      port,
      host: values.host,
      data: values.data,
      keys: await sealingKeys(values, print),
      ...(await timestamps(values)),
      embedAttachments: values['embed-attachments'],
      offer: values['published-only'] ? 'published-only' : 'both',
      warn: (text) => print.error(text),
      ...(sessionMinutes === undefined ? {} : { sessionMinutes }),
      ...(mailer ? { mailer } : {}),
      ...(values.origin === undefined ? {} : { origin: values.origin }),
      ...(account ? { account: () => account } : {}),
      ...(embedding ? { embedding } : {}),
      ...(values.components === undefined ? {} : { components: values.components }),
      ...(values.today === undefined ? {} : { today: values.today }),
    });
    print.out(`Vordruck is at ${portal.address}`);
    await portal.closed;
    return 0;
  },
};

/** As browsers write it, without a path: what they send is compared letter by letter. */
function embeddingOf(origins: readonly string[] = [], addressHeader: string | undefined): PortalOptions['embedding'] {
  for (const origin of origins)
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      throw new UsageError(`--embed-origin is an origin like https://www.example-stadt.de, not “${origin}”.`);
  return origins.length === 0 ? undefined : { origins, ...(addressHeader === undefined ? {} : { addressHeader }) };
}

/** WCAG 2.2.1: the warning comes two minutes before the end, so that shorter sessions would warn at once. */
const LEAST_MINUTES = 5;

function minutes(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const number = Number(typed);
  if (Number.isInteger(number) && number >= LEAST_MINUTES) return number;
  throw new UsageError(`--session-minutes is a whole number from ${LEAST_MINUTES}, not “${typed}”.`);
}
