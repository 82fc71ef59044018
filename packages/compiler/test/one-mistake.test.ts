import { describe, expect, it } from 'vitest';
import { compile } from '../src/index.ts';

// A form without a mistake, and mistakes as people make them who have never written JSON. Each is told once, where it stands, with a
// way out that can be followed to the letter; what follows from it is not told beside it.

const form = `{
  "form": "markt",
  "title": "Anmeldung zum Markt",
  "language": "de",
  "steps": [
    { "step": "person", "title": "Person", "fields": [
      { "field": "name", "type": "text", "label": "Name", "maxLength": 60 },
      { "field": "geboren", "type": "date", "label": "Geburtsdatum", "max": "env.today" },
      { "field": "art", "type": "choice", "label": "Art", "options": [{ "value": "privat", "label": "Privat" }, { "value": "firma", "label": "Firma" }] },
      { "field": "firma", "type": "text", "label": "Firma", "when": "art == 'firma'" }
    ] },
    { "step": "waren", "title": "Waren", "fields": [
      { "field": "waren", "type": "list", "label": "Waren", "min": 1, "max": 10, "fields": [
        { "field": "was", "type": "text", "label": "Was" },
        { "field": "preis", "type": "money", "label": "Preis", "min": "0.00", "max": "1000.00" }
      ], "checks": [{ "id": "preis", "that": "preis > 0.10", "at": "preis", "message": "Der Preis ist zu klein." }] },
      { "field": "summe", "type": "money", "label": "Summe", "value": "sum(waren.map(w, w.preis))" }
    ] }
  ],
  "declarations": [{ "field": "richtig", "type": "declaration", "label": "Meine Angaben sind richtig." }]
}
`;

const options = '[{ "value": "privat", "label": "Privat" }, { "value": "firma", "label": "Firma" }]';

interface Mistake {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Code and path. */
  readonly told: string;
  readonly wayOut: string;
}

