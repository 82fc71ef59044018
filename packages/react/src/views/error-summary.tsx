import { useSyncExternalStore, type ReactNode, type Ref } from 'react';
import { usePage } from '../field/context.ts';
import { issueGroups, issueLink, issueRows } from './issue-links.ts';
import { focused } from '../field/focused.ts';

/** All faults of the page on top, each a link to its control. Takes the focus when a step could not be left (WCAG 3.3.1, 2.4.3). */
export function ErrorSummary({ ref, title }: { readonly ref?: Ref<HTMLElement>; readonly title?: string }): ReactNode {
  const page = usePage();
  const { messages, session, place, issues, prefix } = page;
  const read = () => issues.all;
  const all = useSyncExternalStore(issues.subscribe, read, read);
  if (all.length === 0) return null;
  return (
    <section
      className="vd-summary"
      id={`${prefix}fehler`}
      aria-labelledby={`${prefix}fehler-titel`}
      tabIndex={-1}
      {...focused(true)}
      ref={ref}
    >
      <h2 className="vd-summary-title" id={`${prefix}fehler-titel`}>
        {title ?? messages.summaryTitle}
      </h2>
      <ul className="vd-summary-list">
        {all.map((issue) => (
          <li key={`${issue.path} ${issue.code}`}>
            <a href={issueLink(page, issue)}>
              {[...issueRows(session, place, issue), ...issueGroups(session, issue, all)].map((around, depth) => (
                <span key={depth} lang={around.lang}>{`${around.text}: `}</span>
              ))}
              <span lang={issue.lang}>{issue.message}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
