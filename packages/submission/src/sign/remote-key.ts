import { X509Certificate } from 'node:crypto';
import { SealError, UnusableKeyError } from '../errors.ts';
import { ecdsaToDer } from './ecdsa.ts';
import { fetchBounded, RequestError } from './fetch-bounded.ts';
import { hash } from './hash.ts';
import { isSignedBy, schemeOf, type Scheme, type SigningKey } from './key.ts';
import { assertUsable, chainFrom, type KeyOptions } from './local-key.ts';

/** How the service knows us: a token that was given, or client credentials (OAuth 2.0, RFC 6749, 4.4) to get one. */
export type RemoteAccess =
  | { readonly token: string }
  | { readonly tokenUrl: string; readonly clientId: string; readonly clientSecret: string };

export interface RemoteKeyOptions extends Pick<KeyOptions, 'at'> {
  /** Base address of the service, `https://sign.example.de/csc/v2/`; plain HTTP on loopback only. */
  readonly url: string;
  readonly credential: string;
  readonly access: RemoteAccess;
  /** Where the credential asks for one. */
  readonly pin?: string;
  /** For each request; 20 seconds unless given. */
  readonly timeoutMs?: number;
}

const ANSWER_MAX = 256 * 1024;
const DIGEST_ID = {
  'SHA-256': '2.16.840.1.101.3.4.2.1',
  'SHA-384': '2.16.840.1.101.3.4.2.2',
  'SHA-512': '2.16.840.1.101.3.4.2.3',
};
const ECDSA_ID = { 'SHA-256': '1.2.840.10045.4.3.2', 'SHA-384': '1.2.840.10045.4.3.3', 'SHA-512': '1.2.840.10045.4.3.4' };
const RSA_ID = '1.2.840.113549.1.1.1';

/**
 * A key that a remote service holds (Cloud Signature Consortium, API v2). The service learns hashes only; for each of them it is asked to
 * activate the key and to sign, and what it gives back is checked like any signature.
 */
export async function remoteKey(options: RemoteKeyOptions): Promise<SigningKey> {
  const service = new Service(options);
  const certificates = await service.certificates();
  const [leaf] = certificates;
  if (!leaf) throw new UnusableKeyError('The service names no certificate of the credential');
  assertUsable(leaf, options.at ?? new Date());
  const scheme = schemeOf(leaf);
  return {
    ...scheme,
    chain: chainFrom(leaf, certificates).map(({ raw }) => raw),
    sign: async (message, { signal } = {}) => {
      const signature = derSignature(await service.sign(scheme, hash(scheme.digest, message), signal), scheme);
      if (!isSignedBy(leaf, scheme, message, signature))
        throw new SealError('The service signed with another key, or something else');
      return signature;
    },
  };
}

/** The specification does not say how ECDSA signatures are written: services give DER, or r and s one after the other. */
function derSignature(signature: Buffer, { algorithm, digest }: Scheme): Buffer {
  const isPlain = algorithm === 'ECDSA' && signature.length === (digest === 'SHA-256' ? 64 : 96);
  return isPlain ? ecdsaToDer(signature) : signature;
}

class Service {
  private readonly options: RemoteKeyOptions;
  private readonly base: URL;
  private token: { readonly value: string; readonly until: number } | undefined;

  constructor(options: RemoteKeyOptions) {
    this.options = options;
    this.base = safeUrl(options.url.endsWith('/') ? options.url : `${options.url}/`);
  }

  /** 11.5 credentials/info */
  async certificates(): Promise<X509Certificate[]> {
    const { credential: credentialID } = this.options;
    const info = await this.call('credentials/info', { credentialID, certificates: 'chain', certInfo: true, authInfo: true });
    const { key, cert } = record(info);
    if (record(key)['status'] !== 'enabled') throw new UnusableKeyError('The service does not let the key be used');
    const listed = record(cert)['certificates'];
    if (!Array.isArray(listed)) throw new UnusableKeyError('The service names no certificate of the credential');
    try {
      return listed.map((text: unknown) => new X509Certificate(Buffer.from(String(text), 'base64')));
    } catch (cause) {
      throw new UnusableKeyError('A certificate of the service cannot be read', { cause });
    }
  }

