import { createHash } from 'node:crypto';
import { competentKey } from '@vordruck/engine';
import { checkLogo, LogoError, type Logo } from '@vordruck/submission';
import type { FastifyInstance } from 'fastify';
import type { LogEntry, PortalOptions } from '../options.ts';

/** A logo as pages show it. */
export interface ShownLogo {
  readonly href: string;
  /** In its own units: browsers then know its shape before it is there. */
  readonly width: number;
  readonly height: number;
  /** What it shows, where that was told. */
  readonly alt?: string;
}

/** The logos of authorities. */
export interface Logos {
  /** For the pages of the authority of a place. */
  of(place: string | undefined): ShownLogo | undefined;
  /** For the records of the authority of a place: a municipality, a district or the Land. */
  forRecord(place: string): Logo | undefined;
  find(address: string): { readonly type: string; readonly bytes: Uint8Array } | undefined;
}

const LEVELS = ['district', 'land'] as const;

/** A logo that cannot be shown everywhere is left out and told to operators: no record waits for a picture. */
export async function logos(
  { municipalities, logo }: Pick<PortalOptions, 'municipalities' | 'logo'>,
  log: (entry: LogEntry) => void,
): Promise<Logos> {
  const files = new Map<string, { type: string; bytes: Uint8Array }>();
  const known = new Map<string, { logo: Logo; shown: ShownLogo }>();
  for (const place of placesOf(municipalities)) {
    const own = logo?.(place);
    if (!own) continue;
    try {
      const { type, ending, width, height } = await checkLogo(own);
      const href = `/assets/logos/${createHash('sha256').update(own.bytes).digest('hex').slice(0, 16)}.${ending}`;
      files.set(href, { type, bytes: own.bytes });
      known.set(place, { logo: own, shown: { href, width, height, ...(own.alt === undefined ? {} : { alt: own.alt }) } });
    } catch (error) {
      if (!(error instanceof LogoError)) throw error;
      log({ level: 'error', message: 'logo refused', place, problem: error.message });
    }
  }
  return {
    of: (place) => (place === undefined ? undefined : known.get(place)?.shown),
    forRecord: (place) => known.get(place)?.logo,
    find: (address) => files.get(address),
  };
}

/** Municipalities, then districts and the Land: forms may be theirs to decide on. */
function placesOf(municipalities: PortalOptions['municipalities']): ReadonlySet<string> {
  const keys = municipalities.map(({ ags }) => ags);
  return new Set([...keys, ...LEVELS.flatMap((level) => keys.map((ags) => competentKey({ level }, ags)))]);
}

/** An SVG opened by itself is a document: whatever it held, it could do nothing. Its styles stand in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** An address names its bytes, so they may be kept for ever. */
export function serveLogos(server: FastifyInstance, { find }: Logos): void {
  server.get<{ Params: { file: string } }>('/assets/logos/:file', (request, reply) => {
    const found = find(`/assets/logos/${request.params.file}`);
    if (found === undefined) return reply.callNotFound();
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-security-policy', POLICY)
      .type(found.type)
      .send(found.bytes);
  });
}
