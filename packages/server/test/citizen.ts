import type { FastifyInstance } from 'fastify';

/** What a citizen's browser asks. */
export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly payload?: Buffer;
}

export interface Answered {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  readonly body: string;
  readonly rawPayload: Buffer;
  readonly cookies: readonly { readonly name: string; readonly value: string }[];
}

/** Asks a server in this process, without a network. */
export function inside(server: () => FastifyInstance): (asked: Asked) => Promise<Answered> {
  return (asked) => server().inject({ ...asked });
}

/** Asks over HTTP. */
export async function overHttp(origin: string, { method, url, headers, payload }: Asked): Promise<Answered> {
  const response = await fetch(new URL(url, origin), {
    method,
    headers,
    redirect: 'manual',
    ...(payload ? { body: new Uint8Array(payload) } : {}),
  });
  const rawPayload = Buffer.from(await response.arrayBuffer());
  const cookies = response.headers.getSetCookie().map((line) => {
    const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
    return { name, value };
  });
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body: rawPayload.toString(),
    rawPayload,
    cookies,
  };
}

/** A file to post. */
export interface PostedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export type Values = Readonly<Record<string, string | readonly string[] | PostedFile | undefined>>;

export const base = '/10041100/tiere/';
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const png = (name = 'nachweis.png', bytes = onePixel): PostedFile => ({ name, type: 'image/png', bytes });

/** Somebody with a browser without JavaScript: keeps cookies, sends the hidden inputs of the page last seen. */
export class Citizen {
  readonly cookies = new Map<string, string>();
  readonly #ask: (asked: Asked) => Promise<Answered>;
  /** The hidden inputs of the page last seen. */
  hidden = new Map<string, string>();
  /** Sent with every request. */
  headers: Record<string, string> = {};

  constructor(ask: (asked: Asked) => Promise<Answered>) {
    this.#ask = ask;
  }

  async get(url: string): Promise<Answered> {
    return this.#seen(await this.#ask({ method: 'GET', url, headers: { ...this.headers, cookie: this.#cookie() } }));
  }

  /** Posts a form; files make it multipart. Values replace the hidden inputs, `undefined` leaves one out. */
  async post(url: string, values: Values = {}): Promise<Answered> {
    const all: Values = { ...Object.fromEntries(this.hidden), ...values };
    const { type, body } = Object.values(all).some((value) => typeof value === 'object' && 'bytes' in value)
      ? multipart(all)
      : urlencoded(all);
    return this.#seen(
      await this.#ask({
        method: 'POST',
        url,
        payload: body,
        headers: { ...this.headers, cookie: this.#cookie(), 'content-type': type },
      }),
    );
  }

  /** Follows a 303. */
  async follow(response: Answered): Promise<Answered> {
    if (response.statusCode !== 303) throw new Error(`No redirect but ${response.statusCode}: ${response.body.slice(0, 2000)}`);
    return this.get(String(response.headers.location));
  }

  #cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #seen(response: Answered): Answered {
    for (const { name, value } of response.cookies) this.cookies.set(name, value);
    if (String(response.headers['content-type']).startsWith('text/html')) this.hidden = hiddenInputs(response.body);
    return response;
  }
}

function hiddenInputs(html: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [input] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    if (name !== undefined) found.set(name, unescape(/value="([^"]*)"/.exec(input)?.[1] ?? ''));
  }
  return found;
}

function unescape(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function urlencoded(values: Values): { type: string; body: Buffer } {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) for (const each of textsIn(value)) body.append(name, each);
  return { type: 'application/x-www-form-urlencoded', body: Buffer.from(body.toString()) };
}

function textsIn(value: Values[string]): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
}

function multipart(values: Values): { type: string; body: Buffer } {
  const boundary = 'grenze-1234567890';
  const parts: Buffer[] = [];
  const part = (header: string, bytes: Buffer | string): void =>
    void parts.push(
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${header}\r\n\r\n`),
      Buffer.from(bytes),
      Buffer.from('\r\n'),
    );
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'object' && 'bytes' in value)
      part(`name="${name}"; filename="${value.name}"\r\nContent-Type: ${value.type}`, value.bytes);
    else for (const each of textsIn(value)) part(`name="${name}"`, each);
  }
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

/** Begins a draft and fills it so that it can be sent; ends before the review page. */
export async function fillIn(citizen: Citizen, name = 'Łukasz Ǎn'): Promise<void> {
  await citizen.get(base);
  await citizen.follow(await citizen.post(base));
  await citizen.follow(await citizen.post(`${base}person`, { '/name': name, '/auto': 'false' }));
  const added = await citizen.post(`${base}ihre-hunde`, { _action: 'add:/hunde' });
  const row = String(added.headers.location);
  await citizen.follow(added);
  await citizen.follow(
    await citizen.post(row, {
      [`/hunde/@${row.split('/').at(-1)}/name`]: 'Bello',
      [`/hunde/@${row.split('/').at(-1)}/gefaehrlich`]: 'false',
    }),
  );
}

/** Fills in, reviews and sends; the answer to the last post. */
export async function send(citizen: Citizen, name?: string): Promise<Answered> {
  await fillIn(citizen, name);
  await citizen.get(`${base}pruefen`);
  await citizen.get(`${base}senden`);
  return citizen.post(`${base}senden`, { '/richtig': 'true' });
}

/** The page of the first dog, filled in. */
export async function dogPage(citizen: Citizen): Promise<{ page: string; name: string }> {
  await fillIn(citizen);
  const [page = ''] = /\/10041100\/tiere\/ihre-hunde\/hunde\/\w+/.exec((await citizen.get(`${base}ihre-hunde`)).body) ?? [];
  await citizen.get(page);
  return { page, name: `/hunde/@${page.split('/').at(-1)}` };
}
