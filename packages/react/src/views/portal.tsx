import type { ReactNode } from 'react';
import type { View } from '../document/view.ts';
import type { Messages } from '../messages/index.ts';
import type { PortalPage } from '../page.ts';

/** `/`: choose a municipality, look for a service. A plain GET form: `/?gemeinde=<AGS>&suche=<text>`. */
export function portalView(page: PortalPage, messages: Messages): View {
  return { title: messages.portalTitle, content: <Portal page={page} messages={messages} /> };
}

interface Props {
  readonly page: PortalPage;
  readonly messages: Messages;
}

function Portal({ page, messages }: Props): ReactNode {
  return (
    <>
      <h1 className="vd-title">{messages.portalTitle}</h1>
      <p className="vd-lead">{messages.portalIntro}</p>
      <search>
        <SearchForm page={page} messages={messages} />
      </search>
      {page.query !== '' && <Results page={page} messages={messages} />}
      <Municipalities page={page} messages={messages} />
    </>
  );
}

function SearchForm({ page, messages }: Props): ReactNode {
  return (
    <form className="vd-form" method="get" action="/">
      <div className="vd-questions">
        <div className="vd-field">
          <label className="vd-label" htmlFor="gemeinde">
            {messages.portalMunicipality}
          </label>
          <select className="vd-input vd-select" id="gemeinde" name="gemeinde" defaultValue="">
            <option value="">{messages.portalAny}</option>
            {page.municipalities.map(({ ags, name }) => (
              <option key={ags} value={ags}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <SearchField query={page.query} messages={messages} optional />
        <div className="vd-actions">
          <button className="vd-button vd-button-primary" type="submit">
            <span>{messages.portalSearch}</span>
          </button>
        </div>
      </div>
    </form>
  );
}

/** Where a service is looked for, on the first page and on that of a municipality. */
export function SearchField({
  query,
  messages,
  optional = false,
}: {
  readonly query: string;
  readonly messages: Messages;
  readonly optional?: boolean;
}): ReactNode {
  return (
    <div className="vd-field">
      <label className="vd-label" htmlFor="suche">
        <span>{messages.portalQuery}</span>
        {optional && <span className="vd-optional">{` ${messages.optional}`}</span>}
      </label>
      <div className="vd-hint" id="suche__hint">
        {messages.portalQueryHint}
      </div>
      <input
        className="vd-input vd-width-30"
        type="search"
        id="suche"
        name="suche"
        defaultValue={query}
        aria-describedby="suche__hint"
        autoComplete="off"
      />
    </div>
  );
}

function Results({ page, messages }: Props): ReactNode {
  return (
    <section className="vd-section" aria-labelledby="treffer">
      <h2 className="vd-heading" id="treffer">
        {messages.portalResults(page.query)}
      </h2>
      {page.services.length === 0 ? (
        <p>{messages.portalNone}</p>
      ) : (
        <>
          <ul className="vd-plain-list">
            {page.services.map(({ form, title, intro }) => (
              <li key={form}>
                <strong lang={title.lang}>{title.text}</strong>
                {intro && <p lang={intro.lang}>{intro.text}</p>}
              </li>
            ))}
          </ul>
          <p>{messages.portalChoose}</p>
        </>
      )}
    </section>
  );
}

function Municipalities({ page, messages }: Props): ReactNode {
  const districts = [...new Set(page.municipalities.map(({ district }) => district))];
  return (
    <section className="vd-municipalities" aria-labelledby="gemeinden">
      <h2 className="vd-heading" id="gemeinden">
        {messages.portalAll}
      </h2>
      {districts.map((district) => (
        <section className="vd-district" key={district}>
          <h3 className="vd-subheading">{district}</h3>
          <ul className="vd-columns">
            {page.municipalities
              .filter((each) => each.district === district)
              .map(({ ags, name }) => (
                <li key={ags}>
                  <a className="vd-link" href={`/${ags}/`}>
                    {name}
                  </a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
