import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { certificate, keyUsage, pem, purposes, TIME_STAMPING, timestampCertificate } from '../../test/certificates.ts';
import { serve, serveTime, testAuthority, type Lie, type TestServer } from '../../test/time-authority.ts';
import { TimestampError, UnusableKeyError } from '../errors.ts';
import { timestampAuthority, type TimestampAuthorityOptions } from './timestamp-authority.ts';
import { checkTimestamp } from './timestamp-token.ts';

const authority = testAuthority();
const data = Buffer.from('message');
const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function asked(server: Promise<TestServer>, options: Partial<TimestampAuthorityOptions> = {}): Promise<Uint8Array> {
  const { url } = await server.then((made) => {
    servers.push(made);
    return made;
  });
  return timestampAuthority({ url, trust: [authority.root], ...options }).stamp(data);
}

const faultOf = (asking: Promise<unknown>): Promise<unknown> =>
  asking.then(
    () => 'none',
    (error: unknown) => (error instanceof TimestampError ? error.fault : error),
  );

function holds(token: Uint8Array): boolean {
  try {
    return checkTimestamp(token, data) !== undefined;
  } catch {
    return false;
  }
}

describe('RFC 3161: a time-stamp', () => {
  test('proves data at a time, and carries the certificates up to the root', async () => {
    const token = await asked(serveTime(authority));
    const proved = checkTimestamp(token, data);
    expect(proved?.chain.map(({ subject }) => subject.split('=').at(-1))).toEqual(['Zeitstempel', 'Zeitwurzel']);
    expect(Math.abs(Date.parse(proved?.time ?? '') - Date.now())).toBeLessThan(5000);
    expect(checkTimestamp(token, Buffer.from('other'))).toBeUndefined();
  });

  test.each(['SHA-384', 'SHA-512'] as const)('is made over %s, too', async (digest) => {
    expect(checkTimestamp(await asked(serveTime(authority), { digest }), data)).toBeDefined();
  });

  test('cannot be changed in any byte', async () => {
    const token = await asked(serveTime(authority));
    expect(holds(token)).toBe(true);
    const undetected = Array.from(token.keys()).filter((at) => {
      const changed = Buffer.from(token);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      return holds(changed);
    });
    expect(undetected).toEqual([]);
  });
});

describe('an authority that lies is found out:', () => {
  const lies: readonly [string, Lie, string][] = [
    ['another imprint', { imprint: randomBytes(32) }, 'wrong-imprint'],
    ['another nonce', { nonce: Buffer.from('40'.repeat(16), 'hex') }, 'wrong-nonce'],
    ['a time of last week', { time: new Date(Date.now() - 7 * 864e5) }, 'wrong-time'],
    ['a signature by another key', { forged: certificate('Fälscher') }, 'invalid-signature'],
    ['a refusal', { status: 2, text: 'zu\u0000 viel\n' }, 'refused'],
  ];
  test.each(lies)('%s', async (_, lie, fault) => {
    expect(await faultOf(asked(serveTime(authority, () => lie)))).toBe(fault);
  });

  test('an earlier answer, given again', async () => {
    let first: Buffer | undefined;
    const server = serve((body) => {
      first ??= authority.answer(body);
      return { type: 'application/timestamp-reply', body: first };
    });
    await asked(server);
    expect(await faultOf(asked(server))).toBe('wrong-nonce');
  });

  test('a policy that was not asked for', async () => {
    expect(await faultOf(asked(serveTime(authority), { policy: '1.2.3.5' }))).toBe('wrong-policy');
    expect(checkTimestamp(await asked(serveTime(authority), { policy: '1.2.3.4.1' }), data)).toBeDefined();
  });

  const root = certificate('Zeitwurzel');
  const chains: readonly [string, ReturnType<typeof testAuthority>][] = [
    ['a chain to another root', testAuthority()],
    [
      'a certificate for something else, too',
      testAuthority(root, timestampCertificate(root, [purposes(true, TIME_STAMPING, '1.3.6.1.5.5.7.3.4')])),
    ],
    ['a purpose that is not critical', testAuthority(root, timestampCertificate(root, [purposes(false, TIME_STAMPING)]))],
    ['a certificate for seals', testAuthority(root, certificate('Siegel', { issuer: root }))],
    [
      'a usage without signatures',
      testAuthority(root, timestampCertificate(root, [keyUsage(0x20), purposes(true, TIME_STAMPING)])),
    ],
    [
      'an expired certificate',
      testAuthority(
        root,
        certificate('Alt', { issuer: root, from: new Date('2020-01-01'), years: 1, extensions: [purposes(true, TIME_STAMPING)] }),
      ),
    ],
  ];
  test.each(chains)('%s', async (_, other) => {
    const trust = other.root === pem(root.der) ? [other.root] : [authority.root];
    expect(await faultOf(asked(serveTime(other), { trust }))).toBe('untrusted');
  });
});

describe('an authority that does not answer as it should is an error, soon:', () => {
  test('one that is down', async () => {
    const server = await serveTime(authority);
    await server.close();
    expect(await faultOf(timestampAuthority({ url: server.url, trust: [authority.root] }).stamp(data))).toBe('unreachable');
  });

  test('one that never answers', async () => {
    expect(
      await faultOf(
        asked(
          serve(() => undefined),
          { timeoutMs: 50 },
        ),
      ),
    ).toBe('too-slow');
  });

  test.each([
    ['an error page', { status: 500, type: 'text/html', body: '<h1>' }],
    ['another media type', { type: 'text/html', body: '<h1>' }],
    ['a redirect', { status: 302, headers: { location: '/other' }, body: '' }],
    ['rubbish', { type: 'application/timestamp-reply', body: 'rubbish' }],
    ['nothing', { type: 'application/timestamp-reply', body: '' }],
    ['a success without token', { type: 'application/timestamp-reply', body: Buffer.from('30053003020100', 'hex') }],
    ['more than a time-stamp holds', { type: 'application/timestamp-reply', body: Buffer.alloc(100_000) }],
  ])('%s', async (_, answer) => {
    expect(await faultOf(asked(serve(() => answer)))).toBeOneOf(['bad-answer', 'unreachable']);
  });

  test('and waiting can be given up', async () => {
    const server = await serve(() => undefined);
    servers.push(server);
    const giveUp = new AbortController();
    const asking = timestampAuthority({ url: server.url, trust: [authority.root] }).stamp(data, { signal: giveUp.signal });
    giveUp.abort();
    await expect(asking).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });
});

test('an authority needs an address and a root', () => {
  expect(() => timestampAuthority({ url: 'file:///etc/passwd', trust: [authority.root] })).toThrow(TimestampError);
  expect(() => timestampAuthority({ url: 'http://localhost', trust: [] })).toThrow(UnusableKeyError);
});

test('a name and password in the address are sent, and not as part of it', async () => {
  let header: string | undefined;
  const server = await serve((body, request) => {
    header = request.headers.authorization;
    return { type: 'application/timestamp-reply', body: authority.answer(body) };
  });
  servers.push(server);
  await timestampAuthority({ url: server.url.replace('//', '//stadt:ge%20heim@'), trust: [authority.root] }).stamp(data);
  expect(header).toBe(`Basic ${Buffer.from('stadt:ge heim').toString('base64')}`);
});
