import { createTransport } from 'nodemailer';
import type { Mailer } from './mailer.ts';

/** A mailer that hands messages to an SMTP server, `smtps://user:password@mail.example.de`. */
export function smtpMailer({ url, from }: { readonly url: string; readonly from: string }): Mailer {
  const transport = createTransport(url);
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
    },
  };
}
