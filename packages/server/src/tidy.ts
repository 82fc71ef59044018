import type { Context } from './context.ts';
import { describeError } from './guard/describe-error.ts';

const HOUR_MS = 3_600_000;

/** Removes expired drafts and loose files, now and every hour; returns how to stop. */
export function tidyRegularly(context: Context): () => Promise<void> {
  let running = tidyAndLog(context);
  const timer = setInterval(() => {
    running = running.then(() => tidyAndLog(context));
  }, HOUR_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}

async function tidyAndLog(context: Context): Promise<void> {
  try {
    await tidy(context);
  } catch (error) {
    context.log({ level: 'error', message: 'tidying failed', ...describeError(error) });
  }
}

/** One round: drafts past their time, then blobs that no row names, and uploads that broke off for good. */
async function tidy({ drafts, blobs, partialUploads, store }: Context): Promise<void> {
  for (let purged = 1; purged > 0;) purged = await drafts.purge();
  await partialUploads.sweep();
  await blobs.sweep(async (names) => {
    if (names.length === 0) return new Set();
    const files = await store.selectFrom('file').select('blob').where('blob', 'in', names).execute();
    const documents = await store.selectFrom('document').select('blob').where('blob', 'in', names).execute();
    return new Set([...files, ...documents].map(({ blob }) => blob));
  });
}
