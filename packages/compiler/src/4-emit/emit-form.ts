import type { Plan } from '../3-plan/plan.ts';

/** Writes `<form>.js`: data and rules, without imports, valid under a strict content security policy. */
export function emitForm({ form, rules }: Plan): string {
  const { fields, places, ...head } = form;
  const parts = [
    ...Object.entries(head).flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}: ${JSON.stringify(value)},`])),
    `  fields: [\n${fields.map((field) => `    ${JSON.stringify(field)},\n`).join('')}  ],`,
    `  places: {\n${Object.entries(places)
      .map(([key, place]) => `    ${JSON.stringify(key)}: ${JSON.stringify(place)},\n`)
      .join('')}  },`,
    `  rules: ($) => [\n${rules.map((rule, index) => `    // ${index}\n${indent(rule)},\n`).join('')}  ],`,
  ];
  return `// Form ${form.form}, version ${form.hash}\nexport default {\n${parts.join('\n')}\n};\n`;
}

function indent(code: string): string {
  return code.replace(/^/gmu, '    ');
}
