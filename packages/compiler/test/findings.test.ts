import { describe, expect, test } from 'vitest';
import { compile } from '../src/index.ts';

/** Findings for a form of one step with these fields, as `code path`. */
async function found(fields: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): Promise<readonly string[]> {
  const form = { form: 'probe', title: 'Probe', language: 'de', steps: [{ step: 'eins', title: 'Eins', fields }], ...more };
  const { findings } = await compile({ form: 'probe', files: new Map([['form.json', JSON.stringify(form)]]) }, { outputs: [] });
  return findings.map(({ code, path }) => `${code} ${path.replace('/steps/0/fields/', '')}`);
}

const text = (field: string, more: Readonly<Record<string, unknown>> = {}) => ({ field, type: 'text', label: 'Angabe', ...more });

describe('a block that cannot be read', () => {
  test('excuses names in it, and no others', async () => {
    const fields = [
      { field: 'person', use: 'nix' },
      text('b', { when: "person.vorname == 'x' && form.person.anschrift.ort == 'y'" }),
      text('c', { when: "nochwas == 'x'" }),
      text('d', { when: "person.vorname == foo" }),
    ];
    expect(await found(fields)).toEqual(['unknown-block 0/use', 'rule-unknown-name 2/when', 'rule-unknown-name 3/when']);
  });
});
