import * as fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { number, received, submitted, values, xsd } from '../../test/sample.ts';
import { buildSubmission } from '../build/submission.ts';
import { InvalidXmlError, UnknownValueError } from '../errors.ts';
import { readStatement } from './check-xml.ts';
import { validateXml } from './validate-xml.ts';
import { writeXml } from './write-xml.ts';

const record = { name: 'submission.json', sha256: 'ab'.repeat(32) };
const written = (session = submitted()): string => writeXml(buildSubmission(session, { number, received }), session.form, record);

const attempt = (): unknown => written(submitted({ values: { ...values, hunde: [{ name: 'Bello', geheim: 'x' }] } }));

describe('the XML', () => {
  test('fits its schema, its fields in the order of the definition', () => {
    const xml = written();
    expect(() => validateXml(xml, xsd)).not.toThrow();
    expect(xml.indexOf('<halter>')).toBeLessThan(xml.indexOf('<hunde>'));
    expect(xml).toContain(
      '<merkzeichen>B</merkzeichen><merkzeichen>H</merkzeichen><nachweis><name>Nachweis Björn.pdf</name><type>',
    );
    expect(xml).toContain('<abbuchen>true</abbuchen>');
  });

  test('carries day and figures between language and values, figures in the order of the form', () => {
    const made = submitted();
    const plan = {
      ...made.form,
      parameters: [
        { id: 'satz', type: 'money' },
        { id: 'tarife', type: 'list', fields: ['art', 'jeTag'].map((id) => ({ id, type: 'text' })) },
      ],
    };
    const rows: readonly Readonly<Record<string, string | number>>[] = [{ jeTag: 1, art: 'a' }, { art: '<b>' }];
    const parameters = { tarife: rows, satz: '120.00' };
    const xml = writeXml(buildSubmission(made, { number, received, parameters }), plan, record);
    expect(xml).toContain(
      '<language>de</language><today>2026-11-23</today><parameters><satz>120.00</satz><tarife><art>a</art><jeTag>1</jeTag></tarife><tarife><art>&lt;b&gt;</art></tarife></parameters><values>',
    );
  });

  test('of before they were recorded has neither and still fits', () => {
    const { today: _, ...older } = buildSubmission(submitted(), { number, received });
    const xml = writeXml(older, submitted().form, record);
    expect(xml).toContain('<language>de</language><values>');
    expect(() => validateXml(xml, xsd)).not.toThrow();
  });

  test('has no element for what is absent', () => {
    const xml = written(submitted({ values: { halter: {}, hunde: [] } }));
    expect(xml).toContain('<values><halter></halter></values>');
  });

  test('keeps carriage returns and escapes markup', () => {
    expect(written()).toContain('<name>Zeile eins&#xD;\nZeile zwei</name>');
    expect(written()).toContain('<familienname>Živković &amp; &lt;Söhne&gt;</familienname>');
  });

  test('states what belongs to it', () => {
    const submission = buildSubmission(submitted(), { number, received });
    const { values: _, ...facts } = submission;
    expect(readStatement(written())).toEqual({ ...facts, record });
  });

  test('is canonical for any text, and gives it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const clean = text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '').normalize('NFC');
        const xml = written(submitted({ values: { ...values, halter: { vornamen: clean } } }));
        using document = XmlDocument.fromString(xml);
        expect(`<?xml version="1.0" encoding="UTF-8"?>\n${document.canonicalizeToString()}\n`).toBe(xml);
        expect(document.get('//s:vornamen', { s: 'urn:vordruck:form:sample' })?.content).toBe(clean);
      }),
    );
  });

  test('is refused where the form does not know a value', () => {
    expect(attempt).toThrow(UnknownValueError);
    expect(attempt).toThrow(expect.objectContaining({ path: '/hunde/0/geheim' }));
  });
});

describe('validation', () => {
  test('refuses what the schema does not allow', () => {
    expect(() => validateXml(written().replace('456.00', 'viel'), xsd)).toThrow(InvalidXmlError);
    expect(() => validateXml('<submission', xsd)).toThrow(InvalidXmlError);
  });

  test('refuses a schema it cannot read', () => {
    expect(() => validateXml(written(), 'no schema')).toThrow(InvalidXmlError);
  });

  test('holds on to few schemas, and all still work', () => {
    const xml = written();
    for (let index = 0; index < 150; index += 1) expect(() => validateXml(xml, `${xsd}<!-- ${index} -->`)).not.toThrow();
    expect(() => validateXml(xml, xsd)).not.toThrow();
  });
});
