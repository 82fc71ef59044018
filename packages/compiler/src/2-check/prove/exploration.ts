import type { Answers } from '@vordruck/engine';
import type { Plan } from '../../3-plan/plan.ts';
import type { Checking } from '../check.ts';
import { splitForm } from './components.ts';
import { gatherFacts, type Facts } from './encode/facts.ts';
import { municipalityOf, offeredPlaces } from './encode/inputs.ts';
import { niceToday, Part, type Circumstances } from './part.ts';
import type { Target } from './questions/target.ts';
import { probesOf } from './questions/target.ts';
import { nest, type Given } from './replay/fragment.ts';
import { Replay, type Observed } from './replay/probes.ts';
import type { Literal } from './solver/sat.ts';

/** Answers that were run through the engine, and what was seen. */
export interface Run {
  readonly circumstances: Circumstances;
  readonly answers: Answers;
  readonly observed: Observed;
  readonly isValid: boolean;
}

export type Outcome =
  /** The engine has shown it. */
  | { readonly kind: 'reached'; readonly run: Run | undefined }
  /** The solver has shown that it cannot be, anywhere, or in no place that offers the form. */
  | { readonly kind: 'impossible'; readonly everywhere: boolean }
  /** The solver gave up, or what it found did not hold in the engine. */
  | { readonly kind: 'undecided'; readonly why: 'bound' | 'unconfirmed' };

/** Places tried for one question before it counts as open. */
const placesMax = 60;
/** Rows looked at one by one where their number matters; more where that did not suffice. */
const rowsFew = 4;
const rowsMany = 12;
/** Work for one form: conflicts, assignments and search steps. */
const workMax = 20_000;
const workOfFieldMax = 60;
/** Clauses looked at for one form. */
const stepsMax = 40_000_000;
const stepsOfFieldMax = 100_000;
/** What searching for numbers may cost for one form. */
const effortMax = 100_000_000;
const effortOfFieldMax = 200_000;

/** All parts of a form, asked one question after the other; everything found runs through the engine. */
export class Exploration {
  readonly parts: readonly Part[];
  readonly places: readonly string[];
  /** Where and when the form is tried first. */
  readonly usual: Circumstances;
  readonly runs: Run[] = [];
  readonly outcomes = new Map<Target, Outcome>();
  readonly facts: Facts;
  private readonly checking: Checking;
  private readonly replay: Replay | undefined;
  private readonly bases = new Map<string, readonly Given[]>();
  private readonly byId = new Map<string, Target>();
  private readonly partOf = new Map<string, Part>();
  private readonly partOfTarget = new Map<Target, Part>();
  private readonly generous = new Map<Part, Part>();

  private constructor(checking: Checking, facts: Facts, replay: Replay | undefined, wanted: Circumstances | undefined) {
    this.checking = checking;
    this.facts = facts;
    this.replay = replay;
    this.places = offeredPlaces(checking.tree.definition);
    this.usual = wanted ?? { place: this.places[0], today: niceToday };
    this.parts = splitForm(checking).map((component) => new Part(component, checking, facts, { guarded: false }));
    for (const part of this.parts) {
      for (const node of part.component.nodes) this.partOf.set(node.field.key, part);
      for (const target of part.targets) {
        this.byId.set(target.id, target);
        this.partOfTarget.set(target, part);
      }
    }
  }

  /**
   * `plan`: none where the definition has errors, so that no engine runs it and the solver's word must do.
   * `wanted`: where and when to try first, instead of the first place that offers the form.
   */
  static async make(checking: Checking, plan: Plan | undefined, wanted?: Circumstances): Promise<Exploration> {
    const facts = gatherFacts(checking, rowsFew);
    if (plan === undefined) return new Exploration(checking, facts, undefined, wanted);
    const sites = checking.rules.all.filter(({ expression }) => expression !== undefined).map(({ site }) => site);
    return new Exploration(checking, facts, await Replay.make(plan, probesOf(sites, facts)), wanted);
  }

  get definition(): Checking['tree']['definition'] {
    return this.checking.tree.definition;
  }

  get work(): number {
    return this.parts.reduce((sum, { encoder: { gates } }) => sum + gates.sat.work + gates.integers.work, 0);
  }

  /** Whether the engine runs the form, so that answers can be shown. */
  get canRun(): boolean {
    return this.replay !== undefined;
  }

