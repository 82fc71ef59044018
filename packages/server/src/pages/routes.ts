import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { limits } from '../limits.ts';
import { showMunicipality, showPortal } from './portal-pages.ts';
import { download, type ReceiptAddress, showReceipt } from './receipt.ts';
import { postResume, showResume } from './resume.ts';
import { postReview, showReview } from './review.ts';
import { postSaved, showSaved } from './saved.ts';
import { postSend, showSend } from './send.ts';
import { beginDraft, showStart } from './start.ts';
import { postStep, showStep } from './step.ts';
import { routeUploads } from './upload.ts';
import { municipalityOf, visit } from './visit.ts';

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
  routeForm(server, context);
  routeReceipt(server, context);
}

function routeForm(server: FastifyInstance, context: Context): void {
  server.get<{ Params: FormAddress }>('/:ags/:form', (request, reply) =>
    reply.redirect(visit(context, request, reply, request.params).base, 308),
  );
  server.get<{ Params: FormAddress }>('/:ags/:form/', (request, reply) =>
    showStart(visit(context, request, reply, request.params)),
  );
  server.post<{ Params: FormAddress }>('/:ags/:form/', (request, reply) =>
    beginDraft(visit(context, request, reply, request.params)),
  );
  server.get<{ Params: FormAddress }>('/:ags/:form/pruefen', (request, reply) =>
    showReview(visit(context, request, reply, request.params)),
  );
  server.post<{ Params: FormAddress }>('/:ags/:form/pruefen', (request, reply) =>
    postReview(visit(context, request, reply, request.params)),
  );
  server.get<{ Params: FormAddress }>('/:ags/:form/senden', (request, reply) =>
    showSend(visit(context, request, reply, request.params)),
  );
  server.post<{ Params: FormAddress }>('/:ags/:form/senden', (request, reply) =>
    postSend(visit(context, request, reply, request.params)),
  );
  server.get<{ Params: FormAddress }>('/:ags/:form/fortsetzen', (request, reply) =>
    showSaved(visit(context, request, reply, request.params)),
  );
  server.post<{ Params: FormAddress }>('/:ags/:form/fortsetzen', (request, reply) =>
    postSaved(visit(context, request, reply, request.params)),
  );
  for (const url of ['/:ags/:form/:step', '/:ags/:form/:step/*']) {
    server.get<{ Params: StepAddress }>(url, (request, reply) =>
      showStep(visit(context, request, reply, request.params), { step: request.params.step, row: request.params['*'] ?? '' }),
    );
    server.post<{ Params: StepAddress }>(url, { bodyLimit: limits.uploadBytes }, (request, reply) =>
      postStep(visit(context, request, reply, request.params), { step: request.params.step, row: request.params['*'] ?? '' }),
    );
  }
}

function routeReceipt(server: FastifyInstance, context: Context): void {
  server.get<{ Params: ReceiptAddress }>('/:ags/:form/quittung/:key', (request, reply) =>
    showReceipt(context, request, reply, request.params),
  );
  server.get<{ Params: ReceiptAddress & { document: string } }>('/:ags/:form/quittung/:key/:document', (request, reply) =>
    download(context, request, reply, request.params),
  );
}
