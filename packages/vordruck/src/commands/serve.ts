import { parseArgs } from 'node:util';
import { UsageError, type Command } from '../command.ts';
import { servePortal } from '../portal/serve-portal.ts';
import { sealingOptions, signingKey } from '../signing-key.ts';

/** `vordruck serve`: the portal with all forms. */
export const serve: Command = {
  usage:
    '[--port N] [--data DIR] [--host NAME] [--origin URL] [--key FILE [--passphrase-file FILE]] [--published-only] [--today DATE]',
  summary:
    'Serves the portal and prints its address: of each form the version in effect, and those never published as they are being worked on, unless --published-only. --today works on loopback only, for tests.',
  async run(args, print) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: process.env['PORT'] ?? '3000' },
        host: { type: 'string', default: process.env['HOST'] ?? 'localhost' },
        origin: { type: 'string' },
        data: { type: 'string', default: '.vordruck/data' },
        key: sealingOptions.key,
        'passphrase-file': sealingOptions['passphrase-file'],
        today: { type: 'string' },
        'published-only': { type: 'boolean' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new UsageError(`--port is a number up to 65535, not “${values.port}”.`);
    const loopback = ['localhost', '127.0.0.1', '::1'].includes(values.host);
    if (values.today !== undefined && !loopback) throw new UsageError('--today works on loopback only.');
    const portal = await servePortal({
      port,
      host: values.host,
      data: values.data,
      signingKey: await signingKey(values, undefined, print),
      offer: values['published-only'] ? 'published-only' : 'both',
      warn: (text) => print.error(text),
      ...(values.origin === undefined ? {} : { origin: values.origin }),
      ...(values.today === undefined ? {} : { today: values.today }),
    });
    print.out(`Vordruck is at ${portal.address}`);
    await portal.closed;
    return 0;
  },
};
