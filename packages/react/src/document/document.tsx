import type { StateModules } from './view.ts';
import type { ReactNode } from 'react';
import { languageName, type Messages } from '../messages/index.ts';
import type { Frame } from '../page.ts';
import { Footer } from './footer.tsx';

export interface DocumentProps {
  readonly frame: Frame;
  readonly messages: Messages;
  readonly title: string;
  /** Says that figures are invented. */
  readonly sample: boolean;
  /** What the script asks for first; it comes with the page instead of after it. */
  readonly modules?: StateModules | undefined;
  readonly children: ReactNode;
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** What stands around every page: one template, so that everything has its place (WCAG 3.2.3, 3.2.6). */
export function Document({ frame, messages, title, sample, modules, children }: DocumentProps): ReactNode {
  const direction = rightToLeft.has(frame.language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
  return (
    <html lang={frame.language} dir={direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        {frame.assets.styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {frame.assets.inline && <style dangerouslySetInnerHTML={{ __html: frame.assets.inline.replaceAll('</', '<\\/') }} />}
        {frame.assets.icon && <link rel="icon" type="image/svg+xml" href={frame.assets.icon} />}
        {modules &&
          [modules.form, modules.words, ...modules.types].map((href) => <link key={href} rel="modulepreload" href={href} />)}
        {modules && <link rel="preload" as="fetch" crossOrigin="anonymous" href={modules.texts} />}
        {frame.assets.script && <script type="module" src={frame.assets.script} />}
      </head>
      <body>
        <a className="vd-skip" href="#inhalt">
          {messages.skip}
        </a>
        <Header frame={frame} messages={messages} />
        <main className="vd-main" id="inhalt" tabIndex={-1}>
          <div className="vd-page">
            {sample && <p className="vd-sample">{messages.sample}</p>}
            {children}
          </div>
        </main>
        <Footer frame={frame} messages={messages} />
      </body>
    </html>
  );
}

function Header({ frame, messages }: { readonly frame: Frame; readonly messages: Messages }): ReactNode {
  return (
    <header className="vd-header">
      <div className="vd-header-inner">
        <p className="vd-brand">
          {frame.logo && (
            <img
              className="vd-brand-logo"
              src={frame.logo.href}
              width={frame.logo.width}
              height={frame.logo.height}
              alt={frame.logo.alt ?? messages.logo(frame.authority?.name ?? frame.municipality?.name ?? frame.portal)}
            />
          )}
          <a className="vd-brand-portal" href="/">
            {frame.portal}
          </a>
          {frame.municipality && (
            <a className="vd-brand-municipality" href={`/${frame.municipality.ags}/`}>
              {frame.municipality.name}
            </a>
          )}
        </p>
        {frame.languages.length > 1 && (
          <nav className="vd-languages" aria-label={messages.languageSwitch}>
            <ul>
              {frame.languages.map(({ language, href }) => (
                <li key={language}>
                  <a
                    href={href}
                    lang={language}
                    hrefLang={language}
                    aria-current={language === frame.language ? 'true' : undefined}
                  >
                    {languageName(language)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </header>
  );
}
