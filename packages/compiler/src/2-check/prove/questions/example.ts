import type { Finding } from '@vordruck/definition';
import { overlaysOf } from '../encode/inputs.ts';
import { inputsOf, type Exploration, type Run } from '../exploration.ts';
import { niceToday, type Part } from '../part.ts';
import { withCarriedFiles } from '../replay/carried-files.ts';
import type { Given } from '../replay/fragment.ts';
import { answersLeftOut } from '../replay/left-out.ts';
import type { Literal } from '../solver/sat.ts';

/** Something that an example should show, in the solver of a part. */
export type Wish = (part: Part) => Literal;

export interface ExampleOptions {
  /** What else must hold; all that is demanded, unless given. */
  readonly demands?: readonly Literal[];
  /** What the engine must say of it. */
  readonly confirms?: (run: Run) => boolean;
  /** Nothing that is required is left open: where no answer is right, a wrong one is given, so that people see why. */
  readonly isComplete?: boolean;
  /** The only place that shows it. */
  readonly place?: string;
}

/** Answers with which the wishes hold, run through the engine; none if there are none. */
export function exampleOf(
  exploration: Exploration,
  part: Part,
  wishes: readonly Wish[],
  options: ExampleOptions,
): Finding['example'] {
  if (!exploration.canRun) return undefined;
  const { demands = [part.valid], confirms = () => true, isComplete = false } = options;
  const literals = wishes.map((wish) => wish(part));
  const places =
    options.place !== undefined
      ? [options.place]
      : exploration.places.length === 0
        ? [undefined]
        : exploration.places.slice(0, 5);
  for (const place of places) {
    for (const more of [demands, [part.complete], []]) {
      const found = part.answers([...part.under({ place, today: niceToday }), ...more, ...literals]);
      if (typeof found === 'string') continue;
      const run = exploration.tryTogether(new Map([[part, found]]), { place, today: niceToday });
      const whole = isComplete ? completed(exploration, part, found, run) : run;
      if (confirms(whole)) return shown(exploration, whole);
      if (confirms(run)) return shown(exploration, run);
      break;
    }
  }
  return undefined;
}

/** The same answers with something in each required question that was left open. */
function completed(exploration: Exploration, part: Part, found: readonly Given[], run: Run): Run {
  const more = answersLeftOut(part.component.nodes, run.observed.issues);
  return more.length === 0 ? run : exploration.tryTogether(new Map([[part, [...found, ...more]]]), run.circumstances);
}

/** A run as it is shown: answers as `submit` takes them, and where and when. */
export function shown(exploration: Exploration, { answers, circumstances }: Run): NonNullable<Finding['example']> {
  const { place } = circumstances;
  const definition = exploration.definition;
  const params = place === undefined ? {} : Object.assign({}, ...overlaysOf(definition, place).map((overlay) => overlay.params));
  return { answers: withCarriedFiles(answers), env: inputsOf(circumstances), params };
}
