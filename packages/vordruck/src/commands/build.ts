import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError, type Command } from '../command.ts';
import { loadForm } from '../forms/load.ts';
import { locateForms } from '../forms/locate.ts';

/** `vordruck build`: what the compiler makes of definitions, as files. */
export const build: Command = {
  usage: '[FORM…] --out DIR',
  summary: 'Writes <form>.js, texts, validator, types, JSON Schema and XSD. The same input gives the same bytes.',
  async run(args, print) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { out: { type: 'string' } } });
    if (!values.out) throw new UsageError('Say where to write with --out DIR.');
    // All are compiled before the first is written: an error leaves nothing half done.
    const forms = await Promise.all((await locateForms(positionals)).map(loadForm));
    await mkdir(values.out, { recursive: true });
    for (const { form, files } of forms) {
      for (const [name, text] of files) await writeFile(join(values.out, name), text);
      print.out(`${form.form} ${form.hash.slice(0, 12)}: ${[...files.keys()].join('  ')}`);
    }
    return 0;
  },
};
