import { readFile, rename, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { archivePdf, gatherEvidence } from '@vordruck/submission';
import { UsageError, type Command } from '../command.ts';
import { sealingOptions, timestamps } from '../signing-key.ts';

/** `vordruck archive`: adds to a sealed PDF what proves it when its certificates have expired. */
export const archive: Command = {
  usage: 'FILE --out FILE --trust CA.pem… --ask HOST… [--tsa URL --tsa-trust CA.pem]',
  summary:
    'Adds certificates and what the named hosts say of their revocation to a sealed PDF, and a time-stamp over all (PAdES B-LT, B-LTA).',
  async run(args, print) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        trust: { type: 'string', multiple: true },
        ask: { type: 'string', multiple: true },
        tsa: sealingOptions.tsa,
        'tsa-trust': sealingOptions['tsa-trust'],
      },
    });
    const [path] = positionals;
    const { out, ask: hosts = [], trust: roots = [] } = values;
    if (path === undefined || positionals.length > 1) throw new UsageError('Name one PDF.');
    if (out === undefined) throw new UsageError('Say where to write with --out FILE.');
    if (roots.length === 0) throw new UsageError('Name the roots of seal and time-stamp with --trust CA.pem.');
    if (hosts.length === 0) throw new UsageError('Name the hosts that may be asked about revocation with --ask HOST.');
    const trust = await Promise.all(roots.map(async (file) => new TextDecoder().decode(await read(file))));
    const archived = await archivePdf(await read(path), {
      trust,
      evidence: (chains) => gatherEvidence(chains, { hosts }),
      ...(await timestamps(values)),
    });
    await writeFile(`${out}.part`, archived);
    await rename(`${out}.part`, out);
    print.out(out);
    return 0;
  },
};

async function read(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new UsageError(`There is no file ${path}, or it cannot be read.`);
  }
}
