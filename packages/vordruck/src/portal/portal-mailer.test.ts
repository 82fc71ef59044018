import { expect, test } from 'vitest';
import { UsageError } from '../command.ts';
import { portalMailer } from './portal-mailer.ts';

const url = 'smtps://user:secret@mail.example.de';

test('there is no e-mail unless a server is named', () => {
  expect(portalMailer({})).toBeUndefined();
  expect(portalMailer({ MAIL_FROM: 'noreply@example.de' })).toBeUndefined();
  expect(portalMailer({ SMTP_URL: url, MAIL_FROM: 'noreply@example.de' })).toMatchObject({ send: expect.any(Function) });
});

test('what is missing or no address is told, without the password', () => {
  expect(() => portalMailer({ SMTP_URL: url })).toThrow(UsageError);
  expect(() => portalMailer({ SMTP_URL: url })).toThrow(/^SMTP_URL needs MAIL_FROM/);
  expect(() => portalMailer({ SMTP_URL: 'user:secret@mail', MAIL_FROM: 'a@b.de' })).toThrow(
    /^(?!.*secret)SMTP_URL is no address/,
  );
});