  /** 11.6 credentials/authorize, then 11.10 signatures/signHash */
  async sign({ algorithm, digest }: Scheme, digested: Buffer, signal: AbortSignal | undefined): Promise<Buffer> {
    const { credential: credentialID, pin } = this.options;
    const hashes = [digested.toString('base64')];
    const hashAlgorithmOID = DIGEST_ID[digest];
    const authData = pin === undefined ? {} : { authData: [{ id: 'PIN', value: pin }] };
    const asked = { credentialID, numSignatures: 1, hashes, hashAlgorithmOID, ...authData };
    const { SAD } = record(await this.call('credentials/authorize', asked, signal));
    if (typeof SAD !== 'string') throw new SealError('The service did not activate the key');
    const signAlgo = algorithm === 'ECDSA' ? ECDSA_ID[digest] : RSA_ID;
    const { signatures } = record(
      await this.call('signatures/signHash', { credentialID, SAD, hashes, hashAlgorithmOID, signAlgo }, signal),
    );
    const [signature, ...more]: readonly unknown[] = Array.isArray(signatures) ? signatures : [];
    if (typeof signature !== 'string' || more.length > 0) throw new SealError('The service did not sign what it was given');
    return Buffer.from(signature, 'base64');
  }

  private async call(method: string, body: object, signal?: AbortSignal): Promise<unknown> {
    const authorization = `Bearer ${await this.accessToken(signal)}`;
    const headers = { authorization, 'content-type': 'application/json', accept: 'application/json' };
    return this.request(method, { url: new URL(method, this.base), headers, body: JSON.stringify(body), signal });
  }

  private async accessToken(signal: AbortSignal | undefined): Promise<string> {
    const { access } = this.options;
    if ('token' in access) return access.token;
    if (this.token && this.token.until > Date.now()) return this.token.value;
    const client = `${encodeURIComponent(access.clientId)}:${encodeURIComponent(access.clientSecret)}`;
    const answer = record(
      await this.request('token', {
        url: safeUrl(access.tokenUrl),
        headers: {
          authorization: `Basic ${Buffer.from(client).toString('base64')}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'grant_type=client_credentials&scope=service',
        signal,
      }),
    );
    const { access_token: value, expires_in: seconds } = answer;
    if (typeof value !== 'string') throw new SealError('The service gave no access token');
    // A minute early, so that none ends on its way.
    this.token = { value, until: Date.now() + (Number(seconds) || 300) * 1000 - 60_000 };
    return value;
  }

  private async request(
    method: string,
    { signal, ...request }: { url: URL; headers: Record<string, string>; body: string; signal: AbortSignal | undefined },
  ): Promise<unknown> {
    try {
      const timeoutMs = this.options.timeoutMs ?? 20_000;
      const { status, bytes } = await fetchBounded({ ...request, method: 'POST', timeoutMs, bytesMax: ANSWER_MAX, signal });
      const answer: unknown = JSON.parse(bytes.toString('utf8'));
      if (status !== 200) throw new SealError(`The signature service refused ${method} (${status} ${errorIn(answer)})`);
      return answer;
    } catch (cause) {
      if (cause instanceof RequestError) throw new SealError(`The signature service: ${cause.message}`, { cause });
      if (cause instanceof SyntaxError) throw new SealError(`The signature service answered ${method} with no JSON`, { cause });
      throw cause;
    }
  }
}

/** 10.1: `error` is a fixed word; what describes it may hold anything and is not passed on. */
function errorIn(answer: unknown): string {
  const { error } = record(answer);
  return typeof error === 'string' && /^\w{1,60}$/.test(error) ? error : 'without reason';
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** Access tokens and PINs travel encrypted, or not at all. */
function safeUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLoopback = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback)) return url;
  throw new UnusableKeyError('The address of a signature service must begin with https://');
}
