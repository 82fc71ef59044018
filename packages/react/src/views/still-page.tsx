import type { Issue } from '@vordruck/engine';
import type { ReactNode } from 'react';
import type { Place } from '../place.ts';
import { PageContext } from '../field/context.ts';
import { fieldStore } from '../field/field-store.ts';
import { scopeOf } from '../field/ids.ts';
import { issueStore } from '../field/issue-store.ts';
import type { Messages } from '../messages/index.ts';
import type { FormFrame } from '../page.ts';

/** Lets questions stand on a page that no script takes over. */
export function StillPage({
  form,
  messages,
  issues,
  place,
  children,
}: {
  readonly form: FormFrame;
  readonly messages: Messages;
  readonly issues: readonly Issue[];
  readonly place: Place;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <PageContext
      value={{
        session: form.session,
        messages,
        fields: fieldStore(form.session, undefined),
        issues: issueStore(issues),
        base: form.base,
        place,
        ...scopeOf(form),
        atHeading: false,
        register: (name) => ({ name }),
      }}
    >
      {children}
    </PageContext>
  );
}
