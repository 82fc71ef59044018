import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Context } from '../context.ts';
import { limits } from '../limits.ts';
import { postNews, sendCopyOfAnswers, showNews } from './news.ts';
import { showMunicipality, showPortal } from './portal-pages.ts';
import { download, type ReceiptAddress, showReceipt } from './receipt.ts';
import { postResume, showResume } from './resume.ts';
import { postReview, showReview } from './review.ts';
import { postSaved, showSaved } from './saved.ts';
import { postSend, showSend } from './send.ts';
import { beginDraft, showStart } from './start.ts';
import { postStep, showStep } from './step.ts';
import { routeEmbedded } from './embedded.ts';
import { routeUploads } from './upload.ts';
import { municipalityOf, type Visit, visit } from './visit.ts';

interface FormAddress {
  ags: string;
  form: string;
}

interface StepAddress extends FormAddress {
  step: string;
  '*'?: string;
}

/** All addresses of the portal for people. */
export function routePages(server: FastifyInstance, context: Context): void {
  server.get('/', (request, reply) => showPortal(context, request, reply));
  // Browsers ask for it by themselves; the pages have no icon.
  server.get('/favicon.ico', (_request, reply) => reply.code(204).header('cache-control', 'public, max-age=86400').send());
  server.get('/fortsetzen', (request, reply) => showResume(context, request, reply));
  server.post('/fortsetzen', (request, reply) => postResume(context, request, reply));
  server.get<{ Params: { ags: string } }>('/:ags', ({ params }, reply) =>
    reply.redirect(`/${municipalityOf(context, params.ags).ags}/`, 308),
  );
  server.get<{ Params: { ags: string } }>('/:ags/', (request, reply) =>
    showMunicipality(context, request, reply, request.params.ags),
  );
  routeUploads(server, context);
  routeEmbedded(server, context);
  routeForm(server, context);
  routeReceipt(server, context);
}

function routeForm(server: FastifyInstance, context: Context): void {
  const page = (url: string, show: Handler, take?: Handler, bodyLimit: number = limits.formBytes): void => {
    server.get<{ Params: StepAddress }>(url, async (request, reply) =>
      show(await visit(context, request, reply, request.params), placeIn(request.params)),
    );
    if (take)
      server.post<{ Params: StepAddress }>(url, { bodyLimit }, async (request, reply) =>
        take(await visit(context, request, reply, request.params), placeIn(request.params)),
      );
  };
  page('/:ags/:form', async ({ base, reply }) => reply.redirect(base, 308));
  page('/:ags/:form/', showStart, beginDraft);
  page('/:ags/:form/pruefen', showReview, postReview);
  page('/:ags/:form/senden', showSend, postSend);
  page('/:ags/:form/fortsetzen', showSaved, postSaved);
  page('/:ags/:form/geaendert', showNews, postNews);
  page('/:ags/:form/geaendert/kopie.html', sendCopyOfAnswers);
  for (const url of ['/:ags/:form/:step', '/:ags/:form/:step/*']) page(url, showStep, postStep, limits.uploadBytes);
}

type Handler = (visit: Visit, rest: { step: string; row: string }) => Promise<FastifyReply>;

function placeIn({ step, '*': row = '' }: StepAddress): { step: string; row: string } {
  return { step, row };
}

function routeReceipt(server: FastifyInstance, context: Context): void {
  server.get<{ Params: ReceiptAddress }>('/:ags/:form/quittung/:key', (request, reply) =>
    showReceipt(context, request, reply, request.params),
  );
  server.get<{ Params: ReceiptAddress & { document: string } }>('/:ags/:form/quittung/:key/:document', (request, reply) =>
    download(context, request, reply, request.params),
  );
}
