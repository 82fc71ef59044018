import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { identify } from './process.ts';

/** Another server works with this data directory. */
export class DataDirectoryInUseError extends Error {
  static readonly code = 'data-directory-in-use';
  readonly code = DataDirectoryInUseError.code;
  constructor(directory: string, pid: number) {
    super(
      `The data directory ${directory} is in use by another server, process ${pid}. Stop that one first, or give this one its own directory.`,
    );
  }
}

/** Takes a data directory for this process; returns how to let go of it. A claim left by a killed process is void. */
export async function claim(directory: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, 'server.pid');
  const mine = `${await identify(process.pid)}\n`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await writeFile(path, mine, { flag: 'wx', mode: 0o600 });
      return () => rm(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const claimed = (await readFile(path, 'utf8').catch(() => '')).trim();
    const pid = Number(claimed.split(' ')[0]);
    if (claimed !== '' && claimed === (await identify(pid))) throw new DataDirectoryInUseError(directory, pid);
    await rm(path, { force: true });
  }
  throw new DataDirectoryInUseError(directory, 0);
}
