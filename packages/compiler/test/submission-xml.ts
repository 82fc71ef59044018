import type { CompiledForm } from '@vordruck/engine';

/** A submission of a form as XML, whatever the values are. */
export function submissionXml({ form, hash, xml }: CompiledForm, values: unknown): string {
  const head = `<form>${form}</form><hash>${hash}</hash><number>1</number><received>2026-11-23T12:00:00+01:00</received><language>de</language>`;
  const record = `<record><name>submission.json</name><sha256>${'0'.repeat(64)}</sha256></record>`;
  return `<submission xmlns="${xml.namespace}">${head}${element('values', values)}${record}</submission>`;
}

function element(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item: unknown) => element(name, item)).join('');
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value)
          .map(([id, item]: [string, unknown]) => element(id, item))
          .join('')
      : String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<${name}>${inner}</${name}>`;
}
