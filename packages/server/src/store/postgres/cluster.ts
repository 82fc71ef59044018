import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres, type PostgresBinaries } from './binaries.ts';
import { claim } from './claim.ts';
import { type Owner, owner } from './owner.ts';
import { gone } from './process.ts';

/** A PostgreSQL that lives in the data directory and dies with this process. */
export interface Cluster {
  /** For `pg`: the directory of its socket, port and names. It listens on no network. */
  readonly connection: { readonly host: string; readonly port: number; readonly user: string; readonly database: string };
  stop(): Promise<void>;
}

const PORT = 5432;
const READY = 'database system is ready to accept connections';
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;
const RESTART_PAUSE_MS = 500;

/** Starts the cluster in `<data>/postgres`, making it on first use; `onTrouble` is told when it ends by itself. */
export async function startCluster(data: string, onTrouble: (error: Error) => void = () => {}): Promise<Cluster> {
  const release = await claim(data);
  try {
    const directory = join(await realpath(data), 'postgres');
    const binaries = await findPostgres(await majorVersion(directory));
    const asOwner = await owner([directory, binaries.postgres]);
    if ((await majorVersion(directory)) === undefined) await initialize(directory, binaries, asOwner);
    await endOrphan(directory);
    const sockets = await socketDirectory(data);
    await asOwner.own(sockets);
    const stopServer = await keepRunning(() => serve(directory, sockets, binaries, asOwner), onTrouble);
    const stop = async (): Promise<void> => {
      await stopServer();
      await rm(sockets, { recursive: true, force: true });
      await release();
    };
    return { connection: { host: sockets, port: PORT, user: 'vordruck', database: 'postgres' }, stop };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Starts a server, and again whenever it ends by itself; returns how to stop it. */
async function keepRunning(begin: () => Promise<ChildProcess>, onTrouble: (error: Error) => void): Promise<() => Promise<void>> {
  let stopping = false;
  let restarting = Promise.resolve();
  let server = await begin();
  const restart = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, RESTART_PAUSE_MS));
    if (stopping) return;
    try {
      server = await begin();
      watch();
    } catch (error) {
      onTrouble(error instanceof Error ? error : new Error('PostgreSQL does not start.'));
      await restart();
    }
  };
  const watch = (): void => {
    server.once('exit', () => {
      if (stopping) return;
      onTrouble(new Error('PostgreSQL ended by itself and is started again.'));
      restarting = restart();
    });
  };
  watch();
  return async () => {
    stopping = true;
    await restarting;
    await end(server);
  };
}

/** The address of a socket has room for 107 bytes. */
async function socketDirectory(data: string): Promise<string> {
  const beside = join(await realpath(data), 'sockets');
  if (beside.length > 80) return mkdtemp(join(tmpdir(), 'vordruck-'));
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside, { mode: 0o700 });
  return beside;
}

async function majorVersion(directory: string): Promise<string | undefined> {
  const text = await readFile(join(directory, 'PG_VERSION'), 'utf8').catch(() => undefined);
  return text?.trim();
}

/** Made beside and renamed, so that an interrupted start leaves no half cluster. */
async function initialize(directory: string, binaries: PostgresBinaries, asOwner: Owner): Promise<void> {
  const fresh = `${directory}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await asOwner.own(fresh);
  // `trust` concerns only the socket, whose directory nobody but owner and root may enter.
  await run(binaries.initdb, ['-D', fresh, '-U', 'vordruck', '-A', 'trust', '-E', 'UTF8', '--locale=C'], asOwner);
  await rename(fresh, directory);
}

function start(program: string, args: readonly string[], asOwner: Owner): ChildProcess {
  const call = asOwner.run(program, args);
  const { uid, gid } = call;
  return spawn(call.program, call.args, {
    cwd: '/',
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own process group: Ctrl-C reaches us alone, and we end it after our last query.
    detached: true,
    ...(uid === undefined ? {} : { uid, gid }),
  });
}

function run(program: string, args: readonly string[], asOwner: Owner): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = start(program, args, asOwner);
    const lines = collect(child);
    child.on('error', (cause) => reject(new Error(`${program} does not start.`, { cause })));
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} failed:\n${lines().join('\n')}`))));
  });
}

/** The last lines that a program wrote. */
function collect(child: ChildProcess, seen: (text: string) => void = () => {}): () => string[] {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text = (text + chunk).slice(-4000);
      seen(text);
    });
  }
  return () => text.trim().split('\n').slice(-20);
}

function serve(directory: string, sockets: string, binaries: PostgresBinaries, asOwner: Owner): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    port: String(PORT),
    max_connections: '60',
    logging_collector: 'off',
    log_destination: 'stderr',
    // Statements would carry ciphertext only; they do not belong in a log all the same.
    log_min_error_statement: 'panic',
    lc_messages: 'C',
  };
  const args = ['-D', directory, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  return new Promise((resolve, reject) => {
    const server = start(binaries.postgres, args, asOwner);
    const fail = (cause?: unknown) =>
      reject(new Error(`PostgreSQL does not start in ${directory}:\n${lines().join('\n')}`, { cause }));
    const timer = setTimeout(() => {
      server.kill('SIGQUIT');
      fail();
    }, START_TIMEOUT_MS);
    const lines = collect(server, (text) => {
      if (!text.includes(READY)) return;
      clearTimeout(timer);
      resolve(server);
    });
    server.on('error', fail);
    server.on('close', () => {
      clearTimeout(timer);
      fail();
    });
    const endWithProcess = (): void => void server.kill('SIGINT');
    process.once('exit', endWithProcess);
    server.on('close', () => process.off('exit', endWithProcess));
    server.unref();
  });
}

/** SIGINT: "fast shutdown", which breaks off connections and writes a checkpoint. */
async function end(server: ChildProcess): Promise<void> {
  const { pid } = server;
  if (pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGINT');
  if (!(await gone(pid, STOP_TIMEOUT_MS))) server.kill('SIGQUIT');
}

/** A server that was killed leaves its PostgreSQL running; its claim is void, so this one is ended. */
async function endOrphan(directory: string): Promise<void> {
  const text = await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, place] = text.split('\n');
  if (!pid || place !== directory) return;
  const program = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (!program.includes(directory)) return;
  process.kill(Number(pid), 'SIGINT');
  await gone(Number(pid), STOP_TIMEOUT_MS);
}
