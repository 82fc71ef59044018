import { reduced } from './linear.ts';
import { Reason } from './reason.ts';
import type { Constraint, Domain } from './search.ts';

/** More inequalities than these are left to bisection. */
const startMax = 60;
const derivedMax = 400;

/**
 * Fourier and Motzkin: eliminates one variable after the other from the inequalities. Finds contradictions such as a < b < c < a,
 * which bounds alone reach only after as many rounds as there are numbers.
 */
export function eliminate(constraints: readonly Constraint[], domains: ReadonlyMap<number, Domain>): Reason | undefined {
  if (constraints.length < 2 || constraints.length > startMax) return undefined;
  const variables = new Set(constraints.flatMap(({ terms }) => terms.map(([variable]) => variable)));
  let open: Constraint[] = [...constraints];
  for (const variable of variables) {
    const domain = domains.get(variable);
    if (domain === undefined) continue;
    open.push({ terms: [[variable, 1]], most: domain.high, why: domain.whyHigh });
    open.push({ terms: [[variable, -1]], most: -domain.low, why: domain.whyLow });
  }
  while (variables.size > 0) {
    const { variable } = cheapest(open, variables);
    variables.delete(variable);
    const next: Constraint[] = open.filter(({ terms }) => !terms.some(([other]) => other === variable));
    const above = open.filter(({ terms }) => terms.some(([other, times]) => other === variable && times > 0));
    const below = open.filter(({ terms }) => terms.some(([other, times]) => other === variable && times < 0));
    if (next.length + above.length * below.length > derivedMax) return undefined;
    for (const upper of above) {
      for (const lower of below) {
        const joined = combine(upper, lower, variable);
        if (joined.terms.length === 0) {
          if (joined.most < 0) return joined.why;
        } else if (!Number.isSafeInteger(joined.most)) return undefined;
        else next.push(joined);
      }
    }
    open = strongest(next);
  }
  return undefined;
}

function cheapest(open: readonly Constraint[], variables: ReadonlySet<number>): { readonly variable: number } {
  const counts = new Map([...variables].map((variable) => [variable, [0, 0]]));
  for (const { terms } of open) {
    for (const [variable, times] of terms) {
      const count = counts.get(variable);
      if (count !== undefined) count[times > 0 ? 0 : 1] = (count[times > 0 ? 0 : 1] ?? 0) + 1;
    }
  }
  const costs = [...counts].map(([variable, [up = 0, down = 0]]) => ({ variable, cost: up * down }));
  return costs.toSorted((a, b) => a.cost - b.cost || a.variable - b.variable)[0] ?? { variable: -1 };
}

function combine(upper: Constraint, lower: Constraint, variable: number): Constraint {
  const up = upper.terms.find(([other]) => other === variable)?.[1] ?? 1;
  const down = -(lower.terms.find(([other]) => other === variable)?.[1] ?? -1);
  const terms = new Map<number, number>();
  for (const [other, times] of upper.terms) terms.set(other, times * down);
  for (const [other, times] of lower.terms) terms.set(other, (terms.get(other) ?? 0) + times * up);
  const left = [...terms].filter(([, times]) => times !== 0);
  const why = new Reason([upper.why, lower.why]);
  return { ...reduced(left, upper.most * down + lower.most * up), why };
}

/** Of inequalities over the same sum only the tightest counts. */
function strongest(constraints: readonly Constraint[]): Constraint[] {
  const best = new Map<string, Constraint>();
  for (const constraint of constraints) {
    const key = constraint.terms.flat().join(' ');
    const known = best.get(key);
    if (known === undefined || known.most > constraint.most) best.set(key, constraint);
  }
  return [...best.values()];
}
