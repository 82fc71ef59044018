import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { describeError } from '../guard/describe-error.ts';
import type { PortalForm } from '../options.ts';
import { inEffectOn } from '../versions/timeline.ts';
import { chooseLanguage, queryText } from './language.ts';
import { frameOf, isOffered, isSecure, municipalityOf, portalLanguages, seeOther, sendPage } from './visit.ts';

/** `/`: choose a municipality, find a service. */
export async function showPortal(context: Context, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { municipalities } = context.options;
  const chosen = queryText(request, 'gemeinde');
  const query = queryOf(request);
  if (chosen !== undefined && municipalities.some(({ ags }) => ags === chosen))
    return seeOther(reply, query === '' ? `/${chosen}/` : `/${chosen}/?${new URLSearchParams({ suche: query })}`);
  const language = chooseLanguage(request, reply, portalLanguages, isSecure(context));
  const services = (await formsInEffect(context)).map((offer) => serviceIn(offer, language));
  return sendPage(context, reply, {
    kind: 'portal',
    frame: frameOf(context, request, language, portalLanguages),
    municipalities: municipalities.map(({ ags, name, kreis }) => ({ ags, name, district: kreis })),
    query,
    services: services.filter((service) => isFound(service, query)),
  });
}

/** `/<AGS>/`: the services a municipality offers; with `?suche=`, those of them that are looked for. */
export async function showMunicipality(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  ags: string,
): Promise<FastifyReply> {
  const municipality = municipalityOf(context, ags);
  const language = chooseLanguage(request, reply, portalLanguages, isSecure(context));
  const query = queryOf(request);
  const offered = (await formsInEffect(context)).filter((offer) => isOffered(context, offer, ags));
  return sendPage(context, reply, {
    kind: 'municipality',
    frame: frameOf(context, request, language, portalLanguages, municipality),
    query,
    services: offered
      .map((offer) => serviceIn(offer, language))
      .filter((service) => isFound(service, query))
      .map(({ form, ...service }) => ({ href: `/${ags}/${form}/`, ...service })),
  });
}

/** What is offered today. One version that cannot be used must not keep the others from citizens. */
async function formsInEffect({ options, clock, log }: Context): Promise<readonly PortalForm[]> {
  const today = clock.today();
  const loaded = [...options.forms].map(async ([form, { versions }]) => {
    const version = inEffectOn(versions, today);
    try {
      return await version?.load();
    } catch (error) {
      log({ level: 'error', message: 'version cannot be used', form, version: version?.hash, ...describeError(error) });
      return undefined;
    }
  });
  return (await Promise.all(loaded)).filter((offer) => offer !== undefined);
}

/** What somebody looks for, `?suche=`. */
function queryOf(request: FastifyRequest): string {
  return (queryText(request, 'suche') ?? '').trim().slice(0, 100);
}

/** The one search, of all services and of those of a municipality. */
function isFound({ form, title }: { readonly form: string; readonly title: string }, query: string): boolean {
  return [title, form].some((text) => fold(text).includes(fold(query)));
}

function serviceIn({ form, texts }: PortalForm, language: string): { form: string; title: string; lang?: string } {
  const found = texts.get(language) ?? texts.get(form.language);
  const title = found?.texts['title'] ?? form.form;
  const own = typeof title === 'string' ? { title, lang: found?.language } : { title: title.text, lang: title.lang };
  return { form: form.form, title: own.title, ...(own.lang === undefined || own.lang === language ? {} : { lang: own.lang }) };
}

/** Without case, accents and the spelling of ß, so that "volklingen" finds Völklingen. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}
