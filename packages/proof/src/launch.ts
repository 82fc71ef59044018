import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium named in `CHROMIUM_PATH`, or the first one installed. */
export function installedBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  return process.env['CHROMIUM_PATH'] ?? installed.find((path) => existsSync(path));
}

/** Starts a Chromium, the installed one unless its path is given; the caller closes it. */
export async function launchBrowser(executablePath = installedBrowser()): Promise<Browser> {
  if (!executablePath) throw new Error('No Chromium here: install one (Debian: chromium), or name it in CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: flags });
}
