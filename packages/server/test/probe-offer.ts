import { probeForm, probeModule } from '../../react/test/probe-form.ts';
import type { PortalForm } from '../src/index.ts';

/** The form with every shape of question, as a portal offers it; its documents are never made. */
export const probeOffer: PortalForm = {
  form: probeForm().form,
  texts: new Map([
    ['de', probeForm('de').texts],
    ['en', probeForm('en').texts],
  ]),
  script: probeModule(probeForm()),
  xsd: '',
};

export const filledProbe = { vornamen: 'Łukasz' };
