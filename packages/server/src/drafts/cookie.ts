import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { derive } from '../keys/seal.ts';
import { isSecret, mac, newSecret, sameText } from '../keys/secret.ts';

/** The cookie that holds the one secret from which the keys of a person's drafts are derived. */
export interface SecretCookie {
  /** The secret that the request carries. */
  read(request: FastifyRequest): string | undefined;
  /** The request's secret, or a new one set with the answer; refreshed so that it lives as long as a draft. */
  keep(request: FastifyRequest, reply: FastifyReply): string;
}

/**
 * On https a `__Host-` cookie: no other host and no plain connection can set it (RFC 6265bis, 4.1.3.2). On plain http, which
 * only a machine of one's own should speak, the same without `Secure`.
 */
export function secretCookie(origin: string, days: number): SecretCookie {
  const secure = origin.startsWith('https:');
  const name = secure ? '__Host-vordruck' : 'vordruck';
  const read = (request: FastifyRequest): string | undefined => {
    const value = request.cookies[name];
    return isSecret(value) ? value : undefined;
  };
  return {
    read,
    keep(request, reply) {
      const secret = read(request) ?? newSecret();
      // Lax: a link from an e-mail or the authority's site finds the draft; a post from another site does not carry it.
      reply.setCookie(name, secret, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: days * 86_400 });
      return secret;
    },
  };
}

/** Guards the posts of one form against forgery: nobody knows it who does not know the cookie. */
export function tokenOf(secret: string, base: string): string {
  return mac(derive(secret, 'token'), base);
}

export function isToken(token: string, secret: string, base: string): boolean {
  return sameText(token, tokenOf(secret, base));
}
