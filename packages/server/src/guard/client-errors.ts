import type { Socket } from 'node:net';
import { STATUS_CODES } from 'node:http';
import type { ConnectionError } from 'fastify';
import type { Context } from '../context.ts';
import { chosenIn } from '../pages/language.ts';
import { isSecure, portalLanguages } from '../pages/visit.ts';
import { guardingHeaders } from './headers.ts';

/** Time for the browser to take the answer. */
const CLOSE_MS = 2000;

/** Answers what is no HTTP request, or too long to be read as one, with a page: no route and no hook ever sees it. */
export function answerClientErrors(context: Context): (error: ConnectionError, socket: Socket) => void {
  return (error, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
    const status = statusOf(error);
    const page = Buffer.from(pageOf(context, status, languageOf(error)));
    const headers = {
      ...guardingHeaders(isSecure(context)),
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(page.length),
      'cache-control': 'no-store',
      connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    // What is still coming is read and forgotten: closing before would take the answer away with it.
    socket.removeAllListeners('data').resume();
    socket.end(Buffer.concat([Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`), page]));
    setTimeout(() => socket.destroy(), CLOSE_MS).unref();
  };
}

/** The address stands in the first line; if that alone is longer than headers may be, it was the address. */
function statusOf({ code, rawPacket }: ConnectionError): 400 | 414 | 431 {
  if (code !== 'HPE_HEADER_OVERFLOW') return 400;
  // Fastify's types take it for the Buffer's JSON.
  const line = Buffer.isBuffer(rawPacket) ? rawPacket.indexOf('\r\n') : 0;
  return line < 0 || line > 8000 ? 414 : 431;
}

/** Nothing was parsed; what came of the cookie may still stand there. */
function languageOf({ rawPacket }: ConnectionError): string {
  const text = Buffer.isBuffer(rawPacket) ? rawPacket.toString('latin1') : '';
  return chosenIn(text, portalLanguages) ?? 'de';
}

function pageOf({ options }: Context, status: number, language: string): string {
  const { assets, name } = options;
  return options.pages.renderPage({
    kind: 'message',
    frame: {
      language,
      languages: [],
      portal: name ?? 'Vordruck',
      assets: { styles: assets.styles, ...(assets.icon === undefined ? {} : { icon: assets.icon }) },
    },
    status,
    next: { href: '/' },
  });
}
