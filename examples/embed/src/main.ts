/** A form inside somebody else's page: one custom element, one shadow root, no server of ours. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveExample } from './serve.ts';

const outDir = await mkdtemp(join(tmpdir(), 'vordruck-embed-'));
const { origin } = await serveExample({ port: Number(process.env['PORT'] ?? 8080), outDir });
console.log(`The page of a town is at ${origin}`);
