import { createHash } from 'node:crypto';
import { checkTheme, themeCss } from '@vordruck/react/theme';
import type { FastifyInstance } from 'fastify';
import type { LogEntry, PortalOptions } from '../options.ts';

/** The style sheets of authorities. */
export interface Themes {
  /** Addresses of the sheets for a municipality. */
  of(ags: string | undefined): readonly string[];
  find(address: string): string | undefined;
}

/** A theme that people could not read is left out and told to operators: the pages then look like everybody's. */
export async function themes({ municipalities, authority }: PortalOptions, log: (entry: LogEntry) => void): Promise<Themes> {
  const sheets = new Map<string, string>();
  const addresses = new Map<string, string>();
  for (const { ags } of municipalities) {
    const theme = authority(ags)?.theme;
    if (!theme) continue;
    const problems = await checkTheme(theme);
    for (const { message } of problems) log({ level: 'error', message: 'theme refused', municipality: ags, problem: message });
    if (problems.length > 0) continue;
    const css = themeCss(theme);
    const address = `/assets/themes/${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css`;
    sheets.set(address, css);
    addresses.set(ags, address);
  }
  return {
    of(ags) {
      const address = ags === undefined ? undefined : addresses.get(ags);
      return address === undefined ? [] : [address];
    },
    find: (address) => sheets.get(address),
  };
}

/** An address names its bytes, so they may be kept for ever. */
export function serveThemes(server: FastifyInstance, { find }: Themes): void {
  server.get<{ Params: { file: string } }>('/assets/themes/:file', (request, reply) => {
    const css = find(`/assets/themes/${request.params.file}`);
    if (css === undefined) return reply.callNotFound();
    return reply.header('cache-control', 'public, max-age=31536000, immutable').type('text/css; charset=utf-8').send(css);
  });
}
