import { cpSync, existsSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findTool, runTool } from './system-tool.ts';

const source = fileURLToPath(new URL('../../packages/submission/node_modules/pkcs11js', import.meta.url));
const built = fileURLToPath(new URL('../../node_modules/.cache/pkcs11js', import.meta.url));

/**
 * Where the optional package `pkcs11js` lies built. It is never built with the workspace, so that nobody needs a compiler; for tests it is
 * built once, in a copy, by the node-gyp that comes with npm, against headers of Node that are on the machine: nothing is fetched.
 * Any version's headers will do, since the package asks for Node-API only.
 * @throws Error saying what is missing
 */
export function builtTokenLibrary(): string {
  const main = join(built, 'index.js');
  if (existsSync(join(built, 'build/Release/pkcs11.node'))) return main;
  const headers = [dirname(dirname(process.execPath)), '/usr', '/usr/local'].find((prefix) =>
    existsSync(join(prefix, 'include/node/node_api.h')),
  );
  if (headers === undefined) throw new Error('There are no headers of Node (Debian: libnode-dev).');
  rmSync(built, { recursive: true, force: true });
  cpSync(realpathSync(source), built, { recursive: true });
  const { status, stderr } = runTool('sh', [
    '-c',
    'cd "$1" && exec "$2" "$3" rebuild --nodedir="$4"',
    'sh',
    built,
    process.execPath,
    nodeGyp(),
    headers,
  ]);
  if (status !== 0) throw new Error(`pkcs11js could not be built: ${stderr}`);
  return main;
}

function nodeGyp(): string {
  const npm = findTool('npm');
  const path = npm && join(dirname(realpathSync(npm)), '../node_modules/node-gyp/bin/node-gyp.js');
  if (!path || !existsSync(path)) throw new Error('There is no node-gyp beside npm.');
  return path;
}
