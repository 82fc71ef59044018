import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { describeError } from '../guard/describe-error.ts';
import type { PortalForm } from '../options.ts';
import { inEffectOn } from '../versions/timeline.ts';
import { findServices } from './find-services.ts';
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
  const services = query === '' ? [] : findServices(await formsInEffect(context), query, language);
  return sendPage(context, reply, {
    kind: 'portal',
    frame: frameOf(context, request, language, portalLanguages),
    municipalities: municipalities.map(({ ags, name, kreis }) => ({ ags, name, district: kreis })),
    query,
    services,
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
  const inEffect = await formsInEffect(context);
  const here = new Set(inEffect.filter((offer) => isOffered(context, offer, ags)).map(({ form }) => form.form));
  const found = findServices(inEffect, query, language);
  // What comes after something that is offered fits less than that.
  const firstHere = found.findIndex(({ form }) => here.has(form));
  const elsewhere = query === '' ? [] : found.slice(0, firstHere < 0 ? MOST_ELSEWHERE : firstHere);
  return sendPage(context, reply, {
    kind: 'municipality',
    frame: frameOf(context, request, language, portalLanguages, municipality),
    query,
    services: found
      .filter(({ form }) => here.has(form))
      .map(({ form, ...service }) => ({ href: `/${ags}/${form}/`, ...service })),
    ...(elsewhere.length > 0 ? { elsewhere: elsewhere.map(({ title }) => title) } : {}),
  });
}

/** More would only be read as a list of what is missing. */
const MOST_ELSEWHERE = 3;

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
