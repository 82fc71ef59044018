import { asAlternatives, type Comparison, type Expression, type LibraryFunction, type Path, type Stream } from './expression.ts';
import { asDayTest, isDayTest, isPartial, isVariableRead, isWalk } from './expression-shapes.ts';

/**
 * Writes a typed rule as CEL text for servers in other languages. Every name is rooted (`form.`, `row.`, `rows[0].`,
 * `env.`, `params.`), money and decimals are whole numbers of their last digit, dates are days since 1970-01-01. What is
 * absent is missing from its map, so that using it is an error, which CEL absorbs as Vordruck does; `cel-functions.ts` lists
 * the functions that CEL lacks.
 *
 * `condition` and `check` never end in an error: absent is false for the one, true for the other.
 */
export function emitCel(expression: Expression, purpose: 'condition' | 'check' | 'value' | 'computed', depth: number): string {
  const writer = new CelWriter(depth);
  if (purpose === 'condition') return writer.truth(expression);
  if (purpose === 'check') return expression.mayBeAbsent ? `!(${writer.falsity(expression)})` : writer.value(expression);
  const value = writer.value(expression);
  const short = purpose === 'computed' ? writer.shortLists(expression) : [];
  return short.length === 0 ? value : orError(value, all(short));
}

const opposite: Readonly<Record<Comparison, Comparison>> = { '==': '!=', '!=': '==', '<': '>=', '<=': '>', '>': '<=', '>=': '<' };
/** Functions that CEL has as methods. */
const methods: ReadonlySet<LibraryFunction> = new Set(['contains', 'startsWith', 'endsWith', 'lowerAscii', 'upperAscii', 'trim']);

class CelWriter {
  private readonly depth: number;
  /** What the variable of a stage stands for: the row of the loop (none), or what an earlier `map` made of it. */
  private readonly meanings = new Map<string, Expression | string>();
  private rows = 0;

  constructor(depth: number) {
    this.depth = depth;
  }

  /** The value; an error where it is absent. */
  value(node: Expression): string {
    switch (node.kind) {
      case 'constant':
        return typeof node.value === 'string' || Array.isArray(node.value) ? JSON.stringify(node.value) : String(node.value);
      case 'read':
        return this.read(node.path);
      case 'rowIndex':
        return `${this.read({ ...node.path, names: [] })}["$index"]`;
      case 'not':
        return `!(${this.value(node.operand)})`;
      case 'negate':
        return `-(${this.value(node.operand)})`;
      case 'logic':
      case 'arithmetic':
        return `(${this.value(node.left)} ${node.operator} ${this.value(node.right)})`;
      case 'compare':
        return this.compare(node);
      case 'divide':
        return `(${this.value(node.left)} / ${this.value(node.right)})`;
      case 'rescale':
        return `(${this.value(node.operand)} * ${node.factor})`;
      case 'round':
        return this.round(node);
      case 'choose':
        return `(${this.value(node.condition)} ? ${this.value(node.yes)} : ${this.value(node.no)})`;
      case 'present':
        return this.presence(node.operand);
      case 'coalesce':
        return node.first.mayBeAbsent
          ? `(${this.presence(node.first)} ? ${this.value(node.first)} : ${this.value(node.second)})`
          : this.value(node.first);
      case 'oneOf':
        if (node.items.some((item) => item.mayBeAbsent)) return this.value(asAlternatives(node));
        return `(${this.value(node.operand)} in [${node.items.map((item) => this.value(item)).join(', ')}])`;
      case 'includes':
        return `(${this.value(node.operand)} in ${this.value(node.list)})`;
      case 'call':
        return this.call(node);
      case 'matches':
        return `${this.value(node.operand)}.matches(${JSON.stringify(node.pattern)})`;
      case 'duration':
        return this.value(node.amount);
      case 'pick':
        return `${node.which === 'min' ? 'least' : 'greatest'}([${node.items.map((item) => this.value(item)).join(', ')}])`;
      case 'walk':
        return this.walk(node);
      case 'stream':
        return this.value(node.stream.source);
    }
  }

