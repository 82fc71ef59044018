import { escapeText } from '../../xml/canonical.ts';
import type { Print } from '../style.ts';

export interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** When it was received, ISO 8601 with offset: the record's only date. */
  readonly date: string;
  /** The same record may exist in both. */
  readonly print: Print;
}

export const PRODUCER = 'Vordruck';

/** One of several renderings of the same thing (XMP, media management): `verify` tells the prints of a record apart by it. */
const LARGE_PRINT = '<xmpMM:RenditionClass>large-print</xmpMM:RenditionClass>';

/** Which print a metadata packet of ours names. */
export const printOf = (packet: string): Print => (packet.includes(LARGE_PRINT) ? 'large' : 'normal');

const description = (namespace: string, ...content: readonly string[]): string =>
  `<rdf:Description rdf:about="" ${namespace}>${content.join('')}</rdf:Description>`;

/**
 * The metadata packet: PDF/A-3, level A (ISO 19005-3, 6.6.4), and PDF/UA-1 (ISO 14289-1, 5). PDF/A does not know the
 * namespace of PDF/UA, so its schema is described in place.
 */
export function xmpPacket({ title, author, language, date, print }: DocumentFacts): string {
  const written = date.replace(/\.\d+/, '');
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    description(
      'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
      '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
    ),
    description('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"', '<pdfuaid:part>1</pdfuaid:part>'),
    description(
      'xmlns:dc="http://purl.org/dc/elements/1.1/"',
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeText(title)}</rdf:li></rdf:Alt></dc:title>`,
      `<dc:creator><rdf:Seq><rdf:li>${escapeText(author)}</rdf:li></rdf:Seq></dc:creator>`,
      `<dc:language><rdf:Bag><rdf:li>${escapeText(language)}</rdf:li></rdf:Bag></dc:language>`,
    ),
    description(
      'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
      `<xmp:CreateDate>${written}</xmp:CreateDate><xmp:ModifyDate>${written}</xmp:ModifyDate><xmp:MetadataDate>${written}</xmp:MetadataDate><xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>`,
    ),
    description('xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', `<pdf:Producer>${PRODUCER}</pdf:Producer>`),
    ...(print === 'large' ? [description('xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"', LARGE_PRINT)] : []),
    UA_SCHEMA,
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

const UA_SCHEMA = [
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 the document conforms to</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>',
].join('\n');
