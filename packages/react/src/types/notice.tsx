import type { ReactNode } from 'react';
import { usePage } from '../field/context.ts';
import { Text } from '../field/printed.tsx';
import { readsNothing, type ControlProps, type FieldType } from '../field-type.ts';

/** Something to know before one goes on; asks nothing. */
export const notice: FieldType = { type: 'notice', kind: 'text', frame: 'own', Control: Notice, read: readsNothing };

function Notice({ field }: ControlProps): ReactNode {
  const { ids } = usePage();
  return (
    <div className="vd-notice" id={ids(field.name)}>
      <p>
        <Text of={field.label} />
      </p>
      {field.help && (
        <p>
          <Text of={field.help} />
        </p>
      )}
    </div>
  );
}