  /** True if the condition is true; false if it is false or absent. Never an error. */
  truth(node: Expression): string {
    if (!node.mayBeAbsent) return this.value(node);
    switch (node.kind) {
      case 'not':
        return this.falsity(node.operand);
      case 'logic':
        return `(${this.truth(node.left)} ${node.operator} ${this.truth(node.right)})`;
      case 'choose':
        return `(${this.presence(node.condition)} && (${this.truth(node.condition)} ? ${this.truth(node.yes)} : ${this.truth(node.no)}))`;
      case 'oneOf':
        if (node.items.some((item) => item.mayBeAbsent)) return this.truth(asAlternatives(node));
        break;
      case 'compare':
        if (!isDayTest(node)) return all([...this.guards(node), this.compare(node)]);
        break;
      default:
    }
    return all([this.presence(node), this.value(node)]);
  }

  /** True if the condition is false; false if it is true or absent. Never an error. */
  falsity(node: Expression): string {
    if (!node.mayBeAbsent) return `!(${this.value(node)})`;
    switch (node.kind) {
      case 'not':
        return this.truth(node.operand);
      case 'logic':
        return `(${this.falsity(node.left)} ${node.operator === '&&' ? '||' : '&&'} ${this.falsity(node.right)})`;
      case 'choose':
        return `(${this.presence(node.condition)} && (${this.truth(node.condition)} ? ${this.falsity(node.yes)} : ${this.falsity(node.no)}))`;
      case 'compare':
        if (!isDayTest(node)) return all([...this.guards(node), this.compare({ ...node, operator: opposite[node.operator] })]);
        break;
      default:
    }
    return all([this.presence(node), `!(${this.value(node)})`]);
  }

  /** Lists that a computed value over them needs to be long enough. */
  shortLists(node: Expression): string[] {
    const found = new Set<string>();
    const visit = (part: unknown): void => {
      if (Array.isArray(part)) part.forEach(visit);
      if (typeof part !== 'object' || part === null || part instanceof Map) return;
      if (isWalk(part) && part.stream.min > 0) found.add(this.longEnough(part.stream));
      for (const [name, inner] of Object.entries(part)) if (name !== 'type') visit(inner);
    };
    visit(node);
    return [...found];
  }

  private longEnough({ source, min }: Stream): string {
    const list = this.value(source);
    const test = `size(${list}) >= ${min}`;
    return source.mayBeAbsent ? `(!${this.presence(source)} || ${test})` : test;
  }

  /** Whether evaluating gives a value. Never an error. */
  private presence(node: Expression): string {
    if (!node.mayBeAbsent) return 'true';
    switch (node.kind) {
      case 'read':
        return this.readable(node.path);
      case 'not':
      case 'negate':
      case 'rescale':
      case 'matches':
        return this.presence(node.operand);
      case 'arithmetic':
        return all([...this.guards(node), ...(node.operator === '%' ? [`${this.value(node.right)} != 0`] : [])]);
      case 'compare':
        return all([...this.guards(node), ...(isDayTest(node) ? [this.decision(node)] : [])]);
      case 'divide':
        return all([...this.guards(node), `${this.value(node.right)} != 0`]);
      case 'round':
        return this.presence(node.operand);
      case 'choose':
        return `(${this.presence(node.condition)} && (${this.truth(node.condition)} ? ${this.presence(node.yes)} : ${this.presence(node.no)}))`;
      case 'coalesce':
        return `(${this.presence(node.first)} || ${this.presence(node.second)})`;
      case 'logic':
        return `(${this.truth(node)} || ${this.falsity(node)})`;
      case 'pick':
        return all(node.items.map((item) => this.presence(item)));
      case 'duration':
        return this.presence(node.amount);
      case 'oneOf':
        return all([node.operand, ...node.items].map((item) => this.presence(item)));
      case 'includes':
        return all([this.presence(node.operand), this.presence(node.list)]);
      case 'call':
        return all([...node.args.map((arg) => this.presence(arg)), ...this.agreement(node)]);
      case 'walk':
        return this.walkPresence(node);
      case 'stream':
        return this.presence(node.stream.source);
      default:
        return 'true';
    }
  }

  /** Whether the first and the last day of a partial date give the same. */
  private agreement({ name, args }: Expression & { kind: 'call' }): string[] {
    const [first, ...rest] = args;
    if (first === undefined || !isPartial(first)) return [];
    const more = rest.map((arg) => `, ${this.value(arg)}`).join('');
    return [`${name}(${this.end(first, 'from')}${more}) == ${name}(${this.end(first, 'to')}${more})`];
  }

  /** The first or last day of a date, which may be partial. */
  private end(node: Expression, end: 'from' | 'to'): string {
    return isPartial(node) ? `${this.value(node)}.${end}` : this.value(node);
  }

