import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import type { BuiltPages } from '../src/build.ts';
import { everyPage } from './pages.ts';
import { probeForm, probeModule } from './probe-form.ts';

/** DESIGN.md § 5. */
export const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

export interface PageServer {
  readonly server: Server;
  readonly origin: string;
  /** Bodies of posts that arrived, so that a test sees what a browser sends. */
  readonly posts: { readonly path: string; readonly body: string }[];
}

/** Serves every page at `/<name>` (`/en/<name>` in English) under the Content Security Policy. */
export async function servePages({ pages, assets, assetsDir }: BuiltPages): Promise<PageServer> {
  const posts: PageServer['posts'] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    response.setHeader('content-security-policy', contentSecurityPolicy);
    if (request.method === 'POST') {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        posts.push({ path, body });
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end('<!doctype html><title>Angekommen</title><h1>Angekommen</h1>');
      });
      return;
    }
    response.setHeader('content-type', types[extname(path)] ?? 'text/html; charset=utf-8');
    const [, prefix] = /^\/(en)\//.exec(path) ?? [];
    const language = prefix === 'en' ? 'en' : 'de';
    if (path.startsWith('/assets/'))
      createReadStream(join(assetsDir, path.slice('/assets/'.length)))
        .on('error', () => response.writeHead(404).end())
        .pipe(response);
    else if (path === `/form.js`) response.end(probeModule(probeForm()));
    else if (path.startsWith('/texts.')) response.end(JSON.stringify(probeForm(path.includes('.en.') ? 'en' : 'de').texts));
    else {
      const name = decodeURIComponent(path.slice(language === 'en' ? 4 : 1));
      const page = everyPage(assets, { form: '/form.js', texts: `/texts.${language}.json` }, language)[name];
      response.statusCode = page ? 200 : 404;
      response.end(page ? pages.renderPage(page) : '');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  return { server, origin: `http://127.0.0.1:${address.port}`, posts };
}
