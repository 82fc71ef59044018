import { chain, choice, code, infix, literal, property, strengths, within, type Code } from './code.ts';
import { finish, initial } from './emit-loop.ts';
import { compareDays, isPartial } from './emit-partial-date.ts';
import { asAlternatives, type Comparison, type Expression, type Path, type Stream } from './expression.ts';

/**
 * What is done with a rule's result. `condition`: acts only on true, so absent may come out as false. `check`: acts only on
 * false, so absent may come out as true. `value`: absent comes out as undefined; `ifShort` lists stay absent over short lists.
 */
export type Purpose = 'condition' | 'check' | 'value' | 'computed';

/** Writes a typed rule as a JavaScript function `(form, rows, inputs) => …` without eval, closures or allocation. */
export function emitRule(expression: Expression, purpose: Purpose, otherwise?: number): string {
  const emitter = new Emitter(purpose === 'computed');
  let result = emitter.result(expression, purpose);
  if (otherwise !== undefined && expression.mayBeAbsent)
    result = code(`${within(result, strengths.equal)} ?? ${within(literal(otherwise), strengths.equal)}`, strengths.choose);
  const parameters = emitter.uses.has('inputs')
    ? '(form, rows, inputs)'
    : emitter.uses.has('rows')
      ? '(form, rows)'
      : emitter.uses.has('form')
        ? '(form)'
        : '()';
  const lines = emitter.lines();
  if (lines.length === 0) return `${parameters} => ${within(result, strengths.assign)}`;
  return `${parameters} => {\n${[...lines, `return ${result.text};`].map((line) => `  ${line}`).join('\n')}\n}`;
}

const opposite: Readonly<Record<Comparison, Comparison>> = { '==': '!=', '!=': '==', '<': '>=', '<=': '>', '>': '<=', '>=': '<' };
/** Functions of the engine's library that round a fraction. */
const rounding = { round: 'roundHalfAway', roundDown: 'roundDown', roundUp: 'roundUp' } as const;
const undefinedCode = code('undefined');

interface Block {
  readonly lines: string[];
  readonly temporaries: string[];
}

/** An operand that is used twice: how it is first written, and how it is written again. */
interface Bound {
  readonly first: Code;
  readonly again: Code;
}

class Emitter {
  readonly uses = new Set<string>();
  private readonly blocks: Block[] = [{ lines: [], temporaries: [] }];
  private readonly names = new Map<string, string[]>();
  private readonly isComputed: boolean;
  private count = 0;

  constructor(isComputed: boolean) {
    this.isComputed = isComputed;
  }

  result(expression: Expression, purpose: Purpose): Code {
    if (purpose === 'condition') return this.truth(expression);
    if (purpose !== 'check') return this.value(expression);
    return expression.mayBeAbsent ? negated(this.falsity(expression)) : this.truth(expression);
  }

  lines(): string[] {
    const [block] = this.blocks;
    return block === undefined ? [] : linesOf(block);
  }

  /** The exact value; absent is undefined. */
  value(node: Expression): Code {
    switch (node.kind) {
      case 'constant':
        return literal(node.value);
      case 'read':
      case 'rowIndex':
        return this.read(node.path, node.kind === 'rowIndex');
      case 'not':
        return node.mayBeAbsent
          ? this.guarded([node.operand], ([operand]) => negated(operand ?? undefinedCode))
          : negated(this.value(node.operand));
      case 'logic':
        return this.logic(node);
      case 'compare':
        return this.compare(node);
      case 'choose':
        return this.choose(node, (branch) => this.value(branch));
      case 'present':
        return this.truth(node);
      case 'coalesce':
        return code(
          `${within(this.value(node.first), strengths.equal)} ?? ${within(this.value(node.second), strengths.equal)}`,
          strengths.choose,
        );
      case 'oneOf':
        return this.oneOf(node);
      case 'includes':
        return this.guarded([node.list, node.operand], ([list, operand]) =>
          code(`${list?.text ?? ''}.includes(${operand?.text ?? ''})`),
        );
      case 'call':
        return code(`$.${node.name}(${node.args.map((arg) => this.value(arg).text).join(', ')})`);
      case 'matches':
        return code(`$.matches(${this.value(node.operand).text}, /${new RegExp(node.pattern, 'u').source}/u)`);
      case 'walk':
        return this.walk(node);
      case 'stream':
        return this.value(node.stream.source);
      case 'duration':
        return this.value(node.amount);
      case 'arithmetic':
        if (node.type.kind === 'text')
          return this.guarded([node.left, node.right], ([left, right]) =>
            infix(left ?? undefinedCode, '+', right ?? undefinedCode, strengths.plus),
          );
    }
    return this.exact(node);
  }