const mistakes: readonly Mistake[] = [
  // Not JSON.
  { name: 'a comma is missing', from: '60 },', to: '60 }', told: 'json-syntax ', wayOut: 'Write a comma' },
  { name: 'a comma after the last property', from: '60 }', to: '60, }', told: 'json-syntax ', wayOut: 'Remove the comma before it' },
  { name: 'a comma after the last entry', from: '"Firma" }]', to: '"Firma" },]', told: 'json-syntax ', wayOut: 'Remove the comma before it' },
  { name: 'German quotation marks', from: '"Name"', to: '„Name“', told: 'json-syntax ', wayOut: 'straight double quotes' },
  { name: 'a quotation mark in a text', from: 'Anmeldung zum Markt', to: 'Anmeldung zum "Markt"', told: 'json-syntax ', wayOut: 'Write \\"' },
  { name: 'a comment', from: '"de",', to: '"de", // Deutsch', told: 'json-syntax ', wayOut: 'Remove the comment' },
  { name: 'a comment with a hash', from: '"language"', to: '# Sprache\n"language"', told: 'json-syntax ', wayOut: 'Remove the comment' },
  { name: 'an object without its end', from: '60 },', to: '60,', told: 'json-syntax ', wayOut: 'Write } before the comma' },
  { name: 'a brace too many', from: '60 },', to: '60 }},', told: 'json-syntax ', wayOut: 'else remove it' },
  { name: 'true in capitals', from: '"maxLength": 60', to: '"required": True', told: 'json-syntax ', wayOut: 'Write true in small letters' },
  { name: 'ja', from: '"maxLength": 60', to: '"required": ja', told: 'json-syntax ', wayOut: 'Write true' },
  { name: 'a name without quotes', from: '"maxLength": 60', to: 'maxLength: 60', told: 'json-syntax ', wayOut: 'Write "maxLength":' },
  // Names.
  { name: 'a mistyped property', from: '"label": "Name"', to: '"lable": "Name"', told: 'unknown-property /steps/0/fields/0/lable', wayOut: 'Did you mean "label"' },
  { name: 'a property in capitals', from: '"label": "Name"', to: '"Label": "Name"', told: 'unknown-property /steps/0/fields/0/Label', wayOut: 'Did you mean "label"' },
  { name: 'felder for fields', from: '10, "fields"', to: '10, "felder"', told: 'unknown-property /steps/1/fields/0/felder', wayOut: 'Did you mean "fields"' },
  { name: 'optionen for options', from: '"Art", "options"', to: '"Art", "optionen"', told: 'unknown-property /steps/0/fields/2/optionen', wayOut: 'Did you mean "options"' },
  { name: 'id for field', from: '{ "field": "art"', to: '{ "id": "art"', told: 'unknown-property /steps/0/fields/2/id', wayOut: 'Did you mean "field"' },
  { name: 'no name', from: '{ "field": "art", ', to: '{ ', told: 'missing-property /steps/0/fields/2', wayOut: 'Add it' },
  { name: 'no label', from: ', "label": "Name"', to: '', told: 'missing-property /steps/0/fields/0', wayOut: 'Add it' },
  { name: 'a name with a space', from: '"field": "name"', to: '"field": "Ihr Name"', told: 'bad-id /steps/0/fields/0/field', wayOut: '"ihrName"' },
  { name: 'a step in capitals', from: '"step": "person"', to: '"step": "Zur Person"', told: 'bad-value /steps/0/step', wayOut: '"zur-person"' },
  { name: 'a form in capitals', from: '"form": "markt"', to: '"form": "Märkte"', told: 'bad-value /form', wayOut: '"maerkte"' },
  { name: 'another form than the folder', from: '"form": "markt"', to: '"form": "maerkte"', told: 'other-name /form', wayOut: 'Write "markt"' },
  { name: 'fields of the form itself', from: '"steps": [', to: '"fields": [', told: 'unknown-property /fields', wayOut: 'Did you mean "steps"' },
  // Values.
  { name: 'true in quotes', from: '"maxLength": 60', to: '"required": "true"', told: 'bad-value /steps/0/fields/0/required', wayOut: 'Write it like this: true' },
  { name: 'a number for true', from: '"maxLength": 60', to: '"required": 0', told: 'wrong-type /steps/0/fields/0/required', wayOut: 'Write it like this: false' },
  { name: 'a number in quotes', from: '"maxLength": 60', to: '"maxLength": "45"', told: 'wrong-type /steps/0/fields/0/maxLength', wayOut: 'Write it like this: 45' },
  { name: 'an amount without quotes', from: '"max": "1000.00"', to: '"max": 900.5', told: 'wrong-type /steps/1/fields/0/fields/1/max', wayOut: 'Write it like this: "900.50"' },
  { name: 'a German day', from: '"env.today"', to: '"31.12.2030"', told: 'bad-value /steps/0/fields/1/max', wayOut: '"2030-12-31"' },
  { name: 'options as texts', from: options, to: '["privat", "firma"]', told: 'wrong-type /steps/0/fields/2/options/0', wayOut: '{"value":"privat","label":"privat"}' },
  { name: 'options as one text', from: options, to: '"privat, firma"', told: 'wrong-type /steps/0/fields/2/options', wayOut: 'Write it like this: [' },
  { name: 'options as an object', from: options, to: '{ "privat": "Privat", "firma": "Firma" }', told: 'wrong-type /steps/0/fields/2/options', wayOut: 'Write it like this: [' },
  { name: 'no options', from: `, "options": ${options}`, to: '', told: 'missing-property /steps/0/fields/2', wayOut: 'Add it' },
  { name: 'a number as option', from: '"value": "privat"', to: '"value": 1', told: 'wrong-type /steps/0/fields/2/options/0/value', wayOut: 'Write it like this: "1"' },
  { name: 'a German type', from: '"type": "choice"', to: '"type": "auswahl"', told: 'unknown-type /steps/0/fields/2/type', wayOut: 'Did you mean "choice"' },
  // Patterns.
  { name: 'a hyphen in brackets', from: '"maxLength": 60', to: '"pattern": "[\\\\w-.]+"', told: 'bad-pattern /steps/0/fields/0/pattern', wayOut: '[\\w\\-.]' },
  { name: 'a pattern that is only a star', from: '"maxLength": 60', to: '"pattern": "*"', told: 'bad-pattern /steps/0/fields/0/pattern', wayOut: '.* is any text' },
  { name: 'a class of another dialect', from: '"maxLength": 60', to: '"pattern": "[[:alpha:]]+"', told: 'bad-pattern /steps/0/fields/0/pattern', wayOut: '\\p{L}' },
  // Rules.
  { name: 'a rule of a spreadsheet', from: "art == 'firma'", to: "WENN(art='firma';WAHR;FALSCH)", told: 'rule-syntax /steps/0/fields/3/when', wayOut: "“art=='firma' ? true : false”" },
  { name: 'a sum without walking the list', from: 'sum(waren.map(w, w.preis))', to: 'summe(waren.preis)', told: 'rule-unknown-function /steps/1/fields/1/value', wayOut: '“sum(waren.map(x, x.preis))”' },
  { name: 'an amount that is not empty', from: 'preis > 0.10', to: "preis != ''", told: 'rule-type /steps/1/fields/0/checks/0/that', wayOut: '“present(preis)”' },
]; // prettier-ignore

const checked = async (text: string) => {
  const source = { form: 'markt', files: new Map([['form.json', text]]) };
  return (await compile(source, { outputs: [], prove: true })).findings;
};

describe('of one mistake, one thing is told', () => {
  it('and nothing of a form without any', async () => {
    expect(await checked(form)).toEqual([]);
  });

  it.each(mistakes)('$name', async ({ from, to, told, wayOut }) => {
    expect(form.split(from).length, 'the mistake can be made').toBeGreaterThan(1);
    const findings = await checked(form.replace(from, () => to));
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([told]);
    expect(findings[0]?.wayOut).toContain(wayOut);
  });

  it('beside a rule that can only be tried, which is left alone', async () => {
    const tried = form.replace("art == 'firma'", "name + 'a' == 'ba'");
    const findings = await checked(tried.replace('"label": "Was"', '"lable": "Was"'));
    expect(findings.map(({ code }) => code)).toEqual(['unknown-property']);
  });

  it('a name with an umlaut, used in a rule', async () => {
    const findings = await checked(
      form.replace('"field": "art"', '"field": "größe"').replace("art == 'firma'", "größe == 'firma'"),
    );
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual(['bad-id /steps/0/fields/2/field']);
  });
});
