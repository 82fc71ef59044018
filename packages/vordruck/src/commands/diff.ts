import { parseArgs } from 'node:util';
import { diff as compare, type Diff, type Difference, type DifferenceClass } from '@vordruck/compiler';
import type { Finding } from '@vordruck/definition';
import { UsageError, type Command } from '../command.ts';
import { describeFinding } from '../forms/describe-finding.ts';
import { locateForm } from '../forms/locate.ts';
import { checkComparable, unreadable } from '../versions/compare.ts';
import { findVersion } from '../versions/named-version.ts';

/** `vordruck diff`: what is different between two versions of a form. */
export const diff: Command = {
  usage: 'OLD NEW [--json]',
  summary:
    'Says what changes for drafts, for data and for people, with answers that lead elsewhere. OLD and NEW are forms, folders, files, published versions (FORM@HASH) or git revisions (HEAD~3, HEAD~3:forms/hund).',
  async run(args, print) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' } },
    });
    const [oldName, newName, ...others] = positionals;
    if (oldName === undefined || newName === undefined || others.length > 0)
      throw new UsageError('Name two versions, the older one first.');
    const beside = (await folderOf(newName)) ?? (await folderOf(oldName));
    const next = await findVersion(newName, beside);
    const old = await findVersion(oldName, beside);
    await checkComparable(old, next);
    const result = await compare(old.source, next.source);
    if (!result.diff) throw await (result.unreadable === 'old' ? unreadable('OLD', old) : unreadable('NEW', next));
    const undeclared = result.diff.undeclared.map((finding): Finding => ({ ...finding, file: next.pathOf(finding.file) }));
    const found: Diff = { ...result.diff, undeclared };
    print.out(values.json ? JSON.stringify(found, null, 2) : describe(found));
    return 0;
  },
};

/** The folder of a form that is edited, whose name a revision alone is about. */
async function folderOf(name: string): Promise<string | undefined> {
  return locateForm(name).catch(() => undefined);
}

const headings: Readonly<Record<DifferenceClass, string>> = {
  'breaks-data': 'Breaks data: recipients get other data, drafts need a migration',
  'affects-drafts': 'Affects drafts: people who come back, or answer as before, are led elsewhere',
  neutral: 'Neutral',
  'texts-only': 'Texts only',
};

const inShort = {
  same: 'the same version',
  'texts-only': 'only texts differ',
  neutral: 'nothing changes for drafts or data',
  'affects-drafts': 'drafts are affected',
  'breaks-data': 'data are broken',
} as const;

function describe({ form, from, to, class: reached, differences, undeclared }: Diff): string {
  const groups = (['breaks-data', 'affects-drafts', 'neutral', 'texts-only'] as const).flatMap((kind) => {
    const own = differences.filter((difference) => difference.class === kind);
    return own.length === 0 ? [] : [`\n${headings[kind]}\n${own.map(line).join('\n')}`];
  });
  const missing =
    undeclared.length === 0 ? [] : [`\nUndeclared: publishing refuses this\n${undeclared.map(describeFinding).join('\n')}`];
  return [`${form} ${from.slice(0, 8)} → ${to.slice(0, 8)}: ${inShort[reached]}.`, ...groups, ...missing].join('\n');
}

function line({ message, undecided, example }: Difference): string {
  const more = [
    ...(undecided === undefined ? [] : [`    undecided: ${undecided}`]),
    ...(example && example.words !== '' ? [`    ${JSON.stringify(example.answers)} (${place(example.inputs)})`] : []),
  ];
  return [`  - ${message}`, ...more].join('\n');
}

function place({ municipality, today }: { readonly municipality?: string; readonly today: string }): string {
  return municipality === undefined ? today : `${municipality}, ${today}`;
}