  /** A number; absent is undefined or NaN, which comparisons and further arithmetic treat alike. */
  private number(node: Expression): Code {
    switch (node.kind) {
      case 'negate':
        return code(`-${within(this.number(node.operand), strengths.unary + 1)}`, strengths.unary);
      case 'arithmetic': {
        const strength = node.operator === '+' || node.operator === '-' ? strengths.plus : strengths.times;
        return infix(this.number(node.left), node.operator, this.number(node.right), strength);
      }
      case 'divide':
        return infix(this.number(node.left), '/', this.number(node.right), strengths.times);
      case 'rescale':
        return infix(this.number(node.operand), '*', literal(node.factor), strengths.times);
      case 'round':
        return this.round(node);
      case 'pick':
        return code(`Math.${node.which}(${node.items.map((item) => this.number(item).text).join(', ')})`);
      case 'choose':
        return this.choose(node, (branch) => this.number(branch));
      default:
        return this.value(node);
    }
  }

  /** Turns NaN into undefined. */
  private exact(node: Expression): Code {
    const number = this.number(node);
    if (!node.mayBeAbsent) return number;
    const name = this.temporary();
    return choice(code(`(${name} = ${number.text}) === ${name}`, strengths.equal), code(name), undefinedCode);
  }

  /** True if the condition is true; false if it is false or absent. */
  private truth(node: Expression): Code {
    switch (node.kind) {
      case 'not':
        return this.falsity(node.operand);
      case 'logic':
        return chain([this.truth(node.left), this.truth(node.right)], node.operator);
      case 'compare':
        return this.holds(node, node.operator);
      case 'present':
        return node.operand.mayBeAbsent ? infix(this.value(node.operand), '!==', undefinedCode, strengths.equal) : literal(true);
      case 'oneOf':
        if (node.items.some((item) => item.mayBeAbsent)) return this.truth(asAlternatives(node));
        return this.oneOfBound(this.bind(node.operand), node.items);
      case 'choose': {
        if (!node.condition.mayBeAbsent) return choice(this.truth(node.condition), this.truth(node.yes), this.truth(node.no));
        const { first, again } = this.bind(node.condition);
        return choice(
          infix(first, '===', literal(true), strengths.equal),
          this.truth(node.yes),
          chain([infix(again, '===', literal(false), strengths.equal), this.truth(node.no)], '&&'),
        );
      }
      default:
        return node.mayBeAbsent ? infix(this.value(node), '===', literal(true), strengths.equal) : this.value(node);
    }
  }

  /** True if the condition is false; false if it is true or absent. */
  private falsity(node: Expression): Code {
    switch (node.kind) {
      case 'not':
        return this.truth(node.operand);
      case 'logic':
        return chain([this.falsity(node.left), this.falsity(node.right)], node.operator === '&&' ? '||' : '&&');
      case 'compare':
        return this.holds(node, opposite[node.operator]);
      case 'present':
        return node.operand.mayBeAbsent ? infix(this.value(node.operand), '===', undefinedCode, strengths.equal) : literal(false);
      default:
        return node.mayBeAbsent ? infix(this.value(node), '===', literal(false), strengths.equal) : negated(this.truth(node));
    }
  }

  /** Whether a comparison is certain; relational signs are false beside undefined and NaN by themselves. */
  private holds(node: Expression & { kind: 'compare' }, operator: Comparison): Code {
    const { left, right } = node;
    if (isPartial(left) || isPartial(right))
      return infix(
        compareDays(operator, this.value(left), this.value(right)),
        '===',
        literal(operator !== '!='),
        strengths.equal,
      );
    if (operator !== '==' && operator !== '!=') return infix(this.number(left), operator, this.number(right), strengths.order);
    const guardLeft = left.mayBeAbsent && (operator === '!=' || right.mayBeAbsent);
    const guardRight = right.mayBeAbsent && operator === '!=';
    const a = guardLeft ? this.bind(left) : once(this.value(left));
    const b = guardRight ? this.bind(right) : once(this.value(right));
    const guards = [...(guardLeft ? [a] : []), ...(guardRight ? [b] : [])].map(({ first }) =>
      infix(first, '!==', undefinedCode, strengths.equal),
    );
    return chain([...guards, infix(a.again, `${operator}=`, b.again, strengths.equal)], '&&');
  }

