import type {
  CheckPlan,
  CompiledForm,
  FieldPlan,
  FormTexts,
  OptionPlan,
  ParameterPlan,
  PlaceOverlay,
  Read,
  Rule,
  RuleIndex,
} from '../src/index.ts';
import { messages } from '../src/index.ts';

/** A rule as tests write it: keys of the fields it reads (`steuer*` reads across all rows), and what it does. */
export interface RuleSpec {
  readonly reads: readonly string[];
  readonly run: Rule;
}

export function rule(reads: string, run: Rule): RuleSpec {
  return { reads: reads.split(' ').filter(Boolean), run };
}

type Plain = Omit<
  FieldPlan,
  'id' | 'key' | 'parent' | 'step' | 'depth' | 'children' | 'when' | 'required' | 'value' | 'min' | 'max' | 'options'
>;

export interface FieldSpec extends Partial<Plain> {
  readonly id: string;
  readonly type: string;
  readonly label?: string;
  readonly when?: RuleSpec;
  readonly required?: boolean | RuleSpec;
  readonly value?: RuleSpec;
  readonly min?: string | number | RuleSpec;
  readonly max?: string | number | RuleSpec;
  readonly options?: readonly (string | (Omit<OptionPlan, 'when'> & { readonly when?: RuleSpec }))[];
  readonly fields?: readonly FieldSpec[];
  readonly checks?: readonly { readonly id: string; readonly that: RuleSpec; readonly at?: string; readonly message?: string }[];
}

export interface FormSpec {
  readonly steps: readonly { readonly step: string; readonly when?: RuleSpec; readonly fields: readonly FieldSpec[] }[];
  readonly declarations?: readonly FieldSpec[];
  readonly parameters?: readonly ParameterPlan[];
  readonly places?: Readonly<Record<string, PlaceOverlay>>;
  readonly checks?: FieldSpec['checks'];
  readonly texts?: Readonly<Record<string, string>>;
}

interface PendingRule {
  readonly spec: RuleSpec;
  readonly index: RuleIndex;
  /** The field whose evaluation runs it. */
  readonly owner: number;
  /** Whether its rows include those of the owner, a list. */
  readonly inRows: boolean;
}

class Builder {
  readonly fields: FieldPlan[] = [];
  readonly checks: CheckPlan[] = [];
  readonly rules: PendingRule[] = [];
  readonly texts: Record<string, string> = {};
  readonly stepOf = new Map<number, RuleIndex>();

  rule(spec: RuleSpec, owner: number, inRows = false): RuleIndex {
    const index = this.rules.length;
    this.rules.push({ spec, index, owner, inRows });
    return index;
  }

  add(spec: FieldSpec, parent: number, step: number): number {
    const { id, fields, checks, label, when, required, value, min, max, options, ...plain } = spec;
    const index = this.fields.length;
    const above = this.fields[parent];
    const key = above ? `${above.key}.${id}` : id;
    const depth = above ? above.depth + (above.type === 'list' ? 1 : 0) : 0;
    const children: number[] = [];
    const bound = (given: typeof min) => (typeof given === 'object' ? { rule: this.rule(given, index) } : given);
    this.texts[`${key}.label`] = label ?? id;
    this.fields.push({
      ...plain, id, key, parent, step, depth,
      children: fields ? children : undefined,
      when: when && this.rule(when, index),
      required: typeof required === 'object' ? this.rule(required, index) : required,
      value: value && this.rule(value, index),
      min: bound(min),
      max: bound(max),
      options: options?.map((option) => this.#option(option, index)),
    }); // prettier-ignore
    for (const child of fields ?? []) children.push(this.add(child, index, step));
    this.addChecks(checks, index);
    return index;
  }

  #option(option: NonNullable<FieldSpec['options']>[number], owner: number): OptionPlan {
    if (typeof option === 'string') return { value: option };
    return { ...option, when: option.when && this.rule(option.when, owner) };
  }

  addChecks(checks: FieldSpec['checks'] = [], scope = -1): void {
    const above = this.fields[scope];
    for (const { id, that, at, message } of checks) {
      const key = above ? `${above.key}.checks.${id}` : `checks.${id}`;
      const shown =
        at === undefined ? undefined : this.fields.findIndex((field) => field.key === (above ? `${above.key}.${at}` : at));
      this.checks.push({ id, key, scope, that: this.rule(that, scope, true), at: shown });
      if (message) this.texts[`${key}.message`] = message;
    }
  }

  lists(index: number): readonly number[] {
    const field = this.fields[index];
    if (!field || field.parent < 0) return [];
    const outer = this.lists(field.parent);
    return this.fields[field.parent]?.type === 'list' ? [...outer, field.parent] : outer;
  }

  reads({ spec, owner, inRows }: PendingRule): readonly Read[] {
    const own = inRows && this.fields[owner]?.type === 'list' ? [...this.lists(owner), owner] : this.lists(owner);
    return spec.reads.map((name): Read => {
      const across = name.endsWith('*');
      const index = this.fields.findIndex(({ key }) => key === name.replace('*', ''));
      if (index < 0) throw new Error(`No field ${name}`);
      const theirs = this.fields[index]?.type === 'list' ? [...this.lists(index), index] : this.lists(index);
      let shared = 0;
      if (!across) while (shared < own.length && own[shared] === theirs[shared]) shared++;
      return [index, Math.min(shared, this.lists(index).length)];
    });
  }

  /** Fields after their parents and all that their rules read. */
  order(): readonly number[] {
    const order: number[] = [];
    const seen = new Set<number>();
    const visit = (index: number) => {
      if (index < 0 || seen.has(index)) return;
      seen.add(index);
      const field = this.fields[index];
      if (!field) return;
      visit(field.parent);
      const checked = new Set(this.checks.map(({ that }) => that));
      const stepRule = field.parent < 0 ? this.stepOf.get(field.step) : undefined;
      const own = this.rules.filter((one) => (one.owner === index && !checked.has(one.index)) || one.index === stepRule);
      for (const one of own) for (const [read] of this.reads(one)) visit(read);
      order.push(index);
    };
    this.fields.forEach((_, index) => visit(index));
    return order;
  }
}

/** Builds a compiled form and its texts as the compiler would. */
export function buildForm(spec: FormSpec, language = 'de'): { readonly form: CompiledForm; readonly texts: FormTexts } {
  const builder = new Builder();
  const steps = spec.steps.map(({ step, when, fields }, index) => {
    builder.texts[`steps.${step}.title`] = step;
    const own = when && builder.rule(when, -1);
    if (own !== undefined) builder.stepOf.set(index, own);
    return { step, when: own, fields: fields.map((field) => builder.add(field, -1, index)) };
  });
  const declarations = (spec.declarations ?? []).map((field) => builder.add(field, -1, -1));
  builder.addChecks(spec.checks);
  const form: CompiledForm = {
    format: 1,
    form: 'probe',
    hash: '0'.repeat(64),
    language: 'de',
    languages: ['de', 'en'],
    trust: 'none',
    legalBasis: [],
    xml: { namespace: 'urn:vordruck:form:probe' },
    parameters: spec.parameters ?? [],
    steps, declarations,
    fields: builder.fields,
    checks: builder.checks,
    order: builder.order(),
    reads: builder.rules.map((one) => builder.reads(one)),
    rules: () => builder.rules.map((one) => one.spec.run),
    places: spec.places ?? {},
  }; // prettier-ignore
  const texts = { title: 'Probe', ...messages[language], ...builder.texts, ...spec.texts };
  return { form, texts: { form: 'probe', hash: form.hash, language, texts, places: {} } };
}
