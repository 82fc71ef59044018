import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const COOKIE = 'vordruck-language';

/**
 * The language a page is shown in: what `?lang=` asks for, which is remembered; else what was chosen before; else the first,
 * which is the language of the form. A browser's own preference does not count: the official language is German
 * (§ 23 VwVfG), and another one is a choice.
 */
export function chooseLanguage(
  request: FastifyRequest,
  reply: FastifyReply,
  available: readonly string[],
  secure: boolean,
): string {
  const asked = queryText(request, 'lang');
  if (asked !== undefined && available.includes(asked)) {
    reply.setCookie(COOKIE, asked, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: 365 * 86_400 });
    return asked;
  }
  // Nothing is parsed yet where an address cannot even be routed.
  const chosen = request.cookies?.[COOKIE];
  return chosen !== undefined && available.includes(chosen) ? chosen : (available[0] ?? 'de');
}

/** The language that was chosen before, as the text of a request tells it. */
export function chosenIn(request: string, available: readonly string[]): string | undefined {
  const [, chosen] = new RegExp(`\\b${COOKIE}=([a-z-]+)`, 'i').exec(request) ?? [];
  return available.find((language) => language === chosen);
}

/** This page in each language; the rest of the address stays, but for what concerns one answer only. */
export function languageLinks(
  request: FastifyRequest,
  available: readonly string[],
): readonly { language: string; href: string }[] {
  const path = request.url.split('?')[0] ?? '/';
  return available.map((language) => {
    const query = new URLSearchParams();
    const search = queryText(request, 'suche');
    if (search !== undefined) query.set('suche', search);
    query.set('lang', language);
    return { language, href: `${path}?${query}` };
  });
}

/** A value of the address's query; of several, the first. */
export function queryText(request: FastifyRequest, name: string): string | undefined {
  return new URLSearchParams(request.url.split('?')[1] ?? '').get(name) ?? undefined;
}
