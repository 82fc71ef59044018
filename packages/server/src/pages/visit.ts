import { competentKey, type Answers, type CompiledForm, type Session } from '@vordruck/engine';
import type { FormFrame, Frame, Page } from '@vordruck/react';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../account.ts';
import type { Context } from '../context.ts';
import { tokenOf } from '../drafts/cookie.ts';
import type { Draft, DraftPlace } from '../drafts/drafts.ts';
import { Refusal } from '../guard/refusal.ts';
import type { Municipality, PortalForm } from '../options.ts';
import { mayBeSent } from '../receive/trust.ts';
import { openSession } from '../sessions.ts';
import type { FormVersion, FormVersions } from '../versions/form-versions.ts';
import { moveDraft } from '../versions/move-draft.ts';
import { type Standing, standingOf } from '../versions/standing.ts';
import { inEffectOn } from '../versions/timeline.ts';
import { chooseLanguage, languageLinks } from './language.ts';

/** Languages of the pages that belong to no form. */
export const portalLanguages = ['de', 'en', 'fr', 'de-x-leicht'];

/** One request for a page of a form. */
export interface Visit {
  readonly context: Context;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly municipality: Municipality;
  readonly forms: FormVersions;
  readonly draft: Draft | undefined;
  readonly standing: Standing;
  /** The version of the draft, else that in effect, else the last there was. */
  readonly offer: PortalForm;
  /** What new drafts are made with; none if the form is offered no more. */
  readonly inEffect: FormVersion | undefined;
  /** `YYYY-MM-DD` in Europe/Berlin. */
  readonly today: string;
  readonly language: string;
  /** Of who is signed in, if anybody is. */
  readonly account: Account | undefined;
  /** `/<AGS>/<form>/` */
  readonly base: string;
  readonly place: DraftPlace;
  readonly token: string;
}

export function municipalityOf(context: Context, ags: string): Municipality {
  const found = context.options.municipalities.find((municipality) => municipality.ags === ags);
  if (!found) throw new Refusal(404, 'no such municipality', '/');
  return found;
}

/**
 * Finds municipality, form and draft of an address, and the version that goes with them; refuses what is not offered there.
 * The day is read once: whatever a request does at midnight, it does on one day.
 */
export async function visit(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  params: { ags: string; form: string },
  secret = context.cookie.keep(request, reply),
): Promise<Visit> {
  const municipality = municipalityOf(context, params.ags);
  const forms = context.options.forms.get(params.form);
  if (!forms) throw new Refusal(404, 'no such form', `/${municipality.ags}/`);
  const base = `/${municipality.ags}/${params.form}/`;
  const place = { secret, tenant: municipality.ags, form: params.form };
  const common = { context, request, reply, municipality, forms, base, place, token: tokenOf(secret, base) };
  const account = await context.options.account?.(request.raw);
  const found = await stand({ ...common, account, today: context.clock.today() });
  // A working definition changes all the time: its drafts follow, and only what they lose by it is told.
  if (!forms.working || found.standing.kind !== 'due') return found;
  await moveDraft(found, found.standing.to);
  return stand(found);
}

type Common = Omit<Visit, 'draft' | 'standing' | 'offer' | 'inEffect' | 'language'>;

/** Looks at the draft again: another tab may have moved it to another version. */
export async function stand(common: Common): Promise<Visit> {
  const { context, request, reply, forms, today, municipality, place } = common;
  const draft = await context.drafts.find(place);
  const standing = standingOf(forms, draft, today);
  const inEffect = inEffectOn(forms.versions, today);
  const own = draft && forms.versions.find(({ hash }) => hash === draft.hash);
  const last = forms.versions.findLast(({ from }) => from <= today);
  const offer = await (own ?? inEffect ?? last)?.load();
  if (!offer || !isOffered(context, offer, municipality.ags)) throw new Refusal(404, 'no such form', `/${municipality.ags}/`);
  const language = chooseLanguage(request, reply, offer.form.languages, isSecure(context));
  return { ...common, draft, standing, offer, inEffect, language };
}

export function isSecure(context: Context): boolean {
  return context.options.origin.startsWith('https:');
}

/** A form without a required parameter's value is not offered in a municipality. */
export function isOffered(context: Context, offer: PortalForm, ags: string): boolean {
  const place = { offer, language: offer.form.language, municipality: ags, today: context.clock.today() };
  return openSession(place, {}).missingParameters.length === 0;
}

export function sessionOf({ offer, language, municipality, today, account }: Visit, answers: Answers): Session {
  return openSession({ offer, language, municipality: municipality.ags, today, account }, answers);
}

/** What every page has around its content. */
export function frameOf(
  context: Context,
  request: FastifyRequest,
  language: string,
  languages: readonly string[],
  municipality?: Municipality,
  form: Pick<CompiledForm, 'level'> = {},
): Frame {
  const { assets, authority, name } = context.options;
  const competent = municipality && authority(competentKey(form, municipality.ags));
  const logo = context.logos.of(municipality && competentKey(form, municipality.ags));
  return {
    language,
    languages: languageLinks(request, languages),
    portal: name ?? 'Vordruck',
    ...(municipality ? { municipality: { ags: municipality.ags, name: municipality.name } } : {}),
    ...(competent ? { authority: competent } : {}),
    ...(logo ? { logo } : {}),
    assets: {
      styles: [...assets.styles, ...context.themes.of(municipality?.ags)],
      ...(assets.icon === undefined ? {} : { icon: assets.icon }),
    },
  };
}

/** The frame with the browser's script. */
export function enhanced({ options }: Context, frame: Frame): Frame {
  const { script, words = {}, types = {} } = options.assets;
  return script === undefined ? frame : { ...frame, assets: { ...frame.assets, script, words, types } };
}

/** The frame of a form's page, enhanced by the browser's script. */
export function formFrames(visit: Visit, session: Session): { frame: Frame; form: FormFrame & { readonly session: Session } } {
  const { context, request, language, offer, municipality, base, token } = visit;
  const frame = frameOf(context, request, language, offer.form.languages, municipality, offer.form);
  return {
    frame: enhanced(context, frame),
    form: {
      session,
      base,
      token,
      uploads: `/hochladen${base.slice(0, -1)}`,
      ...(mayBeSent(offer.form, visit.account) ? {} : { byHand: true as const }),
      modules: context.modules.addresses(offer, language),
    },
  };
}

/** Did the session on this device end, because nothing was asked for too long? If not, it goes on from now. */
export async function ended({ context, place }: Visit, { seen }: Draft): Promise<boolean> {
  const { sessionMinutes } = context.options;
  if (sessionMinutes === undefined) return false;
  if (context.clock.now().getTime() - seen.getTime() > sessionMinutes * 60_000) return true;
  await context.drafts.touch(place);
  return false;
}

/** Sends a page. None is kept by browsers or proxies: others may use the same machine. */
export function sendPage(context: Context, reply: FastifyReply, page: Page, status = 200): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(context.options.pages.renderPage(page));
}

/** 303: the browser gets the next page, and a reload posts nothing again. */
export function seeOther(reply: FastifyReply, address: string): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(address, 303);
}
