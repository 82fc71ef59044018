import { parseArgs } from 'node:util';
import { UsageError, type Command, type Printer } from '../command.ts';
import { mutantsOf, type Mutant } from '../cases/mutants.ts';
import { casesOf, runCase } from '../cases/run-case.ts';
import { loadForm, type LoadedForm } from '../forms/load.ts';
import { locateForms } from '../forms/locate.ts';

/** `vordruck test`: the cases of forms. */
export const test: Command = {
  usage: '[FORM…] [--update | --mutate]',
  summary:
    'Runs the cases of forms; --update writes down what comes out, for you to read. --mutate breaks each rule in turn and names those that no case notices; exit code 1 if there are any.',
  async run(args, print) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { update: { type: 'boolean' }, mutate: { type: 'boolean' } },
    });
    if (values.update && values.mutate) throw new UsageError('Choose --update or --mutate.');
    let passed = 0;
    let failed = 0;
    for (const folder of await locateForms(positionals)) {
      const loaded = await loadForm(folder);
      const names = await casesOf(folder);
      if (values.mutate) {
        const kept = await mutate(loaded, names, print);
        failed += kept;
        continue;
      }
      for (const name of names) {
        const { differences } = await runCase(loaded, name, { update: values.update ?? false });
        if (differences.length === 0) passed += 1;
        else {
          failed += 1;
          print.out(`✗ ${loaded.form.form}/${name}\n${differences.map((difference) => `    ${difference}`).join('\n')}`);
        }
      }
    }
    if (!values.mutate) print.out(`Cases: ${passed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  },
};

/** Tells which broken rules no case notices; gives their number. */
async function mutate(loaded: LoadedForm, names: readonly string[], print: Printer): Promise<number> {
  const mutants = mutantsOf(loaded.form);
  let unnoticed = 0;
  for (const mutant of mutants) {
    if (await isNoticed(loaded, names, mutant)) continue;
    unnoticed += 1;
    print.out(`✗ ${loaded.form.form}: no case notices ${mutant.at} ${mutant.how}`);
  }
  print.out(`${loaded.form.form}: ${mutants.length - unnoticed} of ${mutants.length} broken rules noticed`);
  return unnoticed;
}

async function isNoticed(loaded: LoadedForm, names: readonly string[], { form }: Mutant): Promise<boolean> {
  for (const name of names) {
    const { differences } = await runCase({ ...loaded, form }, name);
    if (differences.length > 0) return true;
  }
  return false;
}
