import { randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { digestAlgorithm, signatureAlgorithm } from '../src/sign/algorithms.ts';
import { issuerAndSerial, type IssuedCertificate } from '../src/sign/certificate.ts';
import { der, integer, members, nil, octets, oid, readElement, sequence, setOf, TAG, tagged, utf8 } from '../src/sign/der.ts';
import { hash } from '../src/sign/hash.ts';
import { certificate, pem, timestampCertificate } from './certificates.ts';

/** How an authority departs from what it was asked. */
export interface Lie {
  readonly imprint?: Buffer;
  readonly nonce?: Buffer;
  readonly time?: Date;
  readonly status?: number;
  readonly text?: string;
  /** Signs with another key than the certificate's. */
  readonly forged?: IssuedCertificate;
}

export interface TestAuthority {
  readonly root: string;
  readonly certificate: IssuedCertificate;
  /** An answer to a request, true unless told otherwise. */
  answer(request: Uint8Array, lie?: Lie): Buffer;
}

const SCHEME = { algorithm: 'ECDSA', digest: 'SHA-256' } as const;

/** A time-stamp authority written for tests: it answers as RFC 3161 says, or lies as told. */
export function testAuthority(
  root: IssuedCertificate = certificate('Zeitwurzel'),
  leaf: IssuedCertificate = timestampCertificate(root),
): TestAuthority {
  return {
    root: pem(root.der),
    certificate: leaf,
    answer: (request, lie = {}) => {
      if (lie.status !== undefined) return sequence(sequence(integer(lie.status), sequence(utf8(lie.text ?? ''))));
      const [, imprint, ...rest] = members(readElement(Buffer.from(request)), TAG.sequence);
      const nonce = rest.find(({ tag }) => tag === TAG.integer);
      const info = sequence(
        integer(1),
        oid('1.2.3.4.1'),
        lie.imprint ? sequence(digestAlgorithm('SHA-256'), octets(lie.imprint)) : (imprint?.raw ?? nil()),
        integer(randomBytes(8)),
        der(TAG.generalizedTime, Buffer.from(`${(lie.time ?? new Date()).toISOString().replace(/\D/g, '').slice(0, 14)}Z`)),
        ...(lie.nonce ? [integer(lie.nonce)] : nonce ? [nonce.raw] : []),
      );
      return sequence(sequence(integer(0)), token(info, leaf, lie.forged ?? leaf));
    },
  };
}

function token(info: Buffer, leaf: IssuedCertificate, signer: IssuedCertificate): Buffer {
  const attributes = [
    sequence(oid('1.2.840.113549.1.9.3'), setOf(oid('1.2.840.113549.1.9.16.1.4'))),
    sequence(oid('1.2.840.113549.1.9.4'), setOf(octets(hash('SHA-256', info)))),
    sequence(oid('1.2.840.113549.1.9.16.2.47'), setOf(sequence(sequence(sequence(octets(hash('SHA-256', leaf.der))))))),
  ];
  const signerInfo = sequence(
    integer(1),
    issuerAndSerial(leaf.der),
    digestAlgorithm('SHA-256'),
    der(0xa0, ...attributes.toSorted(Buffer.compare)),
    signatureAlgorithm(SCHEME),
    octets(sign('SHA-256', setOf(...attributes), signer.key)),
  );
  return sequence(
    oid('1.2.840.113549.1.7.2'),
    tagged(
      0,
      sequence(
        integer(3),
        setOf(digestAlgorithm('SHA-256')),
        sequence(oid('1.2.840.113549.1.9.16.1.4'), tagged(0, octets(info))),
        tagged(0, leaf.der),
        setOf(signerInfo),
      ),
    ),
  );
}

export interface TestServer {
  readonly url: string;
  /** How often it was asked. */
  readonly asked: () => number;
  close(): Promise<void>;
}

export interface TestAnswer {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/** A server on loopback; an answer of `undefined` never comes. */
export async function serve(
  answer: (body: Buffer, request: IncomingMessage) => TestAnswer | undefined | Promise<TestAnswer | undefined>,
): Promise<TestServer> {
  let asked = 0;
  const server: Server = createServer(async (request, response) => {
    asked += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const told = await answer(Buffer.concat(chunks), request);
    if (!told) return;
    response.writeHead(told.status ?? 200, { 'content-type': told.type ?? 'application/json', ...told.headers });
    response.end(told.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`,
    asked: () => asked,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** A server that is a time-stamp authority. */
export function serveTime(authority: TestAuthority, lie: () => Lie = () => ({})): Promise<TestServer> {
  return serve((body) => ({ type: 'application/timestamp-reply', body: authority.answer(body, lie()) }));
}
