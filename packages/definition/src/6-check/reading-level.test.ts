import { expect, test } from 'vitest';
import { readDefinition } from '../read-definition.ts';
import { sourceOf } from '../../test/read-case.ts';

function warned(help: string, label = 'Name'): readonly string[] {
  const fields = [{ field: 'name', type: 'text', label, help, legalBasis: 'gemäß § 5 BMG' }];
  const form = { form: 'probe', title: 'Probe', language: 'de', steps: [{ step: 'eins', title: 'Eins', fields }] };
  return readDefinition(sourceOf({ 'form.json': form })).findings.map(({ code }) => code);
}

const fifteen = 'Wenn Sie den Tag nicht kennen, genügen Monat und Jahr oder auch nur das Jahr';

test('sentences of up to fifteen words read well', () => {
  expect(warned(`${fifteen}. ${fifteen}!`)).toEqual([]);
  expect(warned(`${fifteen} allein.`)).toEqual(['long-sentence']);
});

test('a point after a number, in an abbreviation or in an address ends no sentence', () => {
  const begin = 'Das gilt zum Beispiel bei uns seit dem 1. März und';
  expect(warned(`${begin} z. B. nicht auf www.example.org oder sonst bei Nr. 5 und Nr. 6 davon.`)).toEqual(['long-sentence']);
  expect(warned('Er ist taxé. Er ist né. Er ist là. Er war da. Er war hier. Er ist fort. Es ist aus.')).toEqual([]);
});

test('a word is long by its letters, and a hyphen parts it', () => {
  expect(warned('Die Grundstücksverkehrsgenehmigung liegt bei.')).toEqual(['long-word']);
  expect(warned('Die Grundstücksverkehrs-Genehmigung liegt bei.')).toEqual([]);
  expect(warned('Mehr auf https://www.grundstuecksverkehrsgenehmigung.example.org.')).toEqual([]);
});

test('labels ask, they do not quote the law', () => {
  expect(warned('Wie im Ausweis.', 'Name nach § 5 BMG')).toEqual(['law-in-label']);
  expect(warned('Wie im Ausweis, siehe § 5 BMG.')).toEqual([]);
});
