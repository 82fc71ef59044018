/** The types of the rule language. A value of any type may also be absent. */
export type RuleType =
  | TextType
  | { readonly kind: 'boolean' }
  | NumberType
  | { readonly kind: 'date'; readonly partial: boolean }
  | { readonly kind: 'duration'; readonly unit: 'days' | 'months' | 'years' }
  | OptionsType
  | { readonly kind: 'file' }
  /** Rules can only ask whether it is present. */
  | { readonly kind: 'opaque' }
  | GroupType
  | ListType;

export interface OptionsType {
  readonly kind: 'choice' | 'choices';
  readonly options: readonly string[];
  /** What people read for an option, by which an author may call it by mistake. */
  readonly labels?: ReadonlyMap<string, string>;
  /** Whether the options rise, so that one can be above another. */
  readonly ordered?: true;
}

export interface TextType {
  readonly kind: 'text';
  /** All texts that it can be, where they are written in the rule: such a text may stand for an option. */
  readonly written?: readonly string[];
}

/**
 * Integer, decimal or money: a whole number of units, `scale` digits of them after the point (money: 2, so cents).
 * `low` and `high` bound that whole number.
 */
export interface NumberType {
  readonly kind: 'number';
  readonly unit: 'number' | 'money';
  readonly scale: number;
  readonly low: number;
  readonly high: number;
  /** Made of written numbers only, so that it takes the unit of what it meets: `betrag > 1000`. */
  readonly written?: true;
  /** A quotient, which has no last digit until it is rounded. */
  readonly quotient?: true;
}

export interface GroupType {
  readonly kind: 'group';
  readonly members: Members;
  /** Rows of a list have an index. */
  readonly row: boolean;
}

interface ListType {
  readonly kind: 'list';
  readonly element: RuleType;
  readonly min: number;
  readonly max: number;
  /** Index of the list among the form's fields; parameters have none. */
  readonly field?: number;
}

/** What stands under a name. Its type is asked for when needed, since bounds of one field may depend on another. */
export interface Member {
  readonly type: () => RuleType;
  readonly mayBeAbsent: boolean;
  /** Index among the form's fields; inputs have none. */
  readonly field?: number;
  /** Number of lists around it. */
  readonly depth: number;
}

export type Members = ReadonlyMap<string, Member>;

/** The numbers that JavaScript holds exactly. */
export const exactLimit = Number.MAX_SAFE_INTEGER;
/** Digits after the point that a decimal may have. */
export const maxScale = 6;

export const text: TextType = { kind: 'text' };
export const boolean: RuleType = { kind: 'boolean' };

export function integer(low: number, high: number): NumberType {
  return { kind: 'number', unit: 'number', scale: 0, low, high };
}

/** Needs a rounding function before anything can be done with it but multiply. */
export function isUnrounded(type: NumberType): boolean {
  return type.quotient === true || (type.unit === 'money' ? type.scale !== 2 : type.scale > maxScale);
}

/** The type in words, with its article. */
export function describe(type: RuleType): string {
  switch (type.kind) {
    case 'number':
      if (type.quotient || isUnrounded(type))
        return type.unit === 'money' ? 'an unrounded amount of money' : 'an unrounded number';
      if (type.unit === 'money') return 'an amount of money';
      return type.scale === 0
        ? 'an integer'
        : `a decimal with ${type.scale} ${type.scale === 1 ? 'digit' : 'digits'} after the point`;
    case 'date':
      return type.partial ? 'a partial date' : 'a date';
    case 'duration':
      return `a number of ${type.unit}`;
    case 'choices':
      return 'several choices';
    case 'file':
      return 'files';
    case 'opaque':
      return 'a value that rules cannot look into';
    case 'text':
      return type.written?.length === 1 ? `the text '${type.written[0]}'` : 'a text';
    case 'choice':
      return `a choice of ${type.options.slice(0, 6).join(', ')}${type.options.length > 6 ? ', …' : ''}`;
    case 'list':
      return 'a list';
    case 'group':
      return type.row ? 'a row' : 'a group';
    case 'boolean':
      return 'a condition (true or false)';
  }
}
