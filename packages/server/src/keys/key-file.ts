import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { newKey } from './seal.ts';
import { newSecret } from './secret.ts';

/** A key of 256 bits kept in a file that only its owner reads, made on first use. */
export async function keyFile(path: string): Promise<Buffer> {
  const known = await readFile(path).catch(absentIfMissing);
  if (known) return checked(known, path);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const fresh = `${path}.${newSecret(8)}`;
  const file = await open(fresh, 'wx', 0o600);
  await file.writeFile(newKey());
  await file.sync();
  await file.close();
  // A link never replaces: of two processes that start at once, both read the key of the first.
  await link(fresh, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(fresh);
  return checked(await readFile(path), path);
}

function checked(key: Buffer, path: string): Buffer {
  if (key.length !== 32) throw new Error(`The key file ${path} holds ${key.length} bytes instead of 32.`);
  return key;
}

function absentIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
