/** One message to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends messages. The portal keeps neither message nor address; without a mailer it offers no e-mail. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/**
 * One address as people type it. Deliberately narrow: no quotes, no lists, nothing that a header could be broken with
 * (RFC 5321, 4.5.3.1.3 for the length).
 */
export function readMailAddress(typed: string): string | undefined {
  const address = typed.trim();
  return address.length <= 254 && /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(address)
    ? address
    : undefined;
}
