import { parse } from '@marcbachmann/cel-js';
import { library, type Row, type RuleInputs, type Scope } from '@vordruck/engine';
import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { compileForm } from './compiled.ts';
import { measure, printTimings } from './measure.ts';

/** One rule over a choice, a list and an amount, as forms have them. */
const rule = "familienstand == 'verheiratet' && count(kinder) > 2 && summe > 1000.00";

const definition = {
  form: 'bench-rules',
  title: 'Bench',
  language: 'de',
  steps: [
    {
      step: 'eins',
      title: 'Eins',
      fields: [
        {
          field: 'familienstand',
          type: 'choice',
          label: 'Familienstand',
          options: ['ledig', 'verheiratet'].map((value) => ({ value, label: value })),
        },
        {
          field: 'kinder',
          type: 'list',
          label: 'Kinder',
          texts: { add: 'Hinzufügen', remove: 'Entfernen', row: 'Kind {row.index}' },
          fields: [{ field: 'name', type: 'text', label: 'Name' }],
        },
        { field: 'summe', type: 'money', label: 'Summe', min: '0.00', max: '100000.00' },
        { field: 'ergebnis', type: 'boolean', label: 'Ergebnis', value: rule },
      ],
    },
  ],
  output: { xml: { namespace: 'urn:vordruck:form:bench-rules' } },
};

const inputs: RuleInputs = { env: { today: 20_000, municipality: undefined, land: undefined, trust: 'none' }, params: {} };

const scopes: readonly Scope[] = [
  { familienstand: 'verheiratet', kinder: kinder(3), summe: 120_000, ergebnis: undefined },
  { familienstand: 'verheiratet', kinder: kinder(2), summe: 120_000, ergebnis: undefined },
  { familienstand: 'ledig', kinder: kinder(3), summe: 120_000, ergebnis: undefined },
  { familienstand: 'verheiratet', kinder: kinder(3), summe: 5, ergebnis: undefined },
];

function kinder(count: number): readonly Row[] {
  return Array.from({ length: count }, (_, index) => ({ $index: index + 1, $row: String(index + 1), name: 'Kim' }));
}

/** An emitted rule against the same by hand and against interpreters of rules, over four forms a run. */
export async function rules(): Promise<void> {
  const emitted = await emittedRule();
  const cel = parse("familienstand == 'verheiratet' && kinder.size() > 2 && summe > 1000.0");
  const logic: RulesLogic = {
    and: [
      { '==': [{ var: 'familienstand' }, 'verheiratet'] },
      { '>': [{ var: 'kinder.length' }, 2] },
      { '>': [{ var: 'summe' }, 1000] },
    ],
  };
  const inEuro = scopes.map((scope) => ({ ...scope, summe: Number(scope['summe']) / 100 }));
  const contenders = [
    { name: 'by hand', run: () => scopes.map(byHand) },
    { name: 'vordruck, emitted', run: () => scopes.map((scope) => emitted(scope, [], inputs)) },
    { name: '@marcbachmann/cel-js, parsed', run: () => inEuro.map((scope) => cel(scope)) },
    { name: 'json-logic-js', run: () => inEuro.map((scope): unknown => jsonLogic.apply(logic, scope)) },
  ];
  for (const { name, run } of contenders) {
    const answers = run().join();
    if (answers !== 'true,false,false,false') throw new Error(`${name} answers ${answers}`);
  }
  printTimings('Rules: a choice, a list, an amount; four forms a run', await measure(contenders));
}

async function emittedRule() {
  const { form } = await compileForm(definition);
  const index = form.fields.find(({ id }) => id === 'ergebnis')?.value;
  const found = index === undefined ? undefined : form.rules(library)[index];
  if (!found) throw new Error('The form has no rule.');
  return found;
}

/** What a person would write who knows that nothing is missing but perhaps these three. */
function byHand({ familienstand, kinder, summe }: Scope): boolean | undefined {
  if (familienstand === undefined || summe === undefined || !Array.isArray(kinder)) return undefined;
  return familienstand === 'verheiratet' && kinder.length > 2 && typeof summe === 'number' && summe > 100_000;
}
