/** A request to a service that may be slow, broken or hostile. */
export interface BoundedRequest {
  readonly url: URL;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /** Until the whole answer is there. */
  readonly timeoutMs: number;
  /** Longest answer, in bytes. */
  readonly bytesMax: number;
  readonly signal?: AbortSignal | undefined;
}

export interface BoundedAnswer {
  readonly status: number;
  /** Media type without parameters. */
  readonly type: string;
  readonly bytes: Buffer;
}

/** Why no answer came. */
export class RequestError extends Error {
  readonly reason: 'unreachable' | 'too-slow' | 'too-long';

  constructor(reason: RequestError['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** Asks a service: no redirects, an end in time, no more bytes than expected. The caller's own abort is passed on as it is. */
export async function fetchBounded(request: BoundedRequest): Promise<BoundedAnswer> {
  const { url, method = 'GET', headers = {}, body, timeoutMs, bytesMax, signal } = request;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(withoutCredentials(url), {
      method,
      headers: { ...authorization(url), ...headers },
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : Buffer.from(body) }),
    });
    const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    return { status: response.status, type, bytes: await readBody(response, bytesMax) };
  } catch (cause) {
    if (cause instanceof RequestError) throw cause;
    signal?.throwIfAborted();
    if (timeout.aborted) throw new RequestError('too-slow', `${url.host} did not answer within ${timeoutMs} ms`, { cause });
    throw new RequestError('unreachable', `${url.host} cannot be reached`, { cause });
  }
}

async function readBody(response: Response, bytesMax: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > bytesMax) throw new RequestError('too-long', `The answer is longer than ${bytesMax} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `fetch` refuses addresses that hold a name and password. */
function withoutCredentials(url: URL): URL {
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  return plain;
}

function authorization({ username, password }: URL): Record<string, string> {
  if (!username) return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}
