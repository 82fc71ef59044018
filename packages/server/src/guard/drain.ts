import type { IncomingMessage } from 'node:http';
import { limits } from '../limits.ts';

/**
 * Reads the rest of a refused body and forgets it. A browser reads no answer while it sends, and shows "connection reset"
 * where the server closes before (RFC 9112, 9.6); who sends on for too long gets no better.
 */
export async function drain(request: IncomingMessage): Promise<void> {
  if (request.readableEnded || request.destroyed) return;
  request.unpipe();
  await new Promise<void>((resolve) => {
    const late = setTimeout(resolve, limits.drainMs);
    const done = () => {
      clearTimeout(late);
      resolve();
    };
    request.once('end', done).once('close', done).once('error', done);
    request.resume();
  });
}
