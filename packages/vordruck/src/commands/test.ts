import { parseArgs } from 'node:util';
import type { Command } from '../command.ts';
import { casesOf, runCase } from '../cases/run-case.ts';
import { loadForm } from '../forms/load.ts';
import { locateForms } from '../forms/locate.ts';

/** `vordruck test`: the cases of forms. */
export const test: Command = {
  usage: '[FORM…] [--update]',
  summary: 'Runs the cases of forms; --update writes down what comes out, for you to read.',
  async run(args, print) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { update: { type: 'boolean' } },
    });
    let passed = 0;
    let failed = 0;
    for (const folder of await locateForms(positionals)) {
      const loaded = await loadForm(folder);
      for (const name of await casesOf(folder)) {
        const { differences } = await runCase(loaded, name, { update: values.update ?? false });
        if (differences.length === 0) passed += 1;
        else {
          failed += 1;
          print.out(`✗ ${loaded.form.form}/${name}\n${differences.map((difference) => `    ${difference}`).join('\n')}`);
        }
      }
    }
    print.out(`Cases: ${passed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  },
};
