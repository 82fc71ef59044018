import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testScope } from '../../test/rules/scope.ts';
import { mend } from './mend.ts';
import { parseRule } from './parse.ts';
import type { RuleProblem } from './syntax.ts';
import { isUnrounded } from './types.ts';
import { typeRule } from './typing.ts';

const scope = testScope(
  {
    art: 'choice privat firma',
    tage: 'choices sa so',
    name: 'text',
    geboren: 'date',
    anzahl: 'integer',
    betrag: 'money',
    neu: 'boolean',
    waren: [{ preis: 'money', rabatt: 'money', frisch: 'boolean' }],
  },
  { satz: 'decimal' },
);

function problemsOf(rule: string): readonly RuleProblem[] {
  const parsed = parseRule(rule);
  if ('problem' in parsed) return [parsed.problem];
  const typed = typeRule(parsed.syntax, scope);
  if ('problems' in typed) return typed.problems;
  const { type } = typed.expression;
  const whole = { from: 0, to: rule.length, message: '', wayOut: '' };
  if (type.kind === 'number') return isUnrounded(type) ? [{ code: 'rule-unrounded', ...whole }] : [];
  return type.kind === 'boolean' ? [] : [{ code: 'rule-type', ...whole }];
}

describe('a wrong rule is told as it was meant', () => {
  it.each([
    // Spreadsheets.
    ["=art = 'firma'", "art == 'firma'"],
    ["WENN(art = 'firma'; WAHR; FALSCH)", "art == 'firma' ? true : false"],
    ["wenn(neu; wenn(art='firma'; 5; 7); 9)", "neu ? (art=='firma' ? 5 : 7) : 9"],
    ["art <> 'firma'", "art != 'firma'"],
    ['ISTLEER(name)', '!present(name)'],
    ['SUMME(waren.preis)', 'sum(waren.map(x, x.preis))'],
    ['betrag * 7%', 'round(betrag * 0.07)'],
    ['betrag > 1.000,50 €', 'betrag > 1000.50'],
    // Programming languages.
    ["art === 'firma' & neu", "art == 'firma' && neu"],
    ['name !== undefined', 'present(name)'],
    ['name.length > 3', 'size(name) > 3'],
    ['tage.length > 1', 'count(tage) > 1'],
    ["tage.includes('sa')", "'sa' in tage"],
    ["tage == 'sa'", "'sa' in tage"],
    ['waren.some(w => w.preis > 5)', 'waren.exists(w, w.preis > 5)'],
    ['geboren < new Date()', 'geboren < env.today'],
    ["return art == 'firma';", "art == 'firma'"],
    ['!art == "firma"', 'art != "firma"'],
    ['name.match(/[a-z]+/i)', "matches(name, '[a-z]+')"],
    // Prose.
    ["art ist 'firma' und nicht neu", "art == 'firma' && !neu"],
    ['wenn neu dann 5 sonst 7', 'neu ? 5 : 7'],
    ['anzahl between 2 and 5', 'anzahl >= 2 && anzahl <= 5'],
    ['geboren > heute', 'geboren > env.today'],
    ["neu == 'ja'", 'neu'],
    ['neu == nein', '!neu'],
    // The language itself, nearly.
    ['art == firma', "art == 'firma'"],
    ["art == 'Firma'", "art == 'firma'"],
    ["art == 'firma' || 'privat'", "art in ['firma', 'privat']"],
    ["anzahl != ''", 'present(anzahl)'],
    ['age(geboren) >= 18', 'age(geboren, env.today) >= 18'],
    ["geboren < '1.1.2000'", "geboren < date('2000-01-01')"],
    ['waren.preis > 5', 'waren.exists(x, x.preis > 5)'],
    ['waren > 2', 'count(waren) > 2'],
    ['waren.exists(frisch)', 'waren.exists(x, x.frisch)'],
    ['waren.exists(w, frisch)', 'waren.exists(w, w.frisch)'],
    ['waren.preis - waren.rabatt', 'sum(waren.map(x, x.preis - x.rabatt))'],
    ['sum(waren.map(w, w.preis * 0.19))', 'sum(waren.map(w, round(w.preis * 0.19)))'],
    ['betrag * satz', 'round(betrag * params.satz)'],
    ['2 < anzahl < 5', '2 < anzahl && anzahl < 5'],
    ['name', 'present(name)'],
  ])('%s', (wrong, meant) => {
    expect(problemsOf(wrong)).not.toEqual([]);
    expect(mend(wrong, problemsOf)).toBe(meant);
  });

  it.each(['foo > 1', 'alter >= 18', 'ja', '(((', '', 'art like "x"', 'name + 5 + geboren'])(
    'unless nothing near to it is right: %s',
    (rule) => {
      expect(mend(rule, problemsOf)).toBeUndefined();
    },
  );

  it('leaves texts in it as they are', () => {
    expect(mend("name = 'und; oder = heute 1,5 €'", problemsOf)).toBe("name == 'und; oder = heute 1,5 €'");
  });

  it('is right by the same judge, and found in few attempts', () => {
    const words = [
      'art',
      'name',
      'waren',
      'preis',
      '.',
      '(',
      ')',
      '=',
      '==',
      'und',
      'WENN',
      ';',
      ',',
      "'firma'",
      '5',
      '5,5',
      'x',
      '=>',
      '!',
      '„',
      '[',
      '0',
      '/',
      '\\',
      '$1',
    ];
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((parts) => parts.join(' ')),
        ),
        (rule) => {
          let attempts = 0;
          const mended = mend(rule, (attempt) => {
            attempts++;
            return problemsOf(attempt);
          });
          expect(attempts).toBeLessThanOrEqual(60);
          if (mended !== undefined) expect(problemsOf(mended)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
