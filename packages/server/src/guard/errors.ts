import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { newSecret } from '../keys/secret.ts';
import { chooseLanguage } from '../pages/language.ts';
import { frameOf, isSecure, portalLanguages, sendPage } from '../pages/visit.ts';
import { describeError } from './describe-error.ts';
import { drain } from './drain.ts';
import { Refusal } from './refusal.ts';

const STATUSES = new Set([400, 404, 409, 413, 414, 415, 422, 429, 500, 503]);

/** Turns whatever goes wrong into a page that a person understands, and a line that operators find by its number. */
export function handleErrors(server: FastifyInstance, context: Context): void {
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    const status = statusOf(error);
    const next = error instanceof Refusal ? error.next : status >= 500 ? request.url.split('?')[0] : undefined;
    const reference = newSecret(10);
    // Neither address nor message: both may hold what nobody else may know. Refusals have fixed reasons.
    context.log({
      level: status >= 500 ? 'error' : 'info',
      message: error instanceof Refusal ? error.message : 'request failed',
      reference,
      status,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      ...(status >= 500 ? describeError(error) : { code: error.code }),
    });
    if (status === 413) await drain(request.raw);
    return sendMessage(context, request, reply, {
      status,
      reference,
      ...(next === undefined ? {} : { next }),
      ...(error instanceof Refusal && error.about ? { reason: error.about } : {}),
    });
  });
  server.setNotFoundHandler((request, reply) => sendMessage(context, request, reply, { status: 404, next: '/' }));
}

/** A page that says what happened and what to do. */
export function sendMessage(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  { status, next, reference, reason }: { status: number; next?: string; reference?: string; reason?: 'draft' },
): FastifyReply {
  const language = chooseLanguage(request, reply, portalLanguages, isSecure(context));
  const municipality = context.options.municipalities.find(({ ags }) => ags === request.url.split('/')[1]);
  const frame = frameOf(context, request, language, portalLanguages, municipality);
  // What is left unread of a refused body would be taken for the next request.
  if (status === 413) reply.header('connection', 'close');
  return sendPage(
    context,
    reply,
    {
      kind: 'message',
      frame,
      status,
      ...(next === undefined ? {} : { next: { href: next } }),
      ...(reference === undefined ? {} : { reference }),
      ...(reason === undefined ? {} : { reason }),
    },
    status,
  );
}

/** What passes. SQLSTATE classes: no connection (08), out of resources (53), told to stop (57); and those of socket and disk. */
const PASSING = /^(08|53|57)[0-9A-Z]{3}$|^ECONN|^(EPIPE|ETIMEDOUT|ENOSPC|EDQUOT|EMFILE|ENFILE)$/;

/** pg's own errors without a code. */
const PASSING_MESSAGE = /^Connection terminated|^timeout exceeded when trying to connect/;

function statusOf(error: FastifyError): number {
  if (error instanceof Refusal) return error.status;
  // Of ours only a Refusal says 403: this is an address that leaves the folder of the assets, so there is nothing.
  if (error.statusCode === 403) return 404;
  if (error.statusCode !== undefined && error.statusCode < 500) return STATUSES.has(error.statusCode) ? error.statusCode : 400;
  return error.statusCode === 503 || isPassing(error) ? 503 : 500;
}

function isPassing(error: FastifyError): boolean {
  // The socket of a database that is down is not there (ENOENT); a missing file is another matter.
  const connecting = 'syscall' in error && error.syscall === 'connect';
  return connecting || PASSING.test(String(error.code)) || PASSING_MESSAGE.test(error.message);
}
