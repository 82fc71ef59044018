import type { PortalOptions } from '@vordruck/server';
import { smtpMailer } from '@vordruck/server/smtp';
import { UsageError } from '../command.ts';

/** The mailer that the environment names: `SMTP_URL` says where, `MAIL_FROM` who writes. Passwords stay out of the command line. */
export function portalMailer({ SMTP_URL: url, MAIL_FROM: from }: NodeJS.ProcessEnv): PortalOptions['mailer'] {
  if (!url) return undefined;
  // Never shown as given: it may hold the password.
  if (!/^smtps?:\/\/[^/\s]+/.test(url))
    throw new UsageError('SMTP_URL is no address like smtps://user:password@mail.example.de.');
  if (!from) throw new UsageError('SMTP_URL needs MAIL_FROM: the address that codes come from, noreply@example.de.');
  return smtpMailer({ url, from });
}
