import type { OutlineEntry, OutlineItem, OutlineSection, Printed } from '@vordruck/engine';
import type { ReactNode } from 'react';
import { Text } from '../field/printed.tsx';
import type { Messages } from '../messages/index.ts';

/** Makes the link with which an answer is changed; nothing to change on the receipt. */
export type ChangeLink = (path: string) => string;

interface Props {
  readonly messages: Messages;
  readonly change?: ChangeLink;
}

/** Sections of an outline, each under a heading of level 2. Knows no field types. */
export function OutlineSections({
  sections,
  prefix = '',
  ...props
}: Props & { readonly sections: readonly OutlineSection[]; readonly prefix?: string }): ReactNode {
  return sections.map((section) => (
    <section className="vd-outline" key={section.step} aria-labelledby={`${prefix}abschnitt-${section.step}`}>
      <h2 className="vd-heading" id={`${prefix}abschnitt-${section.step}`}>
        <Text of={section.title} />
      </h2>
      <Items {...props} items={section.items} level={3} context={undefined} />
    </section>
  ));
}

interface ItemsProps extends Props {
  readonly items: readonly OutlineItem[];
  readonly level: number;
  /** Titles of the rows around: links of two rows must not have the same name (WCAG 2.4.4). */
  readonly context: string | undefined;
}

function Items(props: ItemsProps): ReactNode {
  return runs(props.items).map((run) => {
    const [first] = run;
    if (!first) return null;
    return first.kind === 'entry' ? (
      <Entries key={first.path} {...props} entries={run.filter((item) => item.kind === 'entry')} />
    ) : (
      <Part key={first.path} {...props} item={first} />
    );
  });
}

/** Entries side by side make one list; anything else stands alone. */
function runs(items: readonly OutlineItem[]): readonly (readonly OutlineItem[])[] {
  const found: OutlineItem[][] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (item.kind === 'entry' && last?.[0]?.kind === 'entry') last.push(item);
    else found.push([item]);
  }
  return found;
}

function Part({ item, ...props }: ItemsProps & { readonly item: OutlineItem }): ReactNode {
  if (item.kind === 'notice') {
    return (
      <p className="vd-outline-notice">
        <Text of={item.text} />
      </p>
    );
  }
  if (item.kind === 'group') {
    return (
      <>
        <Heading level={props.level} of={item.label} />
        <Items {...props} items={item.items} level={props.level + 1} context={within(props.context, item.label.text)} />
      </>
    );
  }
  if (item.kind !== 'list') return null;
  return (
    <>
      <Heading level={props.level} of={item.label} />
      {item.rows.length === 0 && <p>{props.messages.noAnswer}</p>}
      {item.rows.map((row) => (
        <div className="vd-outline-row" key={row.row}>
          <Heading level={props.level + 1} of={row.title} />
          <Items {...props} items={row.items} level={props.level + 2} context={within(props.context, row.title.text)} />
        </div>
      ))}
    </>
  );
}

/** Names of what is around: two addresses on one page must not give links of the same name (WCAG 2.4.4). */
function within(context: string | undefined, title: string): string {
  return context === undefined ? title : `${context}, ${title}`;
}

const headings = { 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' } as const;

function Heading({ level, of }: { readonly level: number; readonly of: Printed }): ReactNode {
  const Level = level <= 3 ? headings[3] : level === 4 ? headings[4] : level === 5 ? headings[5] : headings[6];
  return (
    <Level className="vd-subheading">
      <Text of={of} />
    </Level>
  );
}

function Entries({ entries, messages, change, context }: ItemsProps & { readonly entries: readonly OutlineEntry[] }): ReactNode {
  return (
    <dl className="vd-answers">
      {entries.map((entry) => (
        <div className="vd-answer" key={entry.path}>
          <dt>
            <Text of={entry.label} />
            {entry.help && (
              <span className="vd-answer-help">
                <Text of={entry.help} />
              </span>
            )}
          </dt>
          <dd>
            {entry.lines.length === 0 ? (
              <span className="vd-none">{entry.computed ? messages.notComputed : messages.noAnswer}</span>
            ) : (
              entry.lines.map((line, index) => (
                // Two files may have the same name.
                <span className="vd-answer-line" key={`${index} ${line.text}`} lang={line.lang}>
                  {line.text}
                </span>
              ))
            )}
            {entry.account && (
              <span className="vd-answer-help">{entry.account.corrected ? messages.accountDiffers : messages.accountFrom}</span>
            )}
          </dd>
          {change && !entry.computed && !entry.account?.fixed && (
            <dd className="vd-answer-change">
              <a className="vd-link" href={change(entry.path)}>
                <span>{messages.change}</span>
                <span className="vd-sr-only">{`: ${context === undefined ? '' : `${context}, `}${entry.label.text}`}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
