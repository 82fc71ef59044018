import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Source } from '@vordruck/definition';
import { folderName, type VersionFile, writeVersionFile } from '../versions/version-file.ts';
import { NotPublishableError } from './plan-dates.ts';

/** What freezing does to the disk; tests break it off after any of them. */
export interface Disk {
  makeFolder(path: string): Promise<unknown>;
  /** Complete under its name and safe against a power cut, or not there. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
}

export const realDisk: Disk = {
  makeFolder: (path) => mkdir(path, { recursive: true }),
  async write(path, content) {
    const file = await open(path, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  async rename(from, to) {
    await rename(from, to);
    // The new name is safe only once its folder is written too.
    const folder = await open(dirname(to));
    await folder.sync().finally(() => folder.close());
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
};

const MAKING = '.publishing';

/**
 * Puts a version beside the others, whole or not at all: it is made in a folder of its own, and one renaming publishes it. What
 * a broken attempt left behind counts for nothing and is removed by the next.
 * @throws NotPublishableError if another process is publishing
 */
export async function freeze(
  home: string,
  version: VersionFile,
  source: Source,
  { disk = realDisk, pid = process.pid }: { readonly disk?: Disk; readonly pid?: number } = {},
): Promise<string> {
  const making = join(home, MAKING);
  await refuseIfBusy(making);
  await disk.remove(making);
  const folder = join(making, 'version');
  await disk.makeFolder(folder);
  await disk.write(join(making, 'pid'), String(pid));
  for (const [path, content] of source.files) {
    const file = join(folder, 'source', path);
    await disk.makeFolder(dirname(file));
    await disk.write(file, content);
  }
  await disk.write(join(folder, 'version.json'), writeVersionFile(version));
  const published = join(home, folderName(version));
  await disk.rename(folder, published);
  await disk.remove(making);
  return published;
}

async function refuseIfBusy(making: string): Promise<void> {
  const path = join(making, 'pid');
  if (!existsSync(path)) return;
  const pid = Number(await readFile(path, 'utf8'));
  if (pid !== process.pid && isRunning(pid))
    throw new NotPublishableError(`Process ${pid} is publishing this form just now. Wait until it is done.`);
}

function isRunning(pid: number): boolean {
  try {
    return Number.isInteger(pid) && pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Replaces the `version.json` of a published version, as a whole. */
export async function rewriteVersionFile(folder: string, version: VersionFile, disk: Disk = realDisk): Promise<void> {
  const part = join(folder, '.version.json.part');
  await disk.write(part, writeVersionFile(version));
  await disk.rename(part, join(folder, 'version.json'));
}
