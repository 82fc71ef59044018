import type { Authority, FieldPlan, Outline, OutlineEntry, Values } from '@vordruck/engine';
import type { Submitted } from '../src/build/submission.ts';
import { sha256 } from '../src/sign/hash.ts';

/** A small form, filled in by hand: what an engine would say of it, and the schema that a compiler would emit. */

export const proof = Buffer.from('%PDF-1.4 stands for a scanned proof');

export const authority: Authority = {
  name: 'Landeshauptstadt Saarbrücken',
  address: ['Stadtkasse', 'Rathausplatz 1', '66111 Saarbrücken'],
};
export const number = 'VD-2026-K7MQ-3XWA';
export const received = '2026-11-23T12:00:00+01:00';

const field = (id: string, parent: number, children?: readonly number[]): FieldPlan => ({
  id,
  key: id,
  type: children ? 'group' : 'text',
  parent,
  step: 0,
  depth: 0,
  ...(children ? { children } : {}),
});

const fields: readonly FieldPlan[] = [
  field('halter', -1, [1, 2]),
  field('vornamen', 0),
  field('familienname', 0),
  field('hunde', -1, [4, 5, 6, 7]),
  field('name', 3),
  field('geboren', 3),
  field('merkzeichen', 3),
  field('nachweis', 3),
  field('jahressteuer', -1),
  field('abbuchen', -1),
];

export const file = { name: 'Nachweis Björn.pdf', type: 'application/pdf', size: proof.length, sha256: sha256(proof) };

export const values: Values = {
  jahressteuer: '456.00',
  abbuchen: true,
  halter: { familienname: 'Živković & <Söhne>', vornamen: 'N̄jáma Łukasz Ǎn' },
  hunde: [
    { name: 'Bello', geboren: '2023-05', merkzeichen: ['B', 'H'], nachweis: [file] },
    { name: 'Zeile eins\r\nZeile zwei', geboren: '2021' },
  ],
};

export const xsd = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:vordruck:form:sample" xmlns="urn:vordruck:form:sample" elementFormDefault="qualified">
  <xs:complexType name="file"><xs:sequence>
    <xs:element name="name" type="xs:string"/><xs:element name="type" type="xs:string"/><xs:element name="size" type="xs:nonNegativeInteger"/><xs:element name="sha256" type="xs:hexBinary"/>
  </xs:sequence></xs:complexType>
  <xs:element name="submission"><xs:complexType><xs:sequence>
    <xs:element name="form" type="xs:string"/><xs:element name="hash" type="xs:string"/><xs:element name="municipality" type="xs:string" minOccurs="0"/>
    <xs:element name="number" type="xs:string"/><xs:element name="received" type="xs:dateTime"/><xs:element name="language" type="xs:language"/>
    <xs:element name="today" type="xs:date" minOccurs="0"/>
    <xs:element name="values"><xs:complexType><xs:sequence>
      <xs:element name="halter"><xs:complexType><xs:sequence><xs:element name="vornamen" type="xs:string"/><xs:element name="familienname" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
      <xs:element name="hunde" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
        <xs:element name="name" type="xs:string"/><xs:element name="geboren" type="xs:string"/>
        <xs:element name="merkzeichen" type="xs:string" minOccurs="0" maxOccurs="unbounded"/><xs:element name="nachweis" type="file" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence></xs:complexType></xs:element>
      <xs:element name="jahressteuer" type="xs:decimal"/><xs:element name="abbuchen" type="xs:boolean"/>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="attachments" minOccurs="0"><xs:complexType><xs:sequence><xs:element name="attachment" maxOccurs="unbounded"><xs:complexType><xs:complexContent><xs:restriction base="xs:anyType"><xs:sequence>
      <xs:element name="path" type="xs:string"/><xs:element name="name" type="xs:string"/><xs:element name="type" type="xs:string"/><xs:element name="size" type="xs:nonNegativeInteger"/><xs:element name="sha256" type="xs:hexBinary"/>
    </xs:sequence></xs:restriction></xs:complexContent></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
    <xs:element name="record"><xs:complexType><xs:sequence><xs:element name="name" type="xs:string"/><xs:element name="sha256" type="xs:hexBinary"/></xs:sequence></xs:complexType></xs:element>
    <xs:any namespace="http://www.w3.org/2000/09/xmldsig#" processContents="lax" minOccurs="0"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>
`;

export function entry(path: string, label: string, ...lines: readonly string[]): OutlineEntry {
  return { kind: 'entry', path, label: { text: label }, lines: lines.map((text) => ({ text })), computed: false };
}

export const outline: Outline = {
  form: 'sample',
  hash: sha256(Buffer.from('sample')),
  language: 'de',
  title: { text: 'Hund zur Hundesteuer anmelden' },
  sample: true,
  sections: [
    {
      step: 'halter',
      title: { text: 'Halterin oder Halter' },
      items: [
        {
          kind: 'group',
          path: '/halter',
          label: { text: 'Person' },
          items: [
            entry('/halter/vornamen', 'Vornamen', 'N̄jáma Łukasz Ǎn'),
            entry('/halter/familienname', 'Familienname', 'Živković & <Söhne>'),
          ],
        },
      ],
    },
    {
      step: 'hunde',
      title: { text: 'Ihre Hunde' },
      items: [
        {
          kind: 'list',
          path: '/hunde',
          label: { text: 'Hunde' },
          rows: [
            {
              path: '/hunde/0',
              row: '@1',
              title: { text: 'Hund 1: Bello' },
              items: [
                entry('/hunde/0/name', 'Name des Hundes', 'Bello'),
                entry('/hunde/0/merkzeichen', 'Merkzeichen im Schwerbehindertenausweis', 'B – Begleitung', 'H – hilflos'),
              ],
            },
            {
              path: '/hunde/1',
              row: '@2',
              title: { text: 'Hund 2' },
              items: [
                entry('/hunde/1/name', 'Name des Hundes', 'Zeile eins\r\nZeile zwei'),
                entry('/hunde/1/chip', 'Chip-Nummer'),
              ],
            },
          ],
        },
        entry('/jahressteuer', 'Voraussichtliche Steuer im Jahr', '456,00 €'),
        { kind: 'notice', path: '/hinweis', text: { text: 'Sie bekommen einen Bescheid mit der Post.' } },
      ],
    },
    {
      step: 'zahlung',
      title: { text: 'Zahlung' },
      items: [
        entry('/abbuchen', 'Sollen wir die Steuer von Ihrem Konto abbuchen?', 'Ja'),
        { ...entry('/mandat', 'SEPA-Lastschriftmandat', 'Ich ermächtige die Landeshauptstadt Saarbrücken.'), signature: true },
      ],
    },
  ],
  declarations: [{ path: '/richtig', text: { text: 'Meine Angaben sind vollständig und richtig.' }, agreed: true }],
  attachments: [{ path: '/hunde/0/nachweis', label: { text: 'Nachweis' }, ...file }],
};

export function submitted(changes: { readonly values?: Values; readonly outline?: Outline } = {}): Submitted {
  return {
    form: { form: 'sample', hash: outline.hash, xml: { namespace: 'urn:vordruck:form:sample' }, fields },
    texts: { language: 'de' },
    inputs: { today: '2026-11-23', municipality: '10041100' },
    values: () => changes.values ?? values,
    outline: () => changes.outline ?? outline,
  };
}
