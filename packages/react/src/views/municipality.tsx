import type { ReactNode } from 'react';
import type { View } from '../document/view.ts';
import type { Messages } from '../messages/index.ts';
import type { MunicipalityPage } from '../page.ts';
import { SearchField } from './portal.tsx';

interface Props {
  readonly page: MunicipalityPage;
  readonly messages: Messages;
}

/** `/<AGS>/`: the services of a municipality; `?suche=<text>`: those of them that were looked for. */
export function municipalityView(page: MunicipalityPage, messages: Messages): View {
  const title = messages.municipalityTitle(page.frame.municipality?.name ?? '');
  const { query = '' } = page;
  return {
    title,
    content: (
      <>
        <a className="vd-back" href={query === '' ? '/' : `/?suche=${encodeURIComponent(query)}`}>
          <span>{messages.municipalityOther}</span>
        </a>
        <h1 className="vd-title">{title}</h1>
        {query === '' ? <Offered page={page} messages={messages} /> : <Found page={page} messages={messages} />}
      </>
    ),
  };
}

/** More than can be taken in at a glance. */
const MANY = 6;

function Offered({ page, messages }: Props): ReactNode {
  if (page.services.length === 0) return <p>{messages.municipalityNone}</p>;
  return (
    <>
      <p className="vd-lead">{messages.municipalityIntro}</p>
      {page.services.length > MANY && <SearchHere page={page} messages={messages} />}
      <Services page={page} />
    </>
  );
}

function SearchHere({ page, messages }: Props): ReactNode {
  return (
    <search>
      <form className="vd-form" method="get" action={`/${page.frame.municipality?.ags ?? ''}/`}>
        <div className="vd-questions">
          <SearchField query={page.query ?? ''} messages={messages} />
          <div className="vd-actions">
            <button className="vd-button vd-button-primary" type="submit">
              <span>{messages.portalSearch}</span>
            </button>
          </div>
        </div>
      </form>
    </search>
  );
}

function Found({ page, messages }: Props): ReactNode {
  const { municipality } = page.frame;
  return (
    <>
      <SearchHere page={page} messages={messages} />
      <section className="vd-section" aria-labelledby="treffer">
        <h2 className="vd-heading" id="treffer">
          {messages.portalResults(page.query ?? '')}
        </h2>
        <Results page={page} messages={messages} />
        <p>
          <a className="vd-link" href={`/${municipality?.ags ?? ''}/`}>
            {messages.municipalityAll(municipality?.name ?? '')}
          </a>
        </p>
      </section>
    </>
  );
}

function Results({ page, messages }: Props): ReactNode {
  const { services, elsewhere = [] } = page;
  if (services.length === 0 && elsewhere.length === 0) return <p>{messages.municipalityNotFound}</p>;
  return (
    <>
      {services.length > 0 && <Services page={page} />}
      {elsewhere.length > 0 && <Elsewhere page={page} messages={messages} />}
    </>
  );
}

/** Only titles: what else their texts say may not hold here. */
function Elsewhere({ page, messages }: Props): ReactNode {
  return (
    <>
      <p>{messages.municipalityNotOnline(page.frame.municipality?.name ?? '')}</p>
      <ul>
        {page.elsewhere?.map((title) => (
          <li key={title.text} lang={title.lang}>
            {title.text}
          </li>
        ))}
      </ul>
    </>
  );
}

function Services({ page }: { readonly page: MunicipalityPage }): ReactNode {
  return (
    <ul className="vd-services">
      {page.services.map((service) => (
        <li className="vd-service" key={service.href}>
          <a className="vd-link" href={service.href} lang={service.title.lang}>
            {service.title.text}
          </a>
          {service.intro && <p lang={service.intro.lang}>{service.intro.text}</p>}
        </li>
      ))}
    </ul>
  );
}
