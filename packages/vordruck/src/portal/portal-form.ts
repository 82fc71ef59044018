import type { PortalForm } from '@vordruck/server';
import type { LoadedForm } from '../forms/load.ts';

/** What the portal needs of a loaded form. */
export function portalForm({ form, texts, files, xsd }: LoadedForm): PortalForm {
  return { form, texts, script: files.get(`${form.form}.js`) ?? '', xsd };
}
