import type { View } from '../document/view.ts';
import type { Messages } from '../messages/index.ts';
import type { MunicipalityPage } from '../page.ts';

/** `/<AGS>/`: the services of a municipality. */
export function municipalityView(page: MunicipalityPage, messages: Messages): View {
  const title = messages.municipalityTitle(page.frame.municipality?.name ?? '');
  return {
    title,
    content: (
      <>
        <a className="vd-back" href="/">
          <span>{messages.municipalityOther}</span>
        </a>
        <h1 className="vd-title">{title}</h1>
        {page.services.length === 0 ? (
          <p>{messages.municipalityNone}</p>
        ) : (
          <>
            <p className="vd-lead">{messages.municipalityIntro}</p>
            <ul className="vd-services">
              {page.services.map((service) => (
                <li className="vd-service" key={service.href}>
                  <a className="vd-link" href={service.href} lang={service.lang}>
                    {service.title}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  };
}