  /** Looks for answers for every target. */
  explore(): void {
    if (!this.canRun) return this.decideAlone();
    this.tryTogether(new Map(), this.usual);
    for (let round = 0; ; round++) {
      const chosen = new Map<Part, readonly Given[]>();
      let isOpen = false;
      for (const part of this.parts) {
        const target = part.targets.find((candidate) => !this.outcomes.has(candidate));
        if (target === undefined) continue;
        isOpen = true;
        const found = this.seek(part, target);
        if (found !== undefined) chosen.set(part, found);
      }
      if (!isOpen) return;
      if (chosen.size > 0) this.tryTogether(chosen, this.usual);
      this.settleOpen();
    }
  }

  /** Without the engine: what the solver excludes is certain, all else counts as possible. */
  private decideAlone(): void {
    for (const part of this.parts) {
      for (const target of part.targets) {
        const verdict = this.isSpent
          ? 'unknown'
          : part.solve([...(target.isComplete ? [part.complete] : []), part.literalOf(target)]);
        const outcome: Outcome = {
          unsat: { kind: 'impossible', everywhere: true } as const,
          sat: { kind: 'reached', run: undefined } as const,
          unknown: { kind: 'undecided', why: 'bound' } as const,
        }[verdict];
        this.outcomes.set(target, outcome);
      }
    }
  }

  /** Whether the work for the whole form is used up. */
  get isSpent(): boolean {
    const fields = this.checking.tree.nodes.length;
    const steps = this.parts.reduce((sum, { encoder: { gates } }) => sum + gates.sat.steps, 0);
    const effort = this.parts.reduce((sum, { encoder: { gates } }) => sum + gates.integers.effort, 0);
    return (
      this.work > workMax + workOfFieldMax * fields ||
      steps > stepsMax + stepsOfFieldMax * fields ||
      effort > effortMax + effortOfFieldMax * fields
    );
  }

  private readonly pending = new Map<Part, Target>();

  /** Targets that were asked for and not seen get a second look by themselves. */
  private settleOpen(): void {
    for (const [part, target] of this.pending) {
      if (!this.outcomes.has(target)) this.outcomes.set(target, this.insist(part, target));
    }
    this.pending.clear();
  }

  /** Answers under the usual circumstances that bring a target about, if that is so easy. */
  private seek(part: Part, target: Target): readonly Given[] | undefined {
    if (this.isSpent) {
      this.outcomes.set(target, { kind: 'undecided', why: 'bound' });
      return undefined;
    }
    const literal = part.literalOf(target);
    // One assignment may show much at once.
    for (const other of part.targets) if (!this.outcomes.has(other)) part.encoder.gates.sat.suggest(part.literalOf(other));
    const under = part.under(this.usual);
    const wishes = [[part.valid], [part.complete], ...(target.isComplete ? [] : [[]])];
    for (const wish of wishes) {
      const found = part.answers([...under, ...wish, literal]);
      if (found === 'unknown') break;
      if (found === 'unsat') continue;
      this.pending.set(part, target);
      return found;
    }
    this.outcomes.set(target, this.insist(part, target));
    return undefined;
  }

  /** Everything that can be tried for one target: any place, any day, more rows. */
  private insist(part: Part, target: Target): Outcome {
    const literal = part.literalOf(target);
    const wish = target.isComplete ? [part.complete] : [];
    const general = part.solve([...wish, literal]);
    if (general === 'unsat') return { kind: 'impossible', everywhere: true };
    if (this.isSpent) return { kind: 'undecided', why: 'bound' };
    for (const [kind, at] of [
      ['few', part],
      ['many', undefined],
    ] as const) {
      const tried = at ?? this.generousPart(part);
      if (tried === undefined) continue;
      const own = tried === part ? target : tried.targets.find(({ id }) => id === target.id);
      if (own === undefined) continue;
      const outcome = this.tryAlone(tried, own, part);
      if (outcome === undefined) continue;
      if (outcome.kind !== 'undecided' || kind === 'many') return outcome;
    }
    return { kind: 'undecided', why: general === 'unknown' ? 'bound' : 'unconfirmed' };
  }

