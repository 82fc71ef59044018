import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Inexpressible, OutputKind } from '@vordruck/compiler';
import { UsageError, type Command } from '../command.ts';
import { loadForm } from '../forms/load.ts';
import { locateForms } from '../forms/locate.ts';

const everything: readonly OutputKind[] = ['form', 'texts', 'validator', 'types', 'schema', 'xsd', 'cel'];
const where = { json: 'JSON Schema', xml: 'XSD', both: 'JSON Schema and XSD' } as const;

/** `vordruck build`: what the compiler makes of definitions, as files. */
export const build: Command = {
  usage: '[FORM…] --out DIR',
  summary: 'Writes <form>.js, texts, validator, types, JSON Schema and XSD. The same input gives the same bytes.',
  async run(args, print) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { out: { type: 'string' } } });
    if (!values.out) throw new UsageError('Say where to write with --out DIR.');
    // All are compiled before the first is written: an error leaves nothing half done.
    const forms = await Promise.all((await locateForms(positionals)).map((folder) => loadForm(folder, everything)));
    await mkdir(values.out, { recursive: true });
    for (const { form, files, inexpressible } of forms) {
      for (const [name, text] of files) await writeFile(join(values.out, name), text);
      print.out(`${form.form} ${form.hash.slice(0, 12)}: ${[...files.keys()].join('  ')}`);
      for (const line of describe(inexpressible)) print.out(line);
    }
    return 0;
  },
};

/** What only the engine finds, one line for each kind of fault and schema. */
function describe(inexpressible: readonly Inexpressible[]): string[] {
  const fields = new Map<string, Set<string>>();
  for (const { field, in: schema, what } of inexpressible) {
    const key = `${where[schema]} cannot say: ${what}`;
    fields.set(key, (fields.get(key) ?? new Set()).add(field === '' ? 'form' : field));
  }
  return [...fields].map(([kind, at]) => `  ${kind} (${[...at].join(', ')})`);
}
