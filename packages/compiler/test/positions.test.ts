import { describe, expect, it } from 'vitest';
import { compile } from '../src/index.ts';

// Every finding stands where its author can mend it: in the file, the line and the column of what is wrong, whatever was mounted there.

const form = `{
  "form": "markt",
  "title": "Anmeldung zum Markt",
  "language": "de",
  "parameters": {
    "gebuehr": { "type": "money", "title": "Gebühr" },
    "tarif": { "type": "list", "title": "Tarif", "required": false, "fields": [
      { "field": "ab", "type": "integer", "label": "Ab" }
    ] }
  },
  "steps": [
    { "step": "person", "title": "Person", "fields": [
      { "field": "adresse", "use": "adresse", "with": {
        "ort": { "label": "Wohnort" }
      } },
      { "field": "art", "type": "choice", "label": "Art", "codelist": "arten" }
    ] },
    { "step": "staende", "title": "Stände", "fields": [
      { "field": "staende", "type": "list", "label": "Stände", "max": 3, "steps": [
        { "step": "wo", "title": "Wo", "fields": [
          { "field": "platz", "type": "integer", "label": "Platz", "min": 1, "max": 90 }
        ] },
        { "step": "was", "title": "Was", "when": "platz > 10", "fields": [
          { "field": "ware", "type": "text", "label": "Ware" },
          { "field": "preise", "type": "list", "label": "Preise", "max": 3, "fields": [
            { "field": "preis", "type": "money", "label": "Preis", "min": "0.00", "max": "params.gebuehr" }
          ] }
        ] }
      ] }
    ] }
  ]
}
`;

const files = {
  'form.json': form,
  '_blocks/adresse/block.json': `{
  "block": "adresse", "title": "Adresse", "language": "de",
  "fields": [
    { "field": "ort", "type": "text", "label": "Ort" },
    { "field": "plz", "type": "postalCode", "label": "PLZ", "when": "ort != 'Ausland'" }
  ]
}`,
  '_blocks/adresse/texts/en.json': `{
  "plz.label": { "text": "Postal code", "of": "PLZ" }
}`,
  '_codelists/arten.json': `{
  "name": "arten", "version": "1", "source": "https://example.org",
  "entries": [
    { "value": "fest", "label": "Fester Stand" },
    { "value": "wagen", "label": "Wagen" }
  ]
}`,
  'places/10041100.json': `{
  "params": {
    "gebuehr": "50.00"
  },
  "add": [
    { "after": "/art", "field": "strom", "type": "boolean", "label": "Strom" },
    { "after": "/art", "field": "watt", "type": "integer", "label": "Watt", "min": 1, "max": 9000, "when": "local.strom" }
  ]
}`,
};

type File = keyof typeof files;

/** Findings as `code file:line:column`. */
async function told(file: File, from: string, to: string): Promise<readonly string[]> {
  expect(files[file].split(from).length, 'the mistake can be made').toBeGreaterThan(1);
  const source = { form: 'markt', files: new Map(Object.entries({ ...files, [file]: files[file].replace(from, () => to) })) };
  const { findings } = await compile(source, { outputs: [], prove: true });
  return findings
    .filter(({ code }) => code !== 'missing-texts')
    .map((one) => `${one.code} ${one.file}:${one.line}:${one.column} ${one.path}`);
}

/** Line and column at which a text stands last. */
function placeOf(text: string, at: string): string {
  const before = text.slice(0, text.lastIndexOf(at)).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

describe('a finding stands where the mistake is', () => {
  it('and nowhere where there is none', async () => {
    expect(await told('form.json', 'Markt', 'Markt')).toEqual([]);
  });

  it.each<readonly [string, File, string, string, string, string]>([
    ['in a page of a row', 'form.json', '"title": "Was"', '"titel": "Was"', '"titel"', 'unknown-property /steps/1/fields/0/steps/1/titel'],
    ['in the condition of a page of a row', 'form.json', 'platz > 10', 'plaz > 10', 'plaz > 10', 'rule-unknown-name /steps/1/fields/0/steps/1/when'],
    ['in what a page of a row asks', 'form.json', '"type": "text", "label": "Ware"', '"type": "txt", "label": "Ware"', '"txt"', 'unknown-type /steps/1/fields/0/steps/1/fields/0/type'],
    ['in a rule of a list in a page of a row', 'form.json', 'params.gebuehr', 'params.gebuer', 'gebuer"', 'rule-unknown-name /steps/1/fields/0/steps/1/fields/1/fields/0/max'],
    ['in an override', 'form.json', '"label": "Wohnort"', '"when": "wohnort == \'x\'"', 'wohnort ==', 'rule-unknown-name /steps/0/fields/0/with/ort/when'],
    ['in the name of an overridden field', 'form.json', '"ort": {', '"orte": {', '"orte"', 'unknown-field /steps/0/fields/0/with/orte'],
    ['in a table of parameters', 'form.json', '"type": "integer", "label": "Ab"', '"type": "integr", "label": "Ab"', '"integr"', 'unknown-type /parameters/tarif/fields/0/type'],
    ['in a rule of a block', '_blocks/adresse/block.json', "ort != 'Ausland'", "ort = 'Ausland'", "= 'Ausland'", 'rule-syntax /fields/1/when'],
    ['in a field of a block', '_blocks/adresse/block.json', '"label": "Ort"', '"lable": "Ort"', '"lable"', 'unknown-property /fields/0/lable'],
    ['in a translation of a block', '_blocks/adresse/texts/en.json', '"of": "PLZ"', '"of": "Postleitzahl"', '"Postleitzahl"', 'stale-text /plz.label/of'],
    ['in the syntax of a translation', '_blocks/adresse/texts/en.json', '" }\n}', '" },\n}', '}', 'json-syntax '],
    ['in a code list', '_codelists/arten.json', '"value": "wagen"', '"value": "fest"', '"fest", "label": "Wagen"', 'option-duplicate /entries/1/value'],
    ['in a figure of a place', 'places/10041100.json', '"50.00"', '"50,00"', '"50,00"', 'parameter-value /params/gebuehr'],
    ['in a question of a place', 'places/10041100.json', '"label": "Watt"', '"lable": "Watt"', '"lable"', 'unknown-property /add/1/lable'],
    ['in a rule of a place', 'places/10041100.json', 'local.strom', 'local.storm', 'storm', 'rule-unknown-name /add/1/when'],
    ['where a place puts a question', 'places/10041100.json', '"after": "/art"', '"after": "/arten"', '"/arten"', 'unknown-field /add/0/after'],
  ])('%s', async (_where, file, from, to, at, finding) => {
    const [code, path] = finding.split(' ');
    const shown = file.startsWith('_') ? `../${file}` : file;
    expect(await told(file, from, to)).toEqual([`${code} ${shown}:${placeOf(files[file].replace(from, () => to), at)} ${path}`]);
  }); // prettier-ignore

  it('also after signs of two units, and after a byte order mark', async () => {
    const [astral] = await told('form.json', '"title": "Wo",', '"title": "🏛️", "titl": "",');
    expect(astral).toBe('unknown-property form.json:20:41 /steps/1/fields/0/steps/0/titl');
    const [marked] = await told('form.json', '{\n  "form"', '\uFEFF{\n  "frm"');
    expect(marked).toBe('unknown-property form.json:2:3 /frm');
  });
});