  private compare(node: Expression & { kind: 'compare' }): Code {
    const { left, right, operator } = node;
    if (isPartial(left) || isPartial(right)) {
      const compared = compareDays(operator, this.value(left), this.value(right));
      return operator === '!=' ? this.inverted(compared) : compared;
    }
    const strength = operator === '==' || operator === '!=' ? strengths.equal : strengths.order;
    const sign = strength === strengths.equal ? `${operator}=` : operator;
    return this.guarded([left, right], ([a, b]) => infix(a ?? undefinedCode, sign, b ?? undefinedCode, strength));
  }

  private inverted(piece: Code): Code {
    const name = this.temporary();
    return choice(code(`(${name} = ${piece.text}) === undefined`, strengths.equal), undefinedCode, negated(code(name)));
  }

  /** Kleene's `&&` and `||`: one side may decide while the other is absent. */
  private logic(node: Expression & { kind: 'logic' }): Code {
    if (!node.mayBeAbsent) return chain([this.value(node.left), this.value(node.right)], node.operator);
    const [left, right] = [this.bind(node.left), this.bind(node.right)];
    const decisive = literal(node.operator === '||');
    const decided = chain(
      [infix(left.first, '===', decisive, strengths.equal), infix(right.first, '===', decisive, strengths.equal)],
      '||',
    );
    const open = choice(infix(left.again, '===', undefinedCode, strengths.equal), undefinedCode, right.again);
    return choice(decided, decisive, open);
  }

  private choose(node: Expression & { kind: 'choose' }, branch: (node: Expression) => Code): Code {
    if (!node.condition.mayBeAbsent) return choice(this.truth(node.condition), branch(node.yes), branch(node.no));
    const { first, again } = this.bind(node.condition);
    return choice(
      infix(first, '===', undefinedCode, strengths.equal),
      undefinedCode,
      choice(again, branch(node.yes), branch(node.no)),
    );
  }

  private oneOf(node: Expression & { kind: 'oneOf' }): Code {
    if (node.items.some((item) => item.mayBeAbsent)) return this.value(asAlternatives(node));
    if (!node.mayBeAbsent) return this.oneOfBound(this.bind(node.operand), node.items);
    const { first, again } = this.bind(node.operand);
    return choice(infix(first, '===', undefinedCode, strengths.equal), undefinedCode, this.oneOfBound(once(again), node.items));
  }

  private oneOfBound({ first, again }: Bound, items: readonly Expression[]): Code {
    return chain(
      items.map((item, index) => infix(index === 0 ? first : again, '===', this.value(item), strengths.equal)),
      '||',
    );
  }

  private round(node: Expression & { kind: 'round' }): Code {
    const { operand, scale } = node;
    const excess = operand.type.kind === 'number' ? operand.type.scale - scale : 0;
    const [numerator, denominator] =
      operand.kind === 'divide' ? [this.number(operand.left), this.number(operand.right)] : [this.number(operand), undefined];
    const up = excess < 0 ? infix(numerator, '*', literal(10 ** -excess), strengths.times) : numerator;
    const factor = excess > 0 ? literal(10 ** excess) : undefined;
    const down =
      denominator === undefined
        ? (factor ?? literal(1))
        : factor === undefined
          ? denominator
          : infix(denominator, '*', factor, strengths.times);
    return code(`$.${rounding[node.mode]}(${up.text}, ${down.text})`);
  }

  /** Evaluates operands once and gives undefined if one of them is absent. */
  private guarded(operands: readonly Expression[], make: (operands: readonly Code[]) => Code): Code {
    const bound = operands.map((operand) => (operand.mayBeAbsent ? this.bind(operand) : once(this.value(operand))));
    const guards = bound
      .filter((_, index) => operands[index]?.mayBeAbsent)
      .map(({ first }) => infix(first, '===', undefinedCode, strengths.equal));
    const made = make(bound.map(({ again }) => again));
    return guards.length === 0 ? made : choice(chain(guards, '||'), undefinedCode, made);
  }

