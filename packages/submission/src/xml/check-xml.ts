import { XmlDocument, XmlElement } from 'libxml2-wasm';
import type { Attachment } from '../build/submission.ts';
import { SealError } from '../errors.ts';
import { checkXades, type XadesCheck } from '../sign/xades.ts';
import { XML_DECLARATION } from './canonical.ts';
import { itself, scopeOf, splitSigned } from './sign-xml.ts';
import { PARSE_SAFELY } from './validate-xml.ts';
import type { RecordReference } from './write-xml.ts';

/** What the XML states about the submission and the files that belong to it. */
export interface Statement {
  readonly form: string;
  readonly hash: string;
  readonly municipality?: string;
  readonly number: string;
  readonly received: string;
  readonly language: string;
  /** The day that the form's rules were applied with. */
  readonly today?: string;
  readonly attachments: readonly Attachment[];
  readonly record: RecordReference;
}

export interface XmlCheck extends XadesCheck {
  /** The document without its signature. */
  readonly unsigned: string;
}

/** Checks a sealed XML document; throws where it carries no seal in our form. */
export function checkXml(bytes: Uint8Array): XmlCheck {
  const xml = strictText(bytes);
  const parts = splitSigned(xml);
  if (!parts) throw new SealError('The XML carries no seal at its end');
  const { unsigned, signature } = parts;
  const check = checkXades({ signature, references: [itself(unsigned)], scope: scopeOf(unsigned) });
  return { ...check, unsigned, isUnchanged: check.isUnchanged && isCanonical(xml) };
}

/** Reads what an unsigned document states; throws where it is not one that {@link writeXml} makes. */
export function readStatement(xml: string): Statement {
  using document = XmlDocument.fromString(xml, { option: PARSE_SAFELY });
  const root = childrenOf(document.root);
  const record = childrenOf(root.get('record')?.[0]);
  const attachments = childrenOf(root.get('attachments')?.[0]).get('attachment') ?? [];
  const [municipality, today] = ['municipality', 'today'].map((name) => root.get(name)?.[0]?.content);
  return {
    form: textOf(root, 'form'),
    hash: textOf(root, 'hash'),
    ...(municipality === undefined ? {} : { municipality }),
    number: textOf(root, 'number'),
    received: textOf(root, 'received'),
    language: textOf(root, 'language'),
    ...(today === undefined ? {} : { today }),
    attachments: attachments.map((element) => {
      const parts = childrenOf(element);
      return {
        path: textOf(parts, 'path'),
        name: textOf(parts, 'name'),
        type: textOf(parts, 'type'),
        size: Number(textOf(parts, 'size')),
        sha256: textOf(parts, 'sha256'),
      };
    }),
    record: { name: textOf(record, 'name'), sha256: textOf(record, 'sha256') },
  };
}

/** UTF-8 without a byte order mark, or an error: no two files may read as the same text. */
function strictText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Whether the file is what Canonical XML makes of it, between our declaration and one line feed: then no byte escapes the digest. */
function isCanonical(xml: string): boolean {
  using document = XmlDocument.fromString(xml, { option: PARSE_SAFELY });
  return `${XML_DECLARATION}${document.canonicalizeToString({ withComments: true })}\n` === xml;
}

type Children = ReadonlyMap<string, readonly XmlElement[]>;

function childrenOf(parent: XmlElement | undefined): Children {
  const children = new Map<string, XmlElement[]>();
  for (let node = parent?.firstChild ?? null; node; node = node.next) {
    if (node instanceof XmlElement) children.set(node.name, [...(children.get(node.name) ?? []), node]);
  }
  return children;
}

function textOf(children: Children, name: string): string {
  const [element] = children.get(name) ?? [];
  if (!element) throw new SealError(`The XML has no ${name}`);
  return element.content;
}
