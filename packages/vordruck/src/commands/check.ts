import { parseArgs } from 'node:util';
import { compile, compileMigration } from '@vordruck/compiler';
import type { Finding } from '@vordruck/definition';
import type { Command } from '../command.ts';
import { describeFinding } from '../forms/describe-finding.ts';
import { loadForm, namesOutputs } from '../forms/load.ts';
import { checkLogos } from '../forms/logos.ts';
import { checkOutputs } from '../forms/outputs.ts';
import { locateForms, nameOf } from '../forms/locate.ts';
import { checkThemes } from '../forms/themes.ts';
import { readSource, type FormFolder } from '../forms/read-source.ts';
import { checkComparable, unreadable } from '../versions/compare.ts';
import { NotInRevisionError } from '../versions/git-revision.ts';
import { findVersion } from '../versions/named-version.ts';

/** `vordruck check`: all findings of the definitions asked for. */
export const check: Command = {
  usage: '[FORM…] [--json] [--against OLD]',
  summary:
    'Says what is wrong in definitions: place, reason, way out; with --against also what drafts of an earlier version would lose. Exit code 1 if there is an error.',
  async run(args, print) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, against: { type: 'string' } },
    });
    const folders = await locateForms(positionals);
    const findings: Finding[] = [];
    for (const folder of folders) {
      const read = await readSource(folder);
      const compilation = await compile(read.source, { outputs: [], prove: true });
      findings.push(...compilation.findings.map((finding) => ({ ...finding, file: read.pathOf(finding.file) })));
      if (values.against !== undefined && compilation.output) {
        const lost = await checkAgainst(values.against, folder, read, positionals.length === 0);
        if (lost === 'new') print.error(`${nameOf(folder)} is not there in ${values.against}: it has no drafts to lose.`);
        else findings.push(...lost);
      }
      findings.push(...(await checkLogos(read)), ...(await checkThemes(read)));
      if (compilation.output && namesOutputs(read)) findings.push(...(await checkOutputs(await loadForm(folder))));
    }
    const distinct = onceEach(findings);
    const errors = distinct.filter(({ severity }) => severity === 'error').length;
    if (values.json) print.out(JSON.stringify(distinct, null, 2));
    else {
      for (const finding of distinct) print.out(describeFinding(finding));
      const warnings = distinct.length - errors;
      print.out(`${folders.length} form(s) checked: ${errors} error(s), ${warnings} warning(s).`);
    }
    return errors > 0 ? 1 : 0;
  },
};

/** What drafts of an earlier version would lose. Where all forms are checked, some `mayBeNew`. */
async function checkAgainst(
  name: string,
  folder: string,
  read: FormFolder,
  mayBeNew: boolean,
): Promise<readonly Finding[] | 'new'> {
  const old = await findVersion(name, folder).catch((error: unknown) => {
    if (mayBeNew && error instanceof NotInRevisionError) return undefined;
    throw error;
  });
  if (!old) return 'new';
  await checkComparable(old, { ...read, form: read.source.form });
  const { findings, unreadable: broken } = await compileMigration(old.source, read.source);
  if (broken === 'old') throw await unreadable('OLD', old);
  return findings.map((finding) => ({ ...finding, file: read.pathOf(finding.file) }));
}

/** What is common to several forms is told once. */
function onceEach(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
