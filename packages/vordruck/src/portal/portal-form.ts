import type { PortalForm } from '@vordruck/server';
import type { LoadedForm } from '../forms/load.ts';
import { furtherOutputs } from '../forms/outputs.ts';

/** What the portal needs of a loaded form. */
export function portalForm({ form, texts, files, xsd, output }: LoadedForm): PortalForm {
  return { form, texts, script: files.get(`${form.form}.js`) ?? '', xsd, outputs: furtherOutputs(output) };
}
