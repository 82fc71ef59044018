import { describe, expect, test } from 'vitest';
import { number, received, submitted, values } from '../../test/sample.ts';
import { buildSubmission } from '../build/submission.ts';
import { UnknownValueError } from '../errors.ts';
import { checkMapping, type MappingCheck } from './check-mapping.ts';
import type { XmlMapping } from './mapping.ts';
import { validateXml } from './validate-xml.ts';
import { writeMappedXml } from './write-mapped-xml.ts';

/** A procedure's own schema in the manner of XÖV: a message with a head, code lists by attribute, elements of another namespace. */
const common = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:beispiel:basis" xmlns="urn:beispiel:basis" elementFormDefault="qualified">
  <xs:element name="code"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="01"/><xs:enumeration value="02"/></xs:restriction></xs:simpleType></xs:element>
</xs:schema>`;
const xsd = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:beispiel:hundesteuer" xmlns="urn:beispiel:hundesteuer" xmlns:b="urn:beispiel:basis" elementFormDefault="qualified">
  <xs:import namespace="urn:beispiel:basis" schemaLocation="basis.xsd"/>
  <xs:element name="anmeldung.hundesteuer.0101"><xs:complexType><xs:sequence>
    <xs:element name="nachrichtenkopf"><xs:complexType><xs:sequence><xs:element name="eingangsnummer" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
    <xs:element name="tier" maxOccurs="unbounded"><xs:complexType><xs:sequence>
      <xs:element name="halterName" type="xs:string"/><xs:element name="rufname" type="xs:string"/>
      <xs:element name="kennzeichen" minOccurs="0" maxOccurs="2"><xs:complexType><xs:sequence><xs:element ref="b:code"/></xs:sequence><xs:attribute name="listURI" use="required"/></xs:complexType></xs:element>
      <xs:element name="unterlage" minOccurs="0"><xs:complexType><xs:sequence><xs:element name="pruefsumme" type="xs:hexBinary"/></xs:sequence></xs:complexType></xs:element>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="betrag" type="xs:decimal"/><xs:element name="bemerkung" type="xs:string"/>
  </xs:sequence><xs:attribute name="version" use="required"/></xs:complexType></xs:element>
</xs:schema>`;

const mapping: XmlMapping = {
  namespace: 'urn:beispiel:hundesteuer',
  root: 'anmeldung.hundesteuer.0101',
  attributes: { version: '1.0' },
  elements: [
    { element: 'nachrichtenkopf', elements: [{ element: 'eingangsnummer', from: '@number' }] },
    {
      element: 'tier',
      from: 'hunde',
      elements: [
        { element: 'halterName', from: 'halter.familienname' },
        { element: 'rufname', from: 'name' },
        {
          element: 'kennzeichen',
          from: 'merkzeichen',
          attributes: { listURI: 'urn:beispiel:merkzeichen' },
          elements: [{ element: 'code', namespace: 'urn:beispiel:basis', from: '.', codes: { B: '01', H: '02' } }],
        },
        { element: 'unterlage', from: 'nachweis', elements: [{ element: 'pruefsumme', from: 'sha256' }] },
      ],
    },
    { element: 'betrag', from: 'jahressteuer' },
    { element: 'bemerkung', always: true },
  ],
};
const imports = new Map([['basis.xsd', common]]);
const submission = buildSubmission(submitted(), { number, received });
const types: Readonly<Record<string, string>> = { hunde: 'list', nachweis: 'file', merkzeichen: 'choices' };
const fields = submitted().form.fields.map((field) => ({ ...field, type: types[field.id] ?? field.type }));
const problems = (changed: Partial<MappingCheck>): string[] =>
  checkMapping({ mapping, fields, xsd, imports, samples: [submission], ...changed }).map(
    ({ path, message, wayOut }) => `${path} ${message} ${wayOut}`,
  );

describe('a submission in a foreign schema', () => {
  test('has its names, order, codes and namespaces, one element a row, and fits it', () => {
    const written = writeMappedXml(submission, mapping);
    expect(() => validateXml(written, xsd, imports)).not.toThrow();
    expect(written).toContain(
      '<halterName>Živković &amp; &lt;Söhne&gt;</halterName><rufname>Zeile eins&#xD;\nZeile zwei</rufname>',
    );
    expect(written).toContain(
      '<kennzeichen listURI="urn:beispiel:merkzeichen"><code xmlns="urn:beispiel:basis">02</code></kennzeichen>',
    );
    expect(written).toContain('<betrag>456.00</betrag><bemerkung></bemerkung></anmeldung.hundesteuer.0101>');
  });

  test('refuses a value that the code list lacks rather than losing it', () => {
    const hunde = [{ name: 'Bello', geboren: '2023', merkzeichen: ['X'] }];
    const other = buildSubmission(submitted({ values: { ...values, hunde } }), { number, received });
    expect(() => writeMappedXml(other, mapping)).toThrow(UnknownValueError);
  });
});

describe('a mapping is checked', () => {
  test('with nothing to say of a sound one', () => expect(problems({})).toEqual([]));

  test.each([
    [
      'a name no field has',
      { element: 'x', from: 'hundd' },
      '/elements/0/from No field is named hundd here. Name one of halter, hunde, jahressteuer, abbuchen.',
    ],
    [
      'a part no group has',
      { element: 'x', from: 'halter.alter' },
      '/elements/0/from No field is named alter in halter.alter. Name one of vornamen, familienname.',
    ],
    [
      'a list used as a value',
      { element: 'x', from: 'hunde.name' },
      '/elements/0/from hunde is a list, so that name is one for each of its rows. Map hunde alone, and name in its "elements".',
    ],
    [
      'a group without elements',
      { element: 'x', from: 'halter' },
      '/elements/0/from halter is a group, which has no value of its own. Say with "elements" what to write of it, or name a field in it.',
    ],
    [
      'an unknown fact',
      { element: 'x', from: '@nummer' },
      '/elements/0/from There is no fact @nummer. Name one of @number, @received, @form, @hash, @language, @municipality.',
    ],
  ])('%s', (_, wrong, said) => {
    const [first = ''] = problems({ mapping: { ...mapping, elements: [wrong] } });
    expect(first).toBe(said);
  });

  test('with an option that has no code', () => {
    const coded = fields.map((field) => (field.id === 'abbuchen' ? { ...field, options: [{ value: 'bar' }] } : field));
    const elements = [{ element: 'x', from: 'abbuchen', codes: {} }];
    expect(problems({ fields: coded, mapping: { ...mapping, elements } })).toEqual([
      '/elements/0/codes The option bar of abbuchen has no code. Add "bar" to the codes, with what the other schema calls it.',
    ]);
  });

  test('with a schema that cannot be read, or imports what is not there', () => {
    expect(problems({ xsd: '<no' })).toEqual([expect.stringContaining('/schema The schema cannot be read: ')]);
    expect(problems({ imports: new Map() })).toEqual([expect.stringMatching(/cannot be read: .*basis/)]);
  });

  test('with a form whose cases show nothing', () => {
    expect(problems({ samples: [] })).toEqual([expect.stringContaining('No case of the form can be sent')]);
  });

  test('against the foreign schema, with every sample', () => {
    const reversed = { ...mapping, elements: mapping.elements.toReversed() };
    expect(problems({ mapping: reversed })).toEqual([
      expect.stringContaining(`The schema refuses the submission of the case ${number}`),
    ]);
  });
});
