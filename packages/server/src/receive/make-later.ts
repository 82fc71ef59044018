import type { Context } from '../context.ts';
import { describeError } from '../guard/describe-error.ts';
import { documentsOf } from './documents.ts';
import { openForWork } from './receipt.ts';

const MINUTE_MS = 60_000;
/** At a time, so that a long list does not keep the machine from those who are filling in forms. */
const ROUND_MAX = 50;

/**
 * Makes the documents that could not be made when something was received: the time-stamp authority was down, the key had ended, the
 * server was stopped. Now and every minute; returns how to stop and how to look at once.
 */
export function makeLater(context: Context): { readonly round: () => Promise<void>; readonly stop: () => Promise<void> } {
  let running = Promise.resolve();
  const round = (): Promise<void> => {
    running = running.then(() => oneRound(context));
    return running;
  };
  void round();
  const timer = setInterval(() => void round(), MINUTE_MS);
  timer.unref();
  return {
    round,
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}

async function oneRound(context: Context): Promise<void> {
  try {
    for (const { tenant, submission } of await withoutDocuments(context)) {
      const opened = await openForWork(context, tenant, submission);
      if (!opened) continue;
      try {
        await documentsOf(context, opened);
      } catch (error) {
        context.log({ level: 'error', message: 'documents not made', form: opened.form, ...describeError(error) });
        // Whoever stamps or keeps the keys is down for the next one, too; what is wrong with one submission is only its own.
        if (error instanceof Error && 'code' in error && error.code === 'timestamp') return;
      }
    }
  } catch (error) {
    context.log({ level: 'error', message: 'documents not looked for', ...describeError(error) });
  }
}

/** The oldest first. */
async function withoutDocuments({ store }: Context): Promise<readonly { tenant: string; submission: string }[]> {
  return store
    .selectFrom('submission')
    .select(['submission.tenant', 'submission.submission'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('document')
            .select('document.name')
            .whereRef('document.tenant', '=', 'submission.tenant')
            .whereRef('document.submission', '=', 'submission.submission'),
        ),
      ),
    )
    .orderBy('submission.received')
    .limit(ROUND_MAX)
    .execute();
}
