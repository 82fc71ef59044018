import type { Source } from '@vordruck/definition';
import type { Answers, SessionInputs } from '@vordruck/engine';
import { read } from '../1-read/read.ts';
import { check } from '../2-check/check.ts';
import { offeredPlaces } from '../2-check/prove/encode/inputs.ts';
import { Exploration, inputsOf, type Run } from '../2-check/prove/exploration.ts';
import type { Circumstances, Part } from '../2-check/prove/part.ts';
import { niceToday } from '../2-check/prove/part.ts';
import type { Target } from '../2-check/prove/questions/target.ts';
import { ownerKey } from '../2-check/rule-sites.ts';
import { plan } from '../3-plan/plan.ts';

/** One person's way through a form: what they answer, and what it shows of the form. */
export interface Journey {
  readonly inputs: SessionInputs;
  readonly answers: Answers;
  /** Nothing is wrong with these answers. */
  readonly isSendable: boolean;
  /** Keys of the checks that these answers break. */
  readonly breaks: readonly string[];
  /** What no journey before it has shown, `when of hunde.rasse true`. */
  readonly shows: readonly string[];
}

export interface JourneyOptions {
  /** `YYYY-MM-DD`; a day in the time that forms are proved for, unless given. */
  readonly today?: string;
  /** AGS; the first place that offers the form, unless given. */
  readonly municipality?: string;
}

/**
 * Answers that together lead through every step, make every condition true and otherwise, and break every check once, as
 * far as answers can; few of them, and the same for the same form. None if the definition has errors.
 */
export async function journeys(source: Source, options: JourneyOptions = {}): Promise<readonly Journey[]> {
  const { definition, findings } = read(source);
  if (definition === undefined) return [];
  const checked = check(definition);
  if ([...findings, ...checked.findings].some(({ severity }) => severity === 'error')) return [];
  const exploration = await Exploration.make(checked, await plan(checked), circumstancesOf(definition, options));
  exploration.explore();
  const here = exploration.runs.filter(({ circumstances }) => isSame(circumstances, exploration.usual));
  const sendable = cover(
    here.filter(({ isValid }) => isValid),
    new Set(),
  );
  const seen = new Set(sendable.flatMap(({ shows }) => shows));
  // What is shown only on the way to a broken check or an answer left out.
  const others = cover(
    here.filter(({ isValid }) => !isValid),
    seen,
  );
  return [...sendable, ...others, ...brokenOnce(exploration, [...sendable, ...others])].map(({ run, shows }) => ({
    inputs: inputsOf(run.circumstances),
    answers: run.answers,
    isSendable: run.isValid,
    breaks: brokenBy(exploration, run),
    shows,
  }));
}

function circumstancesOf(
  definition: Parameters<typeof offeredPlaces>[0],
  { today, municipality }: JourneyOptions,
): Circumstances {
  const places = offeredPlaces(definition);
  const nearest = places.filter((key) => municipality?.startsWith(key)).toSorted((a, b) => b.length - a.length)[0];
  const day = today === undefined ? niceToday : Date.parse(`${today}T00:00:00Z`) / 86_400_000;
  if (municipality === undefined) return { place: places[0], today: day };
  return { place: nearest, today: day, municipality };
}

function isSame(one: Circumstances, other: Circumstances): boolean {
  return one.place === other.place && one.today === other.today;
}

interface Chosen {
  readonly run: Run;
  readonly shows: readonly string[];
}

/** Everything that a run has shown of conditions; what checks say is covered by breaking them. */
function shownBy({ observed }: Run): string[] {
  return [...observed.probes].flatMap(([id, values]) =>
    values.has(true) && !id.includes(' check ') && !id.startsWith('alternative ') ? [id] : [],
  );
}

/** Of many runs those that show all that any shows: always the one that shows most anew, then without those that others make needless. */
function cover(runs: readonly Run[], known: ReadonlySet<string>): Chosen[] {
  const seen = new Set(known);
  const chosen: Run[] = [];
  const shown = new Map(runs.map((run) => [run, shownBy(run)]));
  for (;;) {
    let best: Run | undefined;
    let most = 0;
    for (const [run, ids] of shown) {
      const count = ids.filter((id) => !seen.has(id)).length;
      if (count > most) [best, most] = [run, count];
    }
    // A form without conditions still has a way through it.
    if (best === undefined && chosen.length === 0 && known.size === 0) best = runs[0];
    if (best === undefined || chosen.includes(best)) break;
    chosen.push(best);
    for (const id of shown.get(best) ?? []) seen.add(id);
  }
  const dropped = new Set<Run>();
  const needed = chosen.filter((run, index) => {
    const others = new Set(
      chosen.flatMap((other, place) => (place === index || dropped.has(other) ? [] : (shown.get(other) ?? []))),
    );
    const isNeedless = chosen.length > 1 && (shown.get(run) ?? []).every((id) => others.has(id) || known.has(id));
    if (isNeedless) dropped.add(run);
    return !isNeedless;
  });
  const told = new Set(known);
  return needed.map((run) => {
    const shows = (shown.get(run) ?? []).filter((id) => !told.has(id));
    for (const id of shows) told.add(id);
    return { run, shows };
  });
}

/** A run for each check that breaks it and, if possible, nothing else. */
function brokenOnce(exploration: Exploration, chosen: readonly Chosen[]): Chosen[] {
  const done = new Set(chosen.flatMap(({ run }) => (run.observed.issues.length === 1 ? brokenIds(run) : [])));
  return exploration.parts.flatMap((part) =>
    part.targets.flatMap((target): Chosen[] => {
      if (target.about.kind !== 'false' || done.has(target.id)) return [];
      const run = breaking(exploration, part, target);
      if (run === undefined) return [];
      done.add(target.id);
      return [{ run, shows: [target.id] }];
    }),
  );
}

function breaking(exploration: Exploration, part: Part, target: Target): Run | undefined {
  const { about } = target;
  if (about.kind !== 'false') return undefined;
  const key = ownerKey(about.site.owner);
  const others = part.demands.filter(({ owner }) => owner === undefined || ownerKey(owner) !== key).map(({ literal }) => literal);
  for (const wishes of [others, [part.complete], []]) {
    const found = part.answers([...part.under(exploration.usual), ...wishes, part.literalOf(target)]);
    if (typeof found === 'string') continue;
    const run = exploration.tryTogether(new Map([[part, found]]), exploration.usual);
    if (run.observed.probes.get(target.id)?.has(true)) return run;
  }
  return undefined;
}

function brokenIds({ observed }: Run): string[] {
  return [...observed.probes].flatMap(([id, values]) => (values.has(true) && id.startsWith('false check ') ? [id] : []));
}

function brokenBy({ parts, definition }: Exploration, run: Run): string[] {
  const broken = new Set(brokenIds(run));
  return parts.flatMap(({ targets }) =>
    targets.flatMap(({ id, about }) => {
      if (!broken.has(id) || about.kind !== 'false' || about.site.owner.kind !== 'check') return [];
      const { scope, check: index } = about.site.owner;
      const checks = scope === undefined ? definition.checks : (scope.field.checks ?? []);
      return checks[index]?.key ?? [];
    }),
  );
}
