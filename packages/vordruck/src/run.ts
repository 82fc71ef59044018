import { UsageError, type Command, type Printer } from './command.ts';
import { build } from './commands/build.ts';
import { check } from './commands/check.ts';
import { serve } from './commands/serve.ts';
import { submit } from './commands/submit.ts';
import { test } from './commands/test.ts';
import { verify } from './commands/verify.ts';

const commands: Readonly<Record<string, Command>> = { check, build, test, submit, verify, serve };

/** Runs the command that `args` begin with and returns its exit code; 2 if the call itself is wrong. */
export async function run(args: readonly string[], print: Printer): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h') {
    print.out(manual());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    print.error(`vordruck knows no command “${name}”.\n\n${manual()}`);
    return 2;
  }
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

function manual(): string {
  const lines = Object.entries(commands).map(([name, { usage, summary }]) => `  vordruck ${name} ${usage}\n      ${summary}`);
  return `Vordruck, the open form engine for public administration.\n\n${lines.join('\n')}\n\nFORM is a folder under forms/, or its path.`;
}
