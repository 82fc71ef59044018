import { basename, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readDefinition } from '@vordruck/definition';
import { UsageError, type Command } from '../command.ts';
import { locateForms } from '../forms/locate.ts';
import { readSource } from '../forms/read-source.ts';
import { addMissing, markStale, translationStates } from '../forms/translation-files.ts';

/** `vordruck texts`: which texts and labels of code lists have no translation, and which were made from an older text. */
export const texts: Command = {
  usage: '[FORM…] [--add LANGUAGE] [--mark]',
  summary:
    'Lists missing and stale translations; exit code 1 if there are any. --add writes the missing keys into texts/LANGUAGE.json, --mark puts the present text beside stale ones.',
  async run(args, print) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { add: { type: 'string' }, mark: { type: 'boolean' } },
    });
    if (values.add !== undefined && !/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(values.add))
      throw new UsageError(`“${values.add}” is no language tag, like en, fr or de-x-leicht.`);
    let open = 0;
    for (const folder of await locateForms(positionals)) {
      const { definition } = readDefinition((await readSource(folder)).source);
      if (!definition) throw new UsageError(`The form.json in ${folder} cannot be read. Run “vordruck check” to see why.`);
      if (values.add === definition.language) throw new UsageError(`“${values.add}” is the language of the form itself.`);
      const languages = new Set([...definition.translations.keys(), ...(values.add === undefined ? [] : [values.add])]);
      for (const language of [...languages].toSorted()) {
        for (const state of translationStates(definition, language)) {
          const { missing, stale, total, sources, list } = state;
          open += missing.length + stale.length;
          const of = list === undefined ? basename(folder) : `${basename(folder)}, code list ${list}`;
          print.out(`${of} ${language}: ${total - missing.length} of ${total} texts, ${stale.length} stale`);
          for (const key of missing) print.out(`  missing ${key}: “${sources.get(key) ?? ''}”`);
          for (const { key, of: was, now, file } of stale)
            print.out(`  stale   ${key} (${file})\n          was “${was}”\n          is  “${now}”`);
          const written = [
            ...(language === values.add && missing.length > 0 ? [await addMissing(folder, state)] : []),
            ...(values.mark ? await markStale(folder, state) : []),
          ];
          for (const path of written) print.out(`  written ${relative(process.cwd(), path)}`);
        }
      }
    }
    return open > 0 ? 1 : 0;
  },
};