  /** One target in each place by itself. */
  private tryAlone(part: Part, target: Target, original: Part): Outcome | undefined {
    const literal = part.literalOf(target);
    const wish = target.isComplete ? [part.complete] : [];
    const places: readonly (string | undefined)[] = this.places.length === 0 ? [undefined] : this.places.slice(0, placesMax);
    let isImpossible = this.places.length > 0 && this.places.length <= placesMax;
    let sawUnknown = false;
    for (const place of places) {
      const inPlace = place === undefined ? [] : part.under({ place, today: niceToday }).slice(0, 1);
      const verdicts = [[part.valid, part.encoder.inputs.isOn(niceToday)], [part.encoder.inputs.isOn(niceToday)], []].map(
        (more) => () => part.answers([...inPlace, ...wish, ...more, literal]),
      );
      for (const solve of verdicts) {
        const verdict = solve();
        if (verdict === 'unknown') sawUnknown = true;
        if (verdict !== 'unsat') isImpossible = false;
        if (verdict === 'unknown' || verdict === 'unsat') continue;
        // Without a probe the solver's word must do.
        if (target.about.kind === 'branch') return { kind: 'reached', run: undefined };
        const circumstances = { place, today: part.today };
        const run = this.tryTogether(new Map([[original, verdict]]), circumstances);
        const outcome = this.outcomes.get(original.targets.find(({ id }) => id === target.id) ?? target);
        if (outcome?.kind === 'reached') return { kind: 'reached', run };
      }
    }
    if (isImpossible) return { kind: 'impossible', everywhere: false };
    return sawUnknown ? { kind: 'undecided', why: 'bound' } : undefined;
  }

  private generousPart(part: Part): Part | undefined {
    const hasLists = part.component.nodes.some(({ rule }) => rule === 'list');
    if (!hasLists || part.component.nodes.length > 200) return undefined;
    const known =
      this.generous.get(part) ??
      new Part(part.component, this.checking, gatherFacts(this.checking, rowsMany), { guarded: false });
    this.generous.set(part, known);
    return known;
  }

  /** Runs answers of some parts beside usual ones of the others, and notes all that is seen. */
  tryTogether(chosen: ReadonlyMap<Part, readonly Given[]>, circumstances: Circumstances): Run {
    const given = this.parts.flatMap((part) => chosen.get(part) ?? this.base(part, circumstances));
    return this.run(given, circumstances);
  }

  run(given: readonly Given[], circumstances: Circumstances): Run {
    if (this.replay === undefined) throw new Error('A definition with errors cannot be run');
    const answers = nest(given) as Answers;
    const observed = this.replay.run(inputsOf(circumstances), structuredClone(answers));
    const run: Run = { circumstances, answers, observed, isValid: observed.issues.length === 0 };
    this.runs.push(run);
    this.note(run);
    return run;
  }

  private note(run: Run): void {
    // What another part leaves out, perhaps for good, does not matter to this one.
    const incomplete = new Set(
      run.observed.issues.flatMap(({ path, code }) => (leftOut.has(code) ? [this.partOf.get(keyOf(path))] : [])),
    );
    const isComplete = (target: Target) => !incomplete.has(this.partOfTarget.get(target));
    const reach = (id: string) => {
      const target = this.byId.get(id);
      if (target === undefined || (target.isComplete && !isComplete(target))) return;
      if (this.outcomes.get(target)?.kind !== 'reached') this.outcomes.set(target, { kind: 'reached', run });
    };
    for (const [id, values] of run.observed.probes) if (values.has(true)) reach(id);
    for (const index of run.observed.present) reach(`answered ${index}`);
  }

  /** Answers of a part that can be sent, or else as good as possible. */
  base(part: Part, circumstances: Circumstances): readonly Given[] {
    const key = `${this.parts.indexOf(part)} ${circumstances.place ?? ''} ${circumstances.today}`;
    const known = this.bases.get(key);
    if (known !== undefined) return known;
    const under = part.under(circumstances);
    const wishes: readonly (readonly Literal[])[] = [[part.valid], [part.complete], []];
    let found: readonly Given[] = [];
    for (const wish of wishes) {
      const answers = part.answers([...under, ...wish]);
      if (typeof answers === 'string') continue;
      found = answers;
      break;
    }
    this.bases.set(key, found);
    return found;
  }

  /** The parts, and with guards, so that what contradicts each other can be named. */
  guarded(part: Part): Part {
    const known = this.guardedParts.get(part) ?? new Part(part.component, this.checking, this.facts, { guarded: true });
    this.guardedParts.set(part, known);
    return known;
  }

  private readonly guardedParts = new Map<Part, Part>();
}

/** The key of the field at a path, without the places of rows: `rows.name` of `/rows/0/name`. */
function keyOf(path: string): string {
  return path
    .split('/')
    .filter((step) => step !== '' && !/^[0-9]+$/u.test(step))
    .join('.');
}

/** Codes of the issues that say that something was left out. */
const leftOut: ReadonlySet<string> = new Set(['required', 'too-few-rows', 'exactly-one', 'at-least-one']);

export function inputsOf({ place, today, municipality }: Circumstances): {
  readonly today: string;
  readonly municipality?: string;
} {
  const day = new Date(today * 86_400_000).toISOString().slice(0, 10);
  const named = municipality ?? (place === undefined ? undefined : municipalityOf(place));
  return { today: day, ...(named === undefined ? {} : { municipality: named }) };
}
