import { randomBytes, type X509Certificate } from 'node:crypto';
import { TimestampError, UnusableKeyError } from '../errors.ts';
import { digestAlgorithm } from './algorithms.ts';
import { findPath, isIssuedBy } from './certification-path.ts';
import { integer, members, octets, oid, readElements, sequence, TAG, type Element } from './der.ts';
import { fetchBounded, RequestError } from './fetch-bounded.ts';
import { hash, type Digest } from './hash.ts';
import { readCertificates } from './pem-key.ts';
import { isTokenSigned, readToken, renderToken, type TokenParts } from './timestamp-token.ts';

/** Proves when something was there. */
export interface TimestampAuthority {
  /** A checked token (RFC 3161, DER) over data; throws {@link TimestampError} and never returns one that proves nothing. */
  stamp(data: Uint8Array, options?: { readonly signal?: AbortSignal }): Promise<Uint8Array>;
}

export interface TimestampAuthorityOptions {
  /** Where it answers; a name and password in it are sent as HTTP Basic. */
  readonly url: string;
  /** Roots in PEM under which its certificate must stand; they must have signed themselves. */
  readonly trust: readonly string[];
  /** SHA-256 unless given. */
  readonly digest?: Digest;
  /** The policy to ask for, an object identifier; its own unless given. */
  readonly policy?: string;
  /** Until the whole answer is there; 10 seconds unless given. */
  readonly timeoutMs?: number;
  /** How far its clock may be from ours; 5 minutes unless given. */
  readonly skewMs?: number;
}

const ANSWER_MAX = 64 * 1024;

/** A time-stamp authority behind HTTP (RFC 3161, 3.4). */
export function timestampAuthority(options: TimestampAuthorityOptions): TimestampAuthority {
  const url = URL.canParse(options.url) ? new URL(options.url) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    throw new TimestampError('unreachable', 'The address of the time-stamp authority is not one of HTTP');
  const anchors = options.trust.flatMap(readCertificates);
  if (anchors.length === 0) throw new UnusableKeyError('No certificate is given under which time-stamps can be trusted');
  return { stamp: (data, { signal } = {}) => stamp(data, { ...options, url, anchors, signal }) };
}

interface Asking extends Omit<TimestampAuthorityOptions, 'url'> {
  readonly url: URL;
  readonly anchors: readonly X509Certificate[];
  readonly signal?: AbortSignal | undefined;
}

async function stamp(data: Uint8Array, asking: Asking): Promise<Uint8Array> {
  const { digest = 'SHA-256', policy } = asking;
  const imprint = hash(digest, data);
  // The first bit is clear and one after it set: a positive integer of constant length.
  const nonce = randomBytes(16);
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40;
  const request = sequence(
    integer(1),
    sequence(digestAlgorithm(digest), octets(imprint)),
    ...(policy === undefined ? [] : [oid(policy)]),
    integer(nonce),
    Buffer.of(TAG.boolean, 1, 0xff),
  );
  const token = grantedToken(await ask(request, asking));
  return checkedToken(token, { imprint, nonce, asking });
}

async function ask(body: Buffer, { url, timeoutMs = 10_000, signal }: Asking): Promise<Buffer> {
  try {
    const { status, type, bytes } = await fetchBounded({
      url,
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body,
      timeoutMs,
      bytesMax: ANSWER_MAX,
      signal,
    });
    if (status !== 200 || type !== 'application/timestamp-reply')
      throw new TimestampError('bad-answer', `The time-stamp authority answered with status ${status} and no time-stamp`);
    return bytes;
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const fault = error.reason === 'too-long' ? 'bad-answer' : error.reason;
    throw new TimestampError(fault, `No time-stamp: ${error.message}`, { cause: error });
  }
}

/** TimeStampResp (RFC 3161, 2.4.2): status, then the token if it was granted. */
function grantedToken(answer: Buffer): Element {
  try {
    const [response, ...more] = readElements(answer);
    const [info, token] = members(response, TAG.sequence);
    const [status, ...details] = members(info, TAG.sequence);
    const code = status?.tag === TAG.integer ? Number.parseInt(status.content.toString('hex'), 16) : -1;
    if (code !== 0 && code !== 1)
      throw new TimestampError('refused', `The time-stamp authority refused (status ${code}${reasonIn(details)})`);
    if (!token || more.length > 0) throw new RangeError('no token');
    return token;
  } catch (cause) {
    if (cause instanceof TimestampError) throw cause;
    throw new TimestampError('bad-answer', 'The answer of the time-stamp authority cannot be read', { cause });
  }
}

/** What the authority says of its refusal, made fit for a log. */
function reasonIn(details: readonly Element[]): string {
  const texts = details.find(({ tag }) => tag === TAG.sequence);
  const said = texts ? readElements(texts.content).map(({ content }) => content.toString('utf8')) : [];
  const plain = said
    .join(' ')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
  return plain ? `: ${plain}` : '';
}

interface Asked {
  readonly imprint: Buffer;
  readonly nonce: Buffer;
  readonly asking: Asking;
}

/** The token in our spelling, with the certificates up to the trusted root, if it is what was asked for. */
function checkedToken(token: Element, { imprint, nonce, asking }: Asked): Uint8Array {
  const parts = readable(token.raw);
  const { info } = parts;
  if (!info.imprint.equals(imprint) || info.digest !== (asking.digest ?? 'SHA-256'))
    throw new TimestampError('wrong-imprint', 'The time-stamp is over something else');
  if (!info.nonce?.equals(nonce)) throw new TimestampError('wrong-nonce', 'The time-stamp was not made for this request');
  if (asking.policy !== undefined && info.policy !== asking.policy)
    throw new TimestampError('wrong-policy', `The time-stamp was made under another policy: ${info.policy}`);
  const time = new Date(info.time);
  if (Math.abs(time.getTime() - Date.now()) > (asking.skewMs ?? 300_000))
    throw new TimestampError('wrong-time', `The clock of the time-stamp authority is far from ours: it says ${info.time}`);
  if (!isTokenSigned(parts)) throw new TimestampError('invalid-signature', 'The signature of the time-stamp does not hold');
  const { path, doubt } = findPath({ chain: parts.chain, anchors: asking.anchors, at: time, use: 'time-stamp' });
  const root = path?.at(-1);
  if (!path || !root) throw new TimestampError('untrusted', `The time-stamp authority is not trusted: ${doubt}`);
  if (!isIssuedBy(root, root))
    throw new TimestampError('untrusted', 'The certificate trusted for time-stamps is not a root: it did not sign itself');
  return renderToken({ ...parts, chain: path });
}

function readable(token: Buffer): TokenParts {
  try {
    return readToken(token);
  } catch (cause) {
    throw new TimestampError('bad-answer', 'The answer of the time-stamp authority holds no time-stamp', { cause });
  }
}
