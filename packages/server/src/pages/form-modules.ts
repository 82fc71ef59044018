import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import type { PortalForm, PortalOptions } from '../options.ts';

/** Compiled forms and their texts as browsers load them: of each version, for whoever still has a page of it open. */
export interface FormModules {
  addresses(offer: PortalForm, language: string): { readonly form: string; readonly texts: string };
  /** Body and media type at an address. */
  find(address: string): Promise<Module | undefined>;
}

interface Module {
  readonly body: string;
  readonly type: string;
  /** Compressed when somebody first asks: most versions are never asked for again. */
  compressed: Promise<Buffer> | undefined;
}

const compress = promisify(brotliCompress);

/** The modules of one version, by address. */
interface VersionModules {
  readonly form: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, Module>;
}

const ADDRESS = /^\/assets\/forms\/([a-z0-9-]+)-([0-9a-f]{64})-[0-9a-f]{16}\.[\w.-]+$/;

export function formModules(forms: PortalOptions['forms']): FormModules {
  const made = new WeakMap<PortalForm, VersionModules>();
  const modulesOf = (offer: PortalForm): VersionModules => {
    const modules = made.get(offer) ?? makeModules(offer);
    made.set(offer, modules);
    return modules;
  };
  return {
    addresses(offer, language) {
      const { form, texts } = modulesOf(offer);
      const address = texts.get(language);
      if (address === undefined) throw new Error(`There are no texts of ${offer.form.form} in ${language}.`);
      return { form, texts: address };
    },
    async find(address) {
      const [, form = '', hash] = ADDRESS.exec(address) ?? [];
      const version = forms.get(form)?.versions.find((each) => each.hash === hash);
      return version && modulesOf(await version.load()).files.get(address);
    },
  };
}

function makeModules({ form, script, texts }: PortalForm): VersionModules {
  const files = new Map<string, Module>();
  // Named by version and bytes: emitted code is a cache, and may differ between compilers of the same version of a form.
  const add = (suffix: string, body: string, type: string): string => {
    const bytes = createHash('sha256').update(body).digest('hex').slice(0, 16);
    const address = `/assets/forms/${form.form}-${form.hash}-${bytes}.${suffix}`;
    files.set(address, { body, type, compressed: undefined });
    return address;
  };
  const json = 'application/json; charset=utf-8';
  return {
    files,
    form: add('js', script, 'text/javascript; charset=utf-8'),
    texts: new Map([...texts].map(([language, each]) => [language, add(`${language}.json`, JSON.stringify(each), json)])),
  };
}

/** Serves the modules; an address names its bytes, so they may be kept for ever. */
export function serveFormModules(server: FastifyInstance, modules: FormModules): void {
  server.get<{ Params: { file: string } }>('/assets/forms/:file', async (request, reply) => {
    const file = await modules.find(`/assets/forms/${request.params.file}`);
    if (!file) return reply.callNotFound();
    reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding').type(file.type);
    if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(file.body);
    file.compressed ??= compress(file.body);
    return reply.header('content-encoding', 'br').send(await file.compressed);
  });
}
