import type { RuleInputs, RuleValue, Row, Scope } from '../compiled-form.ts';
import type { ParseContext } from '../types/field-type.ts';
import { answerOf, framesOf, type Former, type FormerFrame } from './former.ts';
import type { Localized } from './migration.ts';

/** A rule for migration knows answers only: neither day nor place, so that a draft migrates the same wherever it is opened. */
export const noInputs: RuleInputs = {
  env: { today: 0, municipality: undefined, land: undefined, trust: 'none' },
  params: {},
};

/** Former answers as rules see them. A wrong answer is absent; a hidden one counts, for it may come back. */
export class FormerValues {
  readonly form: Scope;
  private readonly rows = new Map<string, Row>();

  constructor(top: readonly Former[], root: FormerFrame) {
    this.form = this.scope(top, root);
  }

  /** The rows around, outermost first. */
  around(frame: FormerFrame): readonly Row[] {
    if (!frame.outer) return [];
    const own = this.rows.get(frame.path);
    return [...this.around(frame.outer), ...(own ? [own] : [])];
  }

  private scope(fields: readonly Former[], frame: FormerFrame): Scope {
    return Object.fromEntries(fields.map((former) => [former.field.plan.id, this.value(former, frame)]));
  }

  private value(former: Former, frame: FormerFrame): RuleValue {
    const shape = former.type.answer;
    if (shape === 'fields') return this.scope(former.children, frame);
    if (shape !== 'rows') return formerValue(former, frame);
    return (framesOf(former, frame) ?? []).map((at) => {
      const row: Row = { ...this.scope(former.children, at), $index: at.index, $row: at.id };
      this.rows.set(at.path, row);
      return row;
    });
  }
}

function formerValue(former: Former, frame: FormerFrame): RuleValue {
  const answer = answerOf(former, frame);
  if (answer === undefined || former.type.empty(answer)) return undefined;
  const parsed = former.type.parse(answer, former.field.plan, contextOf(former));
  return parsed.fault ? undefined : parsed.value;
}

function contextOf({ type, field: { plan, options } }: Former): ParseContext {
  return {
    bound: (which) => (typeof plan[which] === 'object' ? undefined : type.fromJson(plan[which], plan)),
    options: plan.options?.map(({ value }) => value) ?? Object.keys(options ?? {}),
    option: (typed) => optionMeant(typed, plan.options?.map(({ value }) => value) ?? [], options),
  };
}

/** The option that was meant, by its value or by what it was called in any language. */
export function optionMeant(
  typed: string,
  values: readonly string[],
  labels: Readonly<Record<string, Localized>> = {},
): string | undefined {
  const given = typed.trim();
  if (values.includes(given) || Object.hasOwn(labels, given)) return given;
  const named = Object.entries(labels).filter(([, label]) => Object.values(label).some((text) => isCalled(text, given)));
  return named.length === 1 ? named[0]?.[0] : undefined;
}

function isCalled(text: Localized[string], given: string): boolean {
  const own = typeof text === 'string' ? text : text.text;
  return own.normalize('NFC').toLowerCase().trim() === given.normalize('NFC').toLowerCase();
}
