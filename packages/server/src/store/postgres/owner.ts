import { access, chown, readFile, stat } from 'node:fs/promises';
import { constants } from 'node:fs';
import { dirname } from 'node:path';

/** How a program of PostgreSQL is started: it refuses to run as root. */
export interface Owner {
  /** Makes a directory the owner's. */
  own(path: string): Promise<void>;
  /** Program and arguments, run as the owner. */
  run(program: string, args: readonly string[]): { program: string; args: readonly string[]; uid?: number; gid?: number };
}

const SETPRIV = ['/usr/bin/setpriv', '/bin/setpriv'];

/**
 * The user of this process, or, where that is root, the user `postgres` (else `nobody`, who may read nothing but
 * ciphertext here). Paths that only root may enter, such as /root, are opened to the database by one capability.
 */
export async function owner(paths: readonly string[]): Promise<Owner> {
  if (process.getuid?.() !== 0) return { own: async () => {}, run: (program, args) => ({ program, args }) };
  const { uid, gid } = await lowlyUser();
  const own = (path: string) => chown(path, uid, gid);
  if (await allEnterable(paths)) return { own, run: (program, args) => ({ program, args, uid, gid }) };
  const setpriv = await firstExecutable(SETPRIV);
  if (!setpriv) {
    throw new Error(
      `Started as root, PostgreSQL runs as another user, who may not enter ${paths.join(' or ')}. Choose a data directory that others may enter.`,
    );
  }
  const rights = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--',
  ];
  return { own, run: (program, args) => ({ program: setpriv, args: [...rights, program, ...args] }) };
}

async function lowlyUser(): Promise<{ uid: number; gid: number }> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const entry = lines.find((line) => line[0] === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new Error('Started as root, but there is no user postgres or nobody for the database. Start as another user.');
}

/** May everybody enter all folders above? */
async function allEnterable(paths: readonly string[]): Promise<boolean> {
  for (const path of paths) {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      if (((await stat(folder)).mode & constants.S_IXOTH) === 0) return false;
      if (folder === dirname(folder)) break;
    }
  }
  return true;
}

async function firstExecutable(programs: readonly string[]): Promise<string | undefined> {
  for (const program of programs) {
    const found = await access(program, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return program;
  }
  return undefined;
}
