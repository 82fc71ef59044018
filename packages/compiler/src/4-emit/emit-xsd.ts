import { fieldType, type XmlContent, type XmlFacet } from '@vordruck/definition';
import type { ParameterPlan } from '@vordruck/engine';
import type { Plan } from '../3-plan/plan.ts';
import type { ValueNode } from '../3-plan/value-node.ts';

/** Writes `<form>.xsd` for the submission's XML: head, values, attachments, the canonical record's hash, a signature. */
export function emitXsd({ form }: Plan, values: readonly ValueNode[]): string {
  const hash = restriction('xs:string', [{ facet: 'pattern', value: '[0-9a-f]{64}' }]);
  const text = restriction('xs:string', [{ facet: 'minLength', value: '1' }]);
  const attachment = sequence([
    element('path', text),
    element('name', text),
    element('type', text),
    element('size', restriction('xs:integer', [{ facet: 'minInclusive', value: '1' }])),
    element('sha256', hash),
  ]);
  const lines = [
    element('form', restriction('xs:string', [{ facet: 'enumeration', value: form.form }])),
    element('hash', restriction('xs:string', [{ facet: 'enumeration', value: form.hash }])),
    element('municipality', restriction('xs:string', [{ facet: 'pattern', value: '[0-9]{8}' }]), 0),
    element('number', text),
    element('received', restriction('xs:dateTime', [])),
    element('language', restriction('xs:language', [])),
    // Submissions that were made before these were recorded have neither.
    element('today', restriction('xs:date', []), 0),
    ...(form.parameters.length === 0 ? [] : [element('parameters', sequence(form.parameters.flatMap(parameterElement)), 0)]),
    element('values', sequence(values.filter((node) => node.isSubmitted).map(valueElement))),
    element('attachments', sequence([element('attachment', attachment, 0, 'unbounded')]), 0),
    element('record', sequence([element('name', text), element('sha256', hash)])),
    // XML Signature as last child of the root; its own schema is not needed to read the rest.
    ['<xs:any namespace="http://www.w3.org/2000/09/xmldsig#" processContents="lax" minOccurs="0"/>'],
  ];
  const root = element('submission', sequence(lines));
  const version = form.xml.version === undefined ? '' : ` version="${escape(form.xml.version)}"`;
  const head = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${escape(form.xml.namespace)}" elementFormDefault="qualified"${version}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Form ${form.form}, version ${form.hash} -->\n${[head, ...root.map((line) => `  ${line}`), '</xs:schema>'].join('\n')}\n`;
}

type Lines = readonly string[];

/** A figure by its type alone: its bounds are checked where places set it, and whoever sends is not to blame for it. */
function parameterElement({ id, type, fields = [] }: ParameterPlan): Lines[] {
  const value = fieldType(type)?.value?.({});
  if (value === undefined) return [];
  const { xml, repeats } = value;
  const content =
    xml.kind === 'simple'
      ? restriction(xml.base, [])
      : xml.kind === 'fields'
        ? sequence(fields.flatMap(parameterElement))
        : contentOf(xml, []);
  return [element(id, content, 0, repeats === undefined ? 1 : 'unbounded')];
}

function valueElement(node: ValueNode): Lines {
  const { value } = node;
  const least = node.isRequired ? (value.repeats?.min ?? 1) : 0;
  const most = value.repeats === undefined ? 1 : (value.repeats.max ?? 'unbounded');
  if (node.isOpen)
    return element(
      node.id,
      sequence([['<xs:any namespace="##any" processContents="lax" minOccurs="0" maxOccurs="unbounded"/>']]),
      0,
    );
  return element(node.id, contentOf(value.xml, node.children), least, most);
}

function contentOf(content: XmlContent, children: readonly ValueNode[]): Lines {
  switch (content.kind) {
    case 'simple':
      return restriction(content.base, content.facets);
    case 'elements':
      return sequence(content.elements.map((inner) => element(inner.name, contentOf(inner.content, []))));
    case 'fields':
      return sequence(children.filter((child) => child.isSubmitted).map(valueElement));
  }
}

function element(name: string, content: Lines, least = 1, most: number | 'unbounded' = 1): Lines {
  const occurs = `${least === 1 ? '' : ` minOccurs="${least}"`}${most === 1 ? '' : ` maxOccurs="${most}"`}`;
  return [`<xs:element name="${name}"${occurs}>`, ...content.map((line) => `  ${line}`), '</xs:element>'];
}

function sequence(elements: readonly Lines[]): Lines {
  if (elements.length === 0) return ['<xs:complexType/>'];
  return [
    '<xs:complexType>',
    '  <xs:sequence>',
    ...elements.flat().map((line) => `    ${line}`),
    '  </xs:sequence>',
    '</xs:complexType>',
  ];
}

/** Patterns of one restriction are alternatives (XML Schema 1.0, part 2, 4.3.4.3); to hold together each stands around the next. */
function restriction(base: string, facets: readonly XmlFacet[]): Lines {
  const patterns = facets.filter(({ facet }) => facet === 'pattern');
  const others = facets.filter(({ facet }) => facet !== 'pattern');
  const [last, ...inner] = patterns.toReversed();
  const around = inner.toReversed().reduce<Lines>((within, pattern) => level(base, within, [pattern]), []);
  return level(base, around, [...(last === undefined ? [] : [last]), ...others]);
}

function level(base: string, within: Lines, facets: readonly XmlFacet[]): Lines {
  const lines = facets.map(({ facet, value }) => `<xs:${facet} value="${escape(value)}"/>`);
  const opening = within.length === 0 ? `<xs:restriction base="${base}">` : '<xs:restriction>';
  return [
    '<xs:simpleType>',
    `  ${opening}`,
    ...[...within, ...lines].map((line) => `    ${line}`),
    '  </xs:restriction>',
    '</xs:simpleType>',
  ];
}

function escape(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .replaceAll(/[&<>"]/gu, (sign) => signs[sign] ?? sign)
    .replaceAll(/\p{Cc}/gu, (character) => `&#${character.codePointAt(0)};`);
}
