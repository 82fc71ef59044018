import type { ReactNode } from 'react';
import { Text } from '../field/printed.tsx';
import { idOf } from '../field/ids.ts';
import { readsNothing, type ControlProps, type FieldType } from '../field-type.ts';

/** Something to know before one goes on; asks nothing. */
export const notice: FieldType = { type: 'notice', kind: 'text', frame: 'own', Control: Notice, read: readsNothing };

function Notice({ field }: ControlProps): ReactNode {
  return (
    <div className="vd-notice" id={idOf(field.name)}>
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
