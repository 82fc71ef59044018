import type { RowState } from '@vordruck/engine';
import type { ReactNode } from 'react';
import { addressOf } from '../addresses.ts';
import { useIssue, usePage } from '../field/context.ts';
import { ErrorMessage, Hint, LabelText, Why } from '../field/description.tsx';
import { Text } from '../field/printed.tsx';
import { readsNothing, type ControlProps, type FieldType } from '../field-type.ts';
import { focused } from '../field/focused.ts';
import { placeOf } from '../place.ts';

/** Rows that are added, changed and removed; each row is asked on a page of its own. */
export const list: FieldType = { type: 'list', kind: 'list', frame: 'own', Control: List, read: readsNothing };

function List({ field, invalid, describedBy, autoFocus }: ControlProps): ReactNode {
  const { messages, session, ids } = usePage();
  const rows = session.rows(field.name);
  const issue = useIssue(field.path);
  const add = session.text(`${field.plan.key}.add`, field.path) ?? { text: `${messages.listAdd}: ${field.label.text}` };
  const most = typeof field.plan.max === 'number' ? field.plan.max : Infinity;
  const id = ids(field.name);
  return (
    <section
      className={invalid ? 'vd-field vd-list vd-field-invalid' : 'vd-field vd-list'}
      aria-labelledby={id}
      aria-describedby={describedBy}
    >
      <h2 className="vd-heading vd-list-heading" id={id} tabIndex={-1} {...focused(autoFocus)}>
        <LabelText field={field} />
      </h2>
      {field.help && <Hint id={ids(field.name, 'hint')} help={field.help} />}
      {issue && <ErrorMessage id={ids(field.name, 'error')} issue={issue} />}
      {rows.length === 0 ? (
        <p className="vd-empty">{messages.listEmpty}</p>
      ) : (
        <ol className="vd-rows">
          {rows.map((row) => (
            <Row key={row.name} row={row} />
          ))}
        </ol>
      )}
      {rows.length < most ? (
        <button className="vd-button vd-button-secondary" type="submit" name="_action" value={`add:${field.name}`}>
          <Text of={add} />
        </button>
      ) : (
        <p className="vd-hint">{messages.listFull(most)}</p>
      )}
      <Why field={field} />
    </section>
  );
}

/** Rows change on pages of their own, so here they stand as they came. */
function Row({ row }: { readonly row: RowState }): ReactNode {
  const { messages, base, place, session } = usePage();
  return (
    <li className="vd-row">
      <div className="vd-row-title">
        <Text of={row.title} />
        {!row.complete && <span className="vd-tag">{row.missing ? messages.rowIncomplete : messages.rowWrong}</span>}
      </div>
      <div className="vd-row-actions">
        <a className="vd-link" href={addressOf(base, placeOf(session, row.name) ?? place)}>
          <span>{messages.change}</span>
          <span className="vd-sr-only">{`: ${row.title.text}`}</span>
        </a>
        <button className="vd-button vd-button-quiet" type="submit" name="_action" value={`remove:${row.name}`}>
          <Text of={row.remove} />
        </button>
      </div>
    </li>
  );
}
