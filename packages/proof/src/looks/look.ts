import type { Page } from 'playwright-core';
import type { Finding } from '../finding.ts';

/** Something that is wrong in a look. */
export interface LookFault {
  readonly message: string;
  readonly criterion?: string;
}

/** A page looked at in one way of showing it; afterwards it is shown as before. */
export interface Look {
  readonly look: string;
  readonly criterion: string;
  /** Shows the page in this way. */
  show(page: Page): Promise<void>;
  /** What is wrong then; with the criterion where it is another one than the look's. */
  faults(page: Page): Promise<readonly LookFault[]>;
  /** Takes back what `show` did. */
  restore(page: Page): Promise<void>;
}

/** Looks at a page in several ways; `seen` is called while each is shown, for a picture. */
export async function lookAt(
  page: Page,
  looks: readonly Look[],
  seen?: (look: Look) => Promise<void>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const each of looks) {
    await each.show(page);
    const faults = await each.faults(page);
    findings.push(
      ...faults.map(({ message, criterion = each.criterion }) => ({
        check: each.look,
        criterion,
        message,
        where: new URL(page.url()).pathname,
      })),
    );
    await seen?.(each);
    await each.restore(page);
  }
  return findings;
}
