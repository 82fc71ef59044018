import type { ReactNode } from 'react';
import type { Messages } from '../messages/index.ts';
import type { FormFrame } from '../page.ts';

/** Minutes before the end in which people are warned; WCAG 2.2.1 asks for 20 seconds at least, we give six times as long. */
export const warningMinutes = 2;

/**
 * Tells of a session that ends before its draft does. Without a script it stands on the page with the code; the script warns
 * in a dialogue two minutes before, and one key prolongs it (WCAG 2.2.1, 2.2.6).
 */
export function Timeout({
  timeout,
  token,
  messages,
}: {
  readonly timeout: NonNullable<FormFrame['timeout']>;
  readonly token: string;
  readonly messages: Messages;
}): ReactNode {
  return (
    <>
      <p className="vd-timeout-notice">
        <span>{messages.timeoutNotice(timeout.minutes)}</span> <strong className="vd-code">{timeout.code}</strong>
      </p>
      <dialog
        className="vd-dialog"
        aria-labelledby="sitzung"
        data-minutes={timeout.minutes}
        data-warning={warningMinutes}
        data-stay={timeout.stay}
        data-token={token}
      >
        <h2 className="vd-heading" id="sitzung">
          {messages.timeoutTitle}
        </h2>
        <p>{messages.timeoutText(Math.min(warningMinutes, timeout.minutes))}</p>
        <p>
          <strong className="vd-code">{timeout.code}</strong>
        </p>
        <div className="vd-actions">
          <button className="vd-button vd-button-primary" type="button" value="stay">
            <span>{messages.timeoutStay}</span>
          </button>
          <button className="vd-button vd-button-secondary" type="button" value="leave">
            <span>{messages.timeoutLeave}</span>
          </button>
        </div>
      </dialog>
    </>
  );
}
