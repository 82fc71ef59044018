import type { X509Certificate } from 'node:crypto';
import { members, readElement, readOid, TAG, type Element } from './der.ts';
import { readExtensions, type NameConstraints } from './extensions.ts';

const EMAIL = 0x81;
const DNS = 0x82;
const DIRECTORY = 0xa4;

/**
 * Whether all names of a certificate lie where an authority above it may issue (RFC 5280, 4.2.1.10). Kinds of names that we cannot
 * compare are refused where they are constrained.
 */
export function liesWithin(certificate: X509Certificate, { permitted, excluded }: NameConstraints): boolean {
  return namesOf(certificate).every((name) => {
    const allowed = permitted.filter(({ tag }) => tag === name.tag);
    const denied = excluded.filter(({ tag }) => tag === name.tag);
    if (allowed.length + denied.length === 0) return true;
    if (![EMAIL, DNS, DIRECTORY].includes(name.tag)) return false;
    return (allowed.length === 0 || allowed.some((base) => isUnder(name, base))) && !denied.some((base) => isUnder(name, base));
  });
}

function namesOf(certificate: X509Certificate): Element[] {
  const subject = subjectOf(certificate);
  const named = subject.content.length > 0 ? [{ tag: DIRECTORY, raw: subject.raw, content: subject.raw }] : [];
  return [...named, ...readExtensions(certificate).alternativeNames];
}

function subjectOf(certificate: X509Certificate): Element {
  const fields = members(members(readElement(certificate.raw), TAG.sequence)[0], TAG.sequence);
  const subject = fields[fields[0]?.tag === 0xa0 ? 5 : 4];
  if (!subject) throw new RangeError('not a certificate');
  return subject;
}

function isUnder(name: Element, base: Element): boolean {
  if (name.tag === DIRECTORY) {
    const [own, above] = [relativeNames(name), relativeNames(base)];
    return above.every((part, index) => own[index] === part);
  }
  const [text, under] = [name.content.toString('latin1').toLowerCase(), base.content.toString('latin1').toLowerCase()];
  if (name.tag === DNS) return under === '' || text === under || text.endsWith(`.${under}`);
  const host = text.slice(text.lastIndexOf('@') + 1);
  if (under.includes('@')) return text === under;
  return under.startsWith('.') ? host.endsWith(under) : host === under;
}

/** Each relative distinguished name as text that is the same for spellings that mean the same (RFC 5280, 7.1). */
function relativeNames({ content }: Element): string[] {
  return members(readElement(content), TAG.sequence).map((set) =>
    members(set, TAG.set)
      .map((attribute) => {
        const [id, value] = members(attribute, TAG.sequence);
        return `${readOid(id)}=${value ? textOf(value) : ''}`;
      })
      .toSorted()
      .join('+'),
  );
}

const BMP = 0x1e;

function textOf({ tag, content }: Element): string {
  const text = tag === BMP ? Buffer.from(content).swap16().toString('utf16le') : content.toString('utf8');
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
