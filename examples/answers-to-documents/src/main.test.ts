import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verify } from '@vordruck/submission';
import { expect, test } from 'vitest';

test('writes documents that hold and agree', async () => {
  const out = await mkdtemp(join(tmpdir(), 'vordruck-example-'));
  try {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [fileURLToPath(new URL('main.ts', import.meta.url)), `${out}/`],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('still open: /finderlohn');
    const names = (await readdir(out)).filter((name) => name !== 'key');
    expect(names.sort()).toEqual(['container.asice', 'document.pdf', 'submission.json', 'submission.xml']);
    const verdict = await verify(
      await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(out, name)) }))),
    );
    expect(verdict.ok).toBe(true);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
});
