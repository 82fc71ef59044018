import { describe, expect, test } from 'vitest';
import { compile } from '../src/index.ts';

async function findingsOf(fields: readonly unknown[]) {
  const form = { form: 'probe', title: 'Probe', language: 'de', steps: [{ step: 'eins', title: 'Eins', fields }] };
  const { findings } = await compile({ form: 'probe', files: new Map([['form.json', JSON.stringify(form)]]) }, { outputs: [] });
  return findings;
}

/** Findings for a form of one step with these fields, as `code path`. */
async function found(fields: readonly unknown[]): Promise<readonly string[]> {
  const findings = await findingsOf(fields);
  return findings.map(({ code, path }) => `${code} ${path.replace('/steps/0/fields/', '')}`);
}

const text = (field: string, more: Readonly<Record<string, unknown>> = {}) => ({ field, type: 'text', label: 'Angabe', ...more });

describe('a block that cannot be read', () => {
  test('excuses names in it, and no others', async () => {
    const fields = [
      { field: 'person', use: 'nix' },
      text('b', { when: "person.vorname == 'x' && form.person.anschrift.ort == 'y'" }),
      text('c', { when: "nochwas == 'x'" }),
      text('d', { when: 'person.vorname == foo' }),
    ];
    expect(await found(fields)).toEqual(['unknown-block 0/use', 'rule-unknown-name 2/when', 'rule-unknown-name 3/when']);
  });
});

describe('the bound of a date', () => {
  const told = async (type: string, min: string): Promise<readonly string[]> => {
    const findings = await findingsOf([{ field: 'tag', type, label: 'Tag', min }]);
    return findings.map(({ code, message, wayOut }) => `${code} ${message} ${wayOut}`);
  };

  test.each([
    ['2024-02-30', 'this day does not exist', '2024-02-29'],
    ['2023-13-01', 'this day does not exist', '2023-12-01'],
    ['31.2.2023', 'this day does not exist', '2023-02-28'],
    ['31.12.2024', 'days are written year, month, day', '2024-12-31'],
    ['2024-1-5', 'days are written year, month, day', '2024-01-05'],
  ])('%s is told as what it is: %s', async (written, reason, meant) => {
    for (const type of ['date', 'partialDate']) {
      const [first, ...others] = await told(type, written);
      expect(first).toContain('bad-value');
      expect(first).toContain(reason);
      expect(first).toContain(`"${meant}"`);
      expect(others).toEqual([]);
    }
  });

  test('may be a day or a rule', async () => {
    expect(await told('date', '2024-12-31')).toEqual([]);
    expect(await told('date', 'env.today - days(7)')).toEqual([]);
  });
});