  /** Whether a comparison of intervals holds for all their days or for none. */
  private decision(node: Expression & { kind: 'compare' }): string {
    const { a, b, test } = asDayTest(node);
    const [from, to] = [(side: Expression) => this.end(side, 'from'), (side: Expression) => this.end(side, 'to')];
    if (test === '<') return `(${to(a)} < ${from(b)} || ${from(a)} >= ${to(b)})`;
    if (test === '<=') return `(${to(a)} <= ${from(b)} || ${from(a)} > ${to(b)})`;
    return `(${to(a)} < ${from(b)} || ${to(b)} < ${from(a)} || (${from(a)} == ${to(a)} && ${from(b)} == ${to(b)}))`;
  }

  private compareDays(node: Expression & { kind: 'compare' }): string {
    const { a, b, test } = asDayTest(node);
    const certain =
      test === '==' ? `${this.end(a, 'from')} == ${this.end(b, 'from')}` : `${this.end(a, 'to')} ${test} ${this.end(b, 'from')}`;
    return orError(node.operator === '!=' ? `!(${certain})` : certain, this.decision(node));
  }

  private guards({ left, right }: Expression & { readonly left: Expression; readonly right: Expression }): string[] {
    return [left, right].filter((side) => side.mayBeAbsent).map((side) => this.presence(side));
  }

  private compare(node: Expression & { kind: 'compare' }): string {
    return isDayTest(node) ? this.compareDays(node) : `(${this.value(node.left)} ${node.operator} ${this.value(node.right)})`;
  }

  private call(node: Expression & { kind: 'call' }): string {
    const { name, args } = node;
    const [partial] = args;
    if (partial !== undefined && isPartial(partial)) {
      const more = args.slice(1).map((arg) => `, ${this.value(arg)}`);
      return orError(`${name}(${this.end(partial, 'from')}${more.join('')})`, all(this.agreement(node)));
    }
    const [first = '', ...rest] = args.map((arg) => this.value(arg));
    if (methods.has(name)) return `${first}.${name}(${rest.join(', ')})`;
    if (name === 'addDays') return `(${first} + ${rest.join()})`;
    if (name === 'daysBetween') return `(${rest.join()} - ${first})`;
    return `${name}(${[first, ...rest].join(', ')})`;
  }

  private round({ operand, mode, scale }: Expression & { kind: 'round' }): string {
    const excess = operand.type.kind === 'number' ? operand.type.scale - scale : 0;
    const [over, under] =
      operand.kind === 'divide' ? [this.value(operand.left), this.value(operand.right)] : [this.value(operand), undefined];
    const numerator = excess < 0 ? `${over} * ${10 ** -excess}` : over;
    const factors = [...(under === undefined ? [] : [under]), ...(excess > 0 ? [String(10 ** excess)] : [])];
    const denominator = factors.length === 0 ? '1' : factors.join(' * ');
    // Integers are divided towards zero in CEL.
    if (mode === 'roundDown') return `((${numerator}) / (${denominator}))`;
    return `${mode === 'round' ? 'roundHalfAway' : 'roundUp'}(${numerator}, ${denominator})`;
  }

  private read({ root, names }: Path): string {
    const rest = names.map((name) => `.${name}`).join('');
    if (root.kind === 'variable') {
      const meaning = this.meanings.get(root.name);
      if (meaning === undefined || typeof meaning === 'string') return (meaning ?? root.name) + rest;
      return this.value(meaning) + rest;
    }
    if (root.kind === 'row') return `${root.depth === this.depth ? 'row' : `rows[${root.depth - 1}]`}${rest}`;
    return `${root.kind}${rest}`;
  }

  private readable(path: Path): string {
    const { root, names } = path;
    const meaning = root.kind === 'variable' ? this.meanings.get(root.name) : undefined;
    if (names.length === 0) return meaning === undefined || typeof meaning === 'string' ? 'true' : this.presence(meaning);
    // Groups of a form are always there; one of parameters may be missing.
    const outer = root.kind === 'params' && names.length > 1 ? [this.readable({ root, names: names.slice(0, -1) })] : [];
    return all([...outer, `has(${this.read(path)})`]);
  }

