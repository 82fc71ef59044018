import { createHash, randomUUID, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { runTool } from '../../../scripts/test/system-tool.ts';
import { serve, type TestAnswer, type TestServer } from './time-authority.ts';

export interface TestService extends TestServer {
  /** The methods that were called. */
  readonly calls: readonly string[];
}

export interface ServiceSettings {
  readonly key: KeyObject;
  readonly chain: readonly Uint8Array[];
  readonly pin?: string;
  readonly status?: 'enabled' | 'disabled';
  /** Where openssl finds the key and a hash, since Node signs messages only. */
  readonly folder: string;
  /** Changes an answer on its way. */
  readonly twist?: (method: string, answer: TestAnswer) => TestAnswer;
}

const CREDENTIAL = 'siegel-1';
const CLIENT = 'Basic c3RhZHQ6Z2VoZWlt';

/** A signature service as CSC API v2 specifies it, with one credential, on loopback. */
export async function signatureService(settings: ServiceSettings): Promise<TestService> {
  const calls: string[] = [];
  const tokens = new Set<string>();
  /** Signature activation data: one use, for the hashes it was given for. */
  const activated = new Map<string, string>();
  const server = await serve((body, request) => {
    const method = (request.url ?? '').replace(/^\/csc\/v2\//, '');
    calls.push(method);
    const answer = answerTo(method, body.toString('utf8'), request.headers.authorization ?? '');
    return settings.twist?.(method, answer) ?? answer;
  });

  function answerTo(method: string, body: string, authorization: string): TestAnswer {
    if (method === '/oauth2/token') {
      if (authorization !== CLIENT || !body.includes('grant_type=client_credentials')) return refusal(401, 'invalid_client');
      const token = randomUUID();
      tokens.add(token);
      return json({ access_token: token, token_type: 'Bearer', expires_in: 3600 });
    }
    if (!tokens.has(authorization.replace('Bearer ', ''))) return refusal(401, 'invalid_token');
    const asked = JSON.parse(body);
    if (asked.credentialID !== CREDENTIAL) return refusal(400, 'invalid_request');
    if (method === 'credentials/info') return json(info());
    if (method === 'credentials/authorize') return authorize(asked);
    return method === 'signatures/signHash' ? signHash(asked) : refusal(404, 'invalid_request');
  }

  function info(): object {
    return {
      key: { status: settings.status ?? 'enabled', algo: ['1.2.840.10045.4.3.2', '1.2.840.10045.2.1'], len: 256 },
      cert: { status: 'valid', certificates: settings.chain.map((bytes) => Buffer.from(bytes).toString('base64')) },
      auth: { mode: settings.pin === undefined ? 'implicit' : 'explicit' },
      multisign: 1,
    };
  }

  function authorize({ hashes, numSignatures, authData }: Asked): TestAnswer {
    if (numSignatures !== hashes.length) return refusal(400, 'invalid_request');
    if (settings.pin !== undefined && authData?.find(({ id }) => id === 'PIN')?.value !== settings.pin)
      return refusal(400, 'invalid_pin');
    const SAD = randomUUID();
    activated.set(SAD, hashes.join());
    return json({ SAD, expiresIn: 300 });
  }

  function signHash({ SAD, hashes, signAlgo }: Asked): TestAnswer {
    if (activated.get(SAD) !== hashes.join() || signAlgo !== '1.2.840.10045.4.3.2') return refusal(400, 'invalid_request');
    activated.delete(SAD);
    return json({ signatures: hashes.map((hash) => signed(Buffer.from(hash, 'base64')).toString('base64')) });
  }

  function signed(hash: Buffer): Buffer {
    const keyFile = `${settings.folder}/service.key`;
    writeFileSync(keyFile, settings.key.export({ type: 'pkcs8', format: 'pem' }));
    const hashFile = `${settings.folder}/${createHash('sha256').update(hash).digest('hex')}`;
    writeFileSync(hashFile, hash);
    runTool('openssl', ['pkeyutl', '-sign', '-inkey', keyFile, '-in', hashFile, '-out', `${hashFile}.sig`]);
    return readFileSync(`${hashFile}.sig`);
  }

  return { ...server, calls };
}

interface Asked {
  readonly hashes: readonly string[];
  readonly numSignatures: number;
  readonly SAD: string;
  readonly signAlgo: string;
  readonly authData?: readonly { readonly id: string; readonly value: string }[];
}

const json = (value: object): TestAnswer => ({ body: JSON.stringify(value) });
const refusal = (status: number, error: string): TestAnswer => ({
  status,
  body: JSON.stringify({ error, error_description: 'No.' }),
});
