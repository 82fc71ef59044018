import type { FastifyInstance } from 'fastify';

/** Closes the portal when the process is told to end (Ctrl-C, `kill`): open requests are answered, then all stops. */
export function stopOnSignal(portal: FastifyInstance): void {
  const stop = (): void => {
    portal.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
