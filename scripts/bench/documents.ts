import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpuUsage, memoryUsage } from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Outline } from '@vordruck/engine';
import { developmentKey, signPdf, writeRecord, type SigningKey } from '@vordruck/submission';
import { peers } from './document-peers.ts';
import { sampleOutline } from './document-samples.ts';
import { measure, printTimings } from './measure.ts';
import { xmlContenders } from './xml-writers.ts';

const authority = { name: 'Landeshauptstadt Saarbrücken', address: ['Stadtkasse', '66111 Saarbrücken'] };
const received = '2026-01-31T12:00:00+01:00';
const xml = Buffer.from(`<submission>${'<name>Živković</name>'.repeat(200)}</submission>`);
/** Documents in the test of memory. */
const MANY = 10_000;

/** Records of three pages by us and by others, our seal, our XML, and our memory over many documents. */
export async function documents(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vordruck-bench-'));
  const { key } = await developmentKey(folder);
  const record = (outline: Outline): Promise<Uint8Array> =>
    writeRecord({ outline, authority, number: 'VD-2026-K7MQ-3XWA', received }, { xml, sealedAt: new Date(received), key });
  try {
    await compare(record);
    await seal(record, key);
    printTimings('XML of a submission: straight-line code is the floor', await measure(xmlContenders));
    await cpuAndMemory(record);
  } finally {
    await rm(folder, { recursive: true });
  }
}

type Write = (outline: Outline) => Promise<Uint8Array>;

async function compare(record: Write): Promise<void> {
  let seed = 0;
  const others = await peers();
  const timings = await measure([
    { name: 'Vordruck (PDF/A-3a and PDF/UA-1)', run: () => record(sampleOutline((seed += 1))) },
    ...others.map((peer) => ({ name: `${peer.name} (${peer.note})`, run: () => peer.write(sampleOutline((seed += 1))) })),
  ]);
  printTimings('A record of three pages, each with other names, unsealed', timings);
  for (const { name, median } of timings) console.log(`  ${name}: ${(1e6 / median).toFixed(1)} a second`);
  for (const peer of others) await peer.close?.();
}

async function seal(record: Write, key: SigningKey): Promise<void> {
  const open = await record(sampleOutline(1));
  printTimings(
    'Sealing it with P-256 on top',
    await measure([{ name: 'PAdES B-B, checked before it is given out', run: () => signPdf(open, key) }]),
  );
}

/** What others do on the machine lengthens wall time, not the time of our processor. */
async function cpuAndMemory(record: Write): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const heap = (): string => {
    collect();
    return `${(memoryUsage().heapUsed / 1e6).toFixed(1)} MB`;
  };
  const start = cpuUsage();
  const marks: string[] = [];
  for (let count = 1; count <= MANY; count += 1) {
    await record(sampleOutline(count));
    if (count === MANY / 10 || count === MANY) marks.push(`${heap()} after ${count}`);
  }
  const { user, system } = cpuUsage(start);
  console.log(
    `\n${MANY} records: ${(MANY / ((user + system) / 1e6)).toFixed(0)} a second of processor time; heap ${marks.join(', ')}`,
  );
}
