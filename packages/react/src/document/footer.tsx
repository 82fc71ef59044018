import type { ReactNode } from 'react';
import type { Authority } from '@vordruck/engine';
import type { Messages } from '../messages/index.ts';
import type { Frame } from '../page.ts';

/** Contact and legal links, in the same place on every page (WCAG 3.2.6; § 12b SBGG, § 7 BITV 2.0). */
export function Footer({ frame, messages }: { readonly frame: Frame; readonly messages: Messages }): ReactNode {
  const { links } = frame.authority ?? {};
  const legal = [
    [links?.accessibility, messages.accessibility],
    [links?.barrier, messages.barrier],
    [links?.imprint, messages.imprint],
    [links?.privacy, messages.privacy],
  ] as const;
  return (
    <footer className="vd-footer">
      <div className="vd-footer-inner">
        {frame.authority && (
          <section className="vd-footer-contact" aria-labelledby="kontakt">
            <h2 className="vd-footer-heading" id="kontakt">
              {messages.contact}
            </h2>
            <Contact authority={frame.authority} messages={messages} />
          </section>
        )}
        {legal.some(([href]) => href) && (
          <nav className="vd-footer-links" aria-label={messages.footer}>
            <ul>
              {legal.map(
                ([href, text]) =>
                  href && (
                    <li key={text}>
                      <a href={href}>{text}</a>
                    </li>
                  ),
              )}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  );
}

/** How to reach the authority. */
export function Contact({ authority, messages }: { readonly authority: Authority; readonly messages: Messages }): ReactNode {
  return (
    <div className="vd-contact">
      <p>
        <strong>{authority.name}</strong>
        {authority.address?.map((line) => (
          <span className="vd-contact-line" key={line}>
            {line}
          </span>
        ))}
      </p>
      <p>
        {authority.phone && (
          <span className="vd-contact-line">
            {`${messages.contactPhone} `}
            <a href={`tel:${authority.phone.replace(/[^+\d]/g, '')}`}>{authority.phone}</a>
          </span>
        )}
        {authority.email && (
          <span className="vd-contact-line">
            {`${messages.contactEmail} `}
            <a href={`mailto:${authority.email}`}>{authority.email}</a>
          </span>
        )}
        {authority.hours && <span className="vd-contact-line">{authority.hours}</span>}
      </p>
    </div>
  );
}
