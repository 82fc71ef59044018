import { signXades, type Reference } from '../sign/xades.ts';
import type { SealOptions } from '../sign/cms.ts';
import type { SigningKey } from '../sign/key.ts';
import { XML_DECLARATION } from './canonical.ts';

const END = '</submission>\n';

/** Puts an enveloped XAdES signature into a document written by {@link writeXml}, as the last child of its root. */
export async function signXml(xml: string, key: SigningKey, at: Date, options: SealOptions = {}): Promise<string> {
  const signature = await signXades({ ...options, key, at, references: [itself(xml)], scope: scopeOf(xml) });
  return `${xml.slice(0, -END.length)}${signature}${END}`;
}

/** Parts a signed document into the unsigned one and its signature; `undefined` if it has none at its place. */
export function splitSigned(xml: string): { readonly unsigned: string; readonly signature: string } | undefined {
  const at = xml.lastIndexOf('<ds:Signature ');
  if (at < 0 || !xml.endsWith(END)) return undefined;
  return { unsigned: xml.slice(0, at) + END, signature: xml.slice(at, -END.length) };
}

/** The document itself as its signature digests it: canonical, so without declaration and last line feed. */
export function itself(xml: string): Reference {
  return { uri: '', type: 'application/xml', bytes: Buffer.from(xml.slice(XML_DECLARATION.length, -1)) };
}

/** The namespace declarations of the root, which its descendants inherit. */
export function scopeOf(xml: string): string {
  return /^<submission( xmlns="[^"]*")>/.exec(xml.slice(XML_DECLARATION.length))?.[1] ?? '';
}
