import type { MigrationPlan } from './plan-migration.ts';

/** What a migration leads from and to. */
export interface Versions {
  readonly form: string;
  readonly from: string;
  readonly to: string;
}

/** Writes `<form>.migration.js`: data and rules, without imports, valid under a strict content security policy. */
export function emitMigration({ form, from, to }: Versions, { before, after, rules }: MigrationPlan): string {
  const rows = (items: readonly unknown[]) => items.map((item) => `    ${JSON.stringify(item)},\n`).join('');
  const parts = [
    '  format: 1,',
    `  form: ${JSON.stringify(form)},`,
    `  from: ${JSON.stringify(from)},`,
    `  to: ${JSON.stringify(to)},`,
    `  before: [\n${rows(before)}  ],`,
    `  after: [\n${rows(after)}  ],`,
    `  rules: ($) => [\n${rules.map((rule, index) => `    // ${index}\n${rule.replace(/^/gmu, '    ')},\n`).join('')}  ],`,
  ];
  return `// Form ${form}, drafts of version ${from} to version ${to}\nexport default {\n${parts.join('\n')}\n};\n`;
}