  private walk(node: Expression & { kind: 'walk' }): string {
    return this.walked(node, ({ list, row, filters, element }) => {
      const text = this.textOf(element);
      const kept = narrowed(list, row, [...filters, ...this.needsOf(element)]);
      const values = typeof element === 'string' ? kept : `${kept}.map(${row}, ${text})`;
      switch (node.terminal) {
        case 'count':
          return orNone(this.presence(node.stream.source), `size(${narrowed(list, row, filters)})`, '0');
        case 'sum':
          return orNone(this.presence(node.stream.source), `sum(${values})`, '0');
        case 'min':
          return `least(${values})`;
        case 'max':
          return `greatest(${values})`;
        case 'exists': {
          const condition = typeof element === 'string' ? element : this.truth(element);
          return orNone(this.presence(node.stream.source), `${list}.exists(${row}, ${all([...filters, condition])})`, 'false');
        }
        case 'all':
          return orNone(this.presence(node.stream.source), `${narrowed(list, row, filters)}.all(${row}, ${text})`, 'true');
      }
    });
  }

  /** `min` and `max` need a value; `all` is open while nothing is false and something absent. */
  private walkPresence(node: Expression & { kind: 'walk' }): string {
    const { source } = node.stream;
    return this.walked(node, ({ list, row, filters, element }) => {
      if (node.terminal !== 'all')
        return all([this.presence(source), `size(${narrowed(list, row, [...filters, ...this.needsOf(element)])}) > 0`]);
      if (typeof element === 'string') return 'true';
      const rows = narrowed(list, row, filters);
      const known = `(${rows}.all(${row}, ${this.presence(element)}) || ${rows}.exists(${row}, ${this.falsity(element)}))`;
      return orNone(this.presence(source), known, 'true');
    });
  }

  /** Calls back with the parts of a walk, while its variables mean something. */
  private walked(node: Expression & { kind: 'walk' }, write: (walk: Walked) => string): string {
    const { source, stages } = node.stream;
    const list = this.value(source);
    const row = `r${++this.rows}`;
    const filters: string[] = [];
    const around = new Map(this.meanings);
    let element: Expression | string = row;
    for (const { kind, variable, body } of stages) {
      this.meanings.set(variable, element);
      if (kind === 'filter') filters.push(this.truth(body));
      else element = this.bound(body);
    }
    const text = write({ list, row, filters, element });
    this.meanings.clear();
    for (const [name, meaning] of around) this.meanings.set(name, meaning);
    return text;
  }

  private textOf(element: Expression | string): string {
    return typeof element === 'string' ? element : this.value(element);
  }

  private needsOf(element: Expression | string): string[] {
    return typeof element === 'string' ? [] : [this.presence(element)];
  }

  /** An expression with the variables in it replaced by what they stand for, since they may be named again. */
  private bound(body: Expression): Expression {
    const replace = (part: unknown): unknown => {
      if (Array.isArray(part)) return part.map(replace);
      if (typeof part !== 'object' || part === null || part instanceof Map) return part;
      if (isVariableRead(part)) return this.resolved(part);
      return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, name === 'type' ? inner : replace(inner)]));
    };
    // The copy has the shape of what was copied.
    return replace(body) as Expression;
  }

  private resolved(node: Expression & { kind: 'read' }): Expression {
    const { root, names } = node.path;
    const meaning = root.kind === 'variable' ? this.meanings.get(root.name) : undefined;
    if (meaning === undefined) return node;
    if (typeof meaning === 'string') return { ...node, path: { root: { kind: 'variable', name: meaning }, names } };
    if (names.length === 0) return meaning;
    return meaning.kind === 'read'
      ? { ...node, path: { root: meaning.path.root, names: [...meaning.path.names, ...names] } }
      : node;
  }
}

/** A walk in CEL: its list, the name of a row, what rows must fulfil, and what is taken of each (a row itself if a name). */
interface Walked {
  readonly list: string;
  readonly row: string;
  readonly filters: readonly string[];
  readonly element: Expression | string;
}

function narrowed(list: string, row: string, filters: readonly string[]): string {
  const condition = all(filters);
  return condition === 'true' ? list : `${list}.filter(${row}, ${condition})`;
}

/** What a hidden list gives: the same as one without rows. */
function orNone(presence: string, result: string, none: string): string {
  return presence === 'true' ? result : `(${presence} ? ${result} : ${none})`;
}

function all(tests: readonly string[]): string {
  const needed = tests.filter((test) => test !== 'true');
  return needed.length === 0 ? 'true' : needed.length === 1 ? (needed[0] ?? 'true') : `(${needed.join(' && ')})`;
}

/** A value, or an error if the condition is false: an index that does not exist is one in every CEL. */
function orError(value: string, condition: string): string {
  return condition === 'true' ? value : `[${value}][${condition} ? 0 : 1]`;
}
