import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journeys as generated } from '@vordruck/compiler';
import type { ProofOptions, ServedForm, Way } from '@vordruck/proof';
import { UsageError } from '../command.ts';
import { casesOf, runCase } from '../cases/run-case.ts';
import type { LoadedForm } from '../forms/load.ts';
import { readSource } from '../forms/read-source.ts';

/** Journeys through a form for one place and day, each with the ways in which it is walked. */
export type WaysThrough = Pick<ServedForm, 'inputs'> & Pick<ProofOptions, 'journeys'>;

type Journey = ProofOptions['journeys'][number]['journey'];

export interface WaysOptions {
  /** Names of cases: only these are walked. */
  readonly cases?: readonly string[];
  /** `YYYY-MM-DD`; that of the first case unless given. */
  readonly today?: string;
  /** All journeys in all ways unless given; `generated`: no cases, one language; `longest`: that one journey as most walk it. */
  readonly extent?: 'generated' | 'longest';
}

const all: readonly Way[] = ['plain', 'keyboard', 'script-off'];

/**
 * Generated journeys, which together show all that answers can bring up and break every check once, and the form's cases that
 * can be sent. The longest is also walked by keyboard alone and without a script, and in every other language.
 * @throws UsageError if the form has no journey that can be sent
 */
export async function waysThrough(loaded: LoadedForm, options: WaysOptions = {}): Promise<WaysThrough> {
  const { form } = loaded;
  const { extent } = options;
  const { inputs, made, cases } = await journeysOf(loaded, options);
  // What a case answers is like what people answer, but few forms have cases for all they ask.
  const longest = longestOf(made) ?? longestOf(cases);
  if (!inputs || !longest) throw new UsageError(`${form.form} has no journey through it for any municipality.`);
  if (extent === 'longest') return { inputs, journeys: [{ journey: longest, ways: ['plain'] }] };
  const others = [...made, ...(extent === 'generated' ? [] : cases)].filter((journey) => journey !== longest);
  const languages = extent === 'generated' ? [] : form.languages;
  return {
    inputs,
    journeys: [
      { journey: longest, ways: all },
      ...others.map((journey) => ({ journey, ways: ['plain'] as const })),
      ...languages
        .filter((language) => language !== (longest.language ?? form.language))
        .map((language) => ({
          journey: { ...longest, name: `${longest.name}, ${language}`, language },
          ways: ['plain'] as const,
        })),
    ],
  };
}

/** Every page is some municipality's; a form that names none is the same in each (here Saarbrücken). */
const anywhere = '10041100';

async function journeysOf(
  loaded: LoadedForm,
  options: WaysOptions,
): Promise<{ readonly inputs?: ServedForm['inputs']; readonly made: readonly Journey[]; readonly cases: readonly Journey[] }> {
  const { folder } = loaded;
  const sendable = await sendableCases(loaded, options);
  const { today } = options;
  const made = options.cases
    ? []
    : await generated((await readSource(folder)).source, { ...sendable.inputs, ...(today !== undefined && { today }) });
  const found = sendable.inputs ?? made[0]?.inputs;
  const inputs = found && { ...found, municipality: found.municipality ?? anywhere };
  return {
    ...(inputs && { inputs }),
    made: made.map(({ answers, isSendable }, index) => ({
      name: `generated ${index + 1}`,
      folder,
      answers,
      ...(!isSendable && { refused: true }),
    })),
    cases: sendable.journeys,
  };
}

/** Of the journeys that can be sent the one with most answers. */
function longestOf(journeys: readonly Journey[]): Journey | undefined {
  return journeys.filter(({ refused }) => !refused).toSorted((one, other) => leaves(other.answers) - leaves(one.answers))[0];
}

function leaves(answers: unknown): number {
  if (typeof answers !== 'object' || answers === null) return 1;
  return Object.values(answers).reduce((sum: number, answer) => sum + leaves(answer), 0);
}

/** The cases of a form that can be sent, those of the first one's place and day. */
async function sendableCases(
  loaded: LoadedForm,
  { cases, today: day }: WaysOptions,
): Promise<{ readonly inputs?: ServedForm['inputs']; readonly journeys: readonly Journey[] }> {
  const journeys: Journey[] = [];
  let inputs: ServedForm['inputs'] | undefined;
  for (const name of (await casesOf(loaded.folder)).filter((each) => cases?.includes(each) ?? true)) {
    const folder = join(loaded.folder, 'cases', name);
    const read = async <T>(file: string): Promise<T> => JSON.parse(await readFile(join(folder, file), 'utf8'));
    // A case that does not pass, or does not yet say what must come out, is no example of anything.
    if ((await runCase(loaded, name)).differences.length > 0) continue;
    const { issues }: { issues?: readonly object[] } = await read('expect.json');
    const { municipality, today, language }: { municipality?: string; today: string; language?: string } =
      await read('case.json');
    if (issues || municipality === undefined || (day ?? today) !== today) continue;
    inputs ??= { municipality, today };
    if (municipality !== inputs.municipality || today !== inputs.today) continue;
    journeys.push({ name, folder, answers: await read<Record<string, unknown>>('answers.json'), ...(language && { language }) });
  }
  return { ...(inputs && { inputs }), journeys };
}
