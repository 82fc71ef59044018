import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { PortalForm } from '../options.ts';

/** Compiled forms and their texts as browsers load them. */
export interface FormModules {
  addresses(form: string, language: string): { readonly form: string; readonly texts: string };
  /** Body and media type at an address. */
  find(address: string): { readonly body: string; readonly type: string } | undefined;
}

export function formModules(forms: ReadonlyMap<string, PortalForm>): FormModules {
  const files = new Map<string, { body: string; type: string }>();
  const addresses = new Map<string, string>();
  const add = (key: string, name: (hash: string) => string, body: string, type: string): void => {
    // Named by their bytes: emitted code is a cache, and may differ between compilers of the same version of a form.
    const address = `/assets/forms/${name(createHash('sha256').update(body).digest('hex').slice(0, 16))}`;
    files.set(address, { body, type });
    addresses.set(key, address);
  };
  for (const [form, { script, texts }] of forms) {
    add(form, (hash) => `${form}-${hash}.js`, script, 'text/javascript; charset=utf-8');
    for (const [language, each] of texts)
      add(
        `${form} ${language}`,
        (hash) => `${form}-${hash}.${language}.json`,
        JSON.stringify(each),
        'application/json; charset=utf-8',
      );
  }
  const addressOf = (key: string): string => {
    const address = addresses.get(key);
    if (address === undefined) throw new Error(`There is no module ${key}.`);
    return address;
  };
  return {
    addresses: (form, language) => ({ form: addressOf(form), texts: addressOf(`${form} ${language}`) }),
    find: (address) => files.get(address),
  };
}

/** Serves the modules; an address names its bytes, so they may be kept for ever. */
export function serveFormModules(server: FastifyInstance, modules: FormModules): void {
  server.get<{ Params: { file: string } }>('/assets/forms/:file', (request, reply) => {
    const file = modules.find(`/assets/forms/${request.params.file}`);
    if (!file) return reply.callNotFound();
    return reply.header('cache-control', 'public, max-age=31536000, immutable').type(file.type).send(file.body);
  });
}