  private bind(node: Expression): Bound {
    const value = this.value(node);
    if (node.kind === 'read' || node.kind === 'rowIndex' || node.kind === 'constant') return once(value);
    const name = this.temporary();
    return { first: code(`${name} = ${value.text}`, strengths.assign), again: code(name) };
  }

  private temporary(): string {
    const name = `t${++this.count}`;
    this.blocks.at(-1)?.temporaries.push(name);
    return name;
  }

  private read(path: Path, isIndex: boolean): Code {
    const { root } = path;
    const names = isIndex ? ['$index'] : path.names;
    if (root.kind === 'variable')
      return code((this.names.get(root.name)?.at(-1) ?? root.name) + names.map((name) => property(name)).join(''));
    this.uses.add(root.kind === 'form' ? 'form' : root.kind === 'row' ? 'rows' : 'inputs');
    if (root.kind === 'form') return code(`form${names.map((name) => property(name)).join('')}`);
    if (root.kind === 'row') return code(`rows[${root.depth - 1}]${names.map((name) => property(name)).join('')}`);
    // A group of parameters may itself be absent.
    return code(`inputs.${root.kind}${names.map((name, index) => property(name, index > 0)).join('')}`);
  }

  /** Writes a loop before the expression and returns the name of its result. */
  private walk(node: Expression & { kind: 'walk' }): Code {
    const { stream, terminal } = node;
    const source = this.source(stream);
    if (terminal === 'count' && stream.stages.every((stage) => stage.kind === 'map')) {
      return stream.source.mayBeAbsent ? code(`${source.text}?.length ?? 0`, strengths.choose) : code(`${source.text}.length`);
    }
    const result = `${terminal}${++this.count}`;
    this.line(`let ${result}${initial[terminal]};`);
    const block: Block = { lines: [], temporaries: [] };
    this.blocks.push(block);
    const item = `row${++this.count}`;
    this.stages(stream, item, node, result);
    this.blocks.pop();
    this.line(`${stream.source.mayBeAbsent ? `if (${source.text} !== undefined) ` : ''}for (const ${item} of ${source.text}) {`);
    for (const line of linesOf(block)) this.line(`  ${line}`);
    this.line('}');
    return code(result);
  }

  private source(stream: Stream): Code {
    let source = this.value(stream.source);
    if (stream.source.kind !== 'read') {
      const name = `list${++this.count}`;
      this.line(`const ${name} = ${source.text};`);
      source = code(name);
    }
    if (this.isComputed && stream.min > 0)
      this.line(
        `if (${stream.source.mayBeAbsent ? `${source.text} !== undefined && ` : ''}${source.text}.length < ${stream.min}) return undefined;`,
      );
    return source;
  }

  private stages(stream: Stream, item: string, node: Expression & { kind: 'walk' }, result: string): void {
    let current = code(item);
    let mayBeAbsent = false;
    for (const [index, stage] of stream.stages.entries()) {
      const isLast = index === stream.stages.length - 1;
      const names = this.names.get(stage.variable) ?? [];
      this.names.set(stage.variable, [...names, current.text]);
      if (stage.kind === 'filter') this.line(`if (!${within(this.truth(stage.body), strengths.unary)}) continue;`);
      else if (isLast && node.terminal === 'exists') current = this.truth(stage.body);
      else {
        const name = `value${++this.count}`;
        this.line(`const ${name} = ${this.value(stage.body).text};`);
        current = code(name);
        mayBeAbsent = stage.body.mayBeAbsent;
      }
      this.names.set(stage.variable, names);
    }
    for (const line of finish(node.terminal, result, current, mayBeAbsent)) this.line(line);
  }

  private line(line: string): void {
    this.blocks.at(-1)?.lines.push(line);
  }
}

function linesOf(block: Block): string[] {
  return block.temporaries.length === 0 ? block.lines : [`let ${block.temporaries.join(', ')};`, ...block.lines];
}

function once(piece: Code): Bound {
  return { first: piece, again: piece };
}

function negated(piece: Code): Code {
  if (piece.text === 'true' || piece.text === 'false') return literal(piece.text === 'false');
  return code(`!${within(piece, strengths.unary)}`, strengths.unary);
}
