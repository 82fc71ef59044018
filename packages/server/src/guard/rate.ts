import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { limits } from '../limits.ts';

/** Counts what comes from one address in a while; says whether there is room for one more. */
export interface Rate {
  /** Milliseconds to wait before another one; 0 where there is room, and then it counts. */
  take(address: string): number;
}

/**
 * In the memory of one process: several processes let through so many times more, and a restart forgets. More addresses than
 * these at once are an attack from many machines, which only what stands before the portal can stop; then the oldest are forgotten.
 */
const ADDRESSES_MOST = 100_000;

export function rate(
  now: () => number,
  { most, withinMs }: Readonly<Record<'most' | 'withinMs', number>> = limits.embedded,
): Rate {
  const seen = new Map<string, { readonly since: number; count: number }>();
  return {
    take(address) {
      const known = seen.get(address);
      const since = now();
      if (!known || since - known.since >= withinMs) {
        seen.delete(address);
        const [oldest] = seen.size >= ADDRESSES_MOST ? seen.keys() : [];
        if (oldest !== undefined) seen.delete(oldest);
        seen.set(address, { since, count: 1 });
        return 0;
      }
      if (known.count >= most) return known.since + withinMs - since;
      known.count += 1;
      return 0;
    },
  };
}

/**
 * Who asks: the last address that the proxy before the portal put into its header, since whatever stands before that one came
 * from outside; without such a header the other end of the connection. Of IPv6 the network (/64): each house has one, with as
 * many addresses in it as it likes.
 */
export function addressOf({ headers, ip }: Pick<FastifyRequest, 'headers' | 'ip'>, header: string | undefined): string {
  const told = header === undefined ? undefined : headers[header.toLowerCase()];
  const last = String(told ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const address = last !== undefined && isIP(last) ? last : ip;
  return isIP(address) === 6 ? networkOf(address) : address;
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const rest = tail === undefined ? [] : tail.split(':').filter((group) => group !== '');
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0');
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':');
}
