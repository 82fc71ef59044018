import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { compile } from '@vordruck/compiler';
import { buildEmbed } from '@vordruck/react/build';

const folder = join(import.meta.dirname, '..');
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Compiles a form, builds the custom element, and serves both with a page that embeds them, under a strict CSP. */
export async function serveExample({
  port,
  outDir,
}: {
  port: number;
  outDir: string;
}): Promise<{ server: Server; origin: string }> {
  const definition = await readFile(join(folder, '..', 'answers-to-documents', 'form', 'form.json'));
  const { findings, output } = await compile({ form: 'fundsache', files: new Map([['form.json', definition]]) });
  if (!output) throw new Error(findings.map(({ line, message }) => `line ${line}: ${message}`).join('\n'));
  const files = new Map<string, string | Uint8Array>();
  for (const name of ['fundsache.js', 'fundsache.de.json']) files.set(`/${name}`, output.files.get(name) ?? '');
  for (const name of ['host.css', 'host.js']) files.set(`/${name}`, await readFile(join(folder, name)));
  files.set('/', await readFile(join(folder, 'host.html')));
  files.set('/vordruck-form.js', await readFile(await buildEmbed({ outDir })));
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const body = files.get(path);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': typeOf(path), 'content-security-policy': policy });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript; charset=utf-8';
  if (path.endsWith('.css')) return 'text/css; charset=utf-8';
  return path.endsWith('.json') ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8';
}
