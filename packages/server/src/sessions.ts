import { type Answers, type FormTexts, type Session, type SessionInputs, start } from '@vordruck/engine';
import { type Account, askedOf } from './account.ts';
import type { PortalForm } from './options.ts';

/** Whose answers, for which place and day. */
export interface SessionPlace {
  readonly offer: PortalForm;
  readonly language: string;
  /** AGS */
  readonly municipality: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Of who is signed in, if anybody is. */
  readonly account?: Account | undefined;
}

/** The one place where the portal starts the engine. */
export function openSession({ offer, language, municipality, today, account }: SessionPlace, answers: Answers): Session {
  return start(offer.form, textsOf(offer, language), { today, municipality, ...said(offer, account) }, answers);
}

function said({ form }: PortalForm, account: Account | undefined): Pick<SessionInputs, 'trust' | 'prefill'> {
  if (!account) return {};
  const { trust, attributes } = askedOf(form, account);
  return { trust, prefill: attributes };
}

/** The same answers in the language of the form. */
export function inOwnLanguage(offer: PortalForm, session: Session): Session {
  const { language } = offer.form;
  return session.texts.language === language
    ? session
    : start(offer.form, textsOf(offer, language), session.inputs, session.answers);
}

/** The form's texts in a language, else in its own. */
function textsOf(offer: PortalForm, language: string): FormTexts {
  const texts = offer.texts.get(language) ?? offer.texts.get(offer.form.language);
  if (!texts) throw new Error(`The form ${offer.form.form} has no texts in its own language.`);
  return texts;
}
