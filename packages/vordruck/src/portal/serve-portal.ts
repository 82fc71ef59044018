import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildPages } from '@vordruck/react/build';
import { createPortal, stopOnSignal, type Municipality, type PortalOptions } from '@vordruck/server';
import { clock } from '@vordruck/server/clock';
import type { KeyRing, Logo, TimestampAuthority } from '@vordruck/submission';
import { authorityOf } from '../forms/load.ts';
import { formsFolder, locateForms, servedForms } from '../forms/locate.ts';
import { logoOf } from '../forms/logos.ts';
import type { FormFolder } from '../forms/read-source.ts';
import { type Offer, type OfferedForms, offerForms } from './offer-forms.ts';

/** How a portal is served. */
export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  /** Where people reach it; `http://<host>:<port>` unless given. */
  readonly origin?: string;
  /** Data directory: database, files, keys. */
  readonly data: string;
  readonly keys: KeyRing;
  readonly timestamps?: TimestampAuthority;
  /** Whether records carry the attachments inside, too. */
  readonly embedAttachments?: boolean;
  /** Names or folders of forms whose working definitions to offer; all under `forms/` unless given. */
  readonly forms?: readonly string[];
  /** Published versions, and working definitions where there are none, unless given. */
  readonly offer?: Offer;
  readonly today?: string;
  /** Minutes without a request after which a device must type the code of its draft again; a draft's whole time unless given. */
  readonly sessionMinutes?: number;
  /** Sends codes by e-mail; without it none is offered. */
  readonly mailer?: NonNullable<PortalOptions['mailer']>;
  /** Who is signed in; nobody unless given. */
  readonly account?: NonNullable<PortalOptions['account']>;
  /** Who may post whole forms from pages of their own; nobody unless given. */
  readonly embedding?: NonNullable<PortalOptions['embedding']>;
  /** A module whose default export are controls in the place of ours, by field type. */
  readonly components?: string;
  /** Told of forms that cannot be offered. */
  warn(text: string): void;
}

/** A portal that listens. */
export interface ServedPortal {
  readonly address: string;
  /** Fulfilled when it was closed. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** Compiles all forms, builds the pages, and serves both. */
export async function servePortal(options: ServeOptions): Promise<ServedPortal> {
  const data = resolve(options.data);
  const origin = options.origin ?? `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${options.port}`;
  const [offered, built] = await Promise.all([
    offeredForms(options),
    buildPages({
      outDir: join(data, 'pages'),
      ...(options.components === undefined ? {} : { components: resolve(options.components) }),
    }),
  ]);
  const [authorities] = offered.working;
  const portal = await createPortal({
    forms: offered.forms,
    municipalities: await municipalities(),
    authority: (ags) => authorities && authorityOf(authorities, ags),
    pages: built.pages,
    assets: { ...built.assets, directory: built.assetsDir },
    dataDirectory: data,
    keys: options.keys,
    logo: usableLogos(authorities, options),
    ...(options.timestamps ? { timestamps: options.timestamps } : {}),
    ...(options.embedAttachments === undefined ? {} : { embedAttachments: options.embedAttachments }),
    origin,
    ...(options.sessionMinutes === undefined ? {} : { sessionMinutes: options.sessionMinutes }),
    ...(options.mailer ? { mailer: options.mailer } : {}),
    ...(options.account ? { account: options.account } : {}),
    ...(options.embedding ? { embedding: options.embedding } : {}),
    ...(process.env['DATABASE_URL'] ? { databaseUrl: process.env['DATABASE_URL'] } : {}),
    ...(options.today === undefined ? {} : { today: options.today }),
  });
  const looking = setInterval(() => void offered.reload(), LOOK_MS).unref();
  portal.addHook('onClose', async () => clearInterval(looking));
  const closed = new Promise<void>((fulfil) => portal.addHook('onClose', async () => fulfil()));
  try {
    await portal.listen({ port: options.port, host: options.host });
  } catch (error) {
    await portal.close();
    throw error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      ? new Error(`Port ${options.port} is taken by another program; choose one with --port N.`)
      : error;
  }
  stopOnSignal(portal);
  return { address: origin, closed, close: () => portal.close() };
}

/** How often it is looked what was published or withdrawn: a withdrawal must not wait for a restart. */
const LOOK_MS = 30_000;

/** Named forms are those somebody works on; otherwise what was published comes first. */
async function offeredForms({ forms, offer = 'both', today, warn }: ServeOptions): Promise<OfferedForms> {
  const day = clock(() => new Date(), today).today();
  return forms
    ? offerForms(() => locateForms(forms), { offer: 'working-only', today: day, warn })
    : offerForms(servedForms, { offer, today: day, warn });
}

/** A logo that is not there is told once, and left out: no record waits for a picture. */
function usableLogos(authorities: FormFolder | undefined, { warn }: ServeOptions): (ags: string) => Logo | undefined {
  const known = new Map<string, Logo | undefined>();
  return (ags) => {
    if (!known.has(ags)) known.set(ags, authorities && logoOrWarning(authorities, ags, warn));
    return known.get(ags);
  };
}

function logoOrWarning(authorities: FormFolder, ags: string, warn: (text: string) => void): Logo | undefined {
  try {
    return logoOf(authorities, authorityOf(authorities, ags));
  } catch (error) {
    warn(`No logo for ${ags}. ${error instanceof Error ? error.message : String(error)}.`);
    return undefined;
  }
}

interface MunicipalityEntry {
  readonly value: string;
  readonly label: string;
  readonly info: { readonly ars: string; readonly kreis: string };
}

async function municipalities(): Promise<readonly Municipality[]> {
  const forms = formsFolder();
  if (!forms) return [];
  const list: { readonly entries: readonly MunicipalityEntry[] } = JSON.parse(
    await readFile(join(forms, '_codelists', 'saarland-gemeinden.json'), 'utf8'),
  );
  return list.entries.map(({ value, label, info }) => ({ ags: value, name: label, ...info }));
}
