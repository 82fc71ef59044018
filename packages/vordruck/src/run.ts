import { UsageError, type Command, type Printer } from './command.ts';

/** Loaded when called: who checks a definition need not wait for the server or the PDF writer. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  texts: async () => (await import('./commands/texts.ts')).texts,
  build: async () => (await import('./commands/build.ts')).build,
  test: async () => (await import('./commands/test.ts')).test,
  submit: async () => (await import('./commands/submit.ts')).submit,
  verify: async () => (await import('./commands/verify.ts')).verify,
  archive: async () => (await import('./commands/archive.ts')).archive,
  a11y: async () => (await import('./commands/a11y.ts')).a11y,
  diff: async () => (await import('./commands/diff.ts')).diff,
  publish: async () => (await import('./commands/publish.ts')).publish,
  serve: async () => (await import('./commands/serve.ts')).serve,
};

/** Runs the command that `args` begin with and returns its exit code; 2 if the call itself is wrong. */
export async function run(args: readonly string[], print: Printer): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h') {
    print.out(await manual());
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const { didYouMean } = await import('@vordruck/definition');
    const near = didYouMean(name, Object.keys(commands));
    print.error(`vordruck knows no command “${name}”.${near && ` ${near}`}\n\n${await manual()}`);
    return 2;
  }
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    print.out(`vordruck ${name} ${command.usage}\n\n${command.summary}`);
    return 0;
  }
  try {
    return await command.run(rest, print);
  } catch (error) {
    if (error instanceof UsageError || isArgumentError(error)) {
      print.error(`vordruck ${name}: ${error.message}\nUsage: vordruck ${name} ${command.usage}`);
      return 2;
    }
    // Whoever looks for the cause finds the stack with VORDRUCK_DEBUG=1; nobody else is shown one.
    print.error(`vordruck ${name}: ${error instanceof Error ? error.message : String(error)}`);
    if (process.env['VORDRUCK_DEBUG'] && error instanceof Error) print.error(error.stack ?? '');
    return 2;
  }
}

/** What node:util's parseArgs throws on unknown options and the like. */
function isArgumentError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

async function manual(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => {
      const { usage, summary } = await load();
      return `  vordruck ${name} ${usage}\n      ${summary}`;
    }),
  );
  return `Vordruck, the open form engine for public administration.\n\n${lines.join('\n')}\n\nFORM is a folder under forms/, or its path.`;
}
