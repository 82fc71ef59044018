import { insteadOfPhrase, isOpeningWord, meantSign, numberInRule } from './mistakes.ts';
import { RuleError, type BinaryOperator, type RuleProblem, type Span, type Syntax } from './syntax.ts';
import { tokenize, type Token } from './tokens.ts';

/** A rule may have this many characters and be nested this deep, so that no text takes long or overflows the stack. */
const maxLength = 4000;
const maxTokens = 1200;
const maxDepth = 60;

const strength: Readonly<Record<BinaryOperator, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  in: 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '%': 5,
};

/** Reads a rule of the CEL profile; never throws, whatever the text. */
export function parseRule(source: string): { readonly syntax: Syntax } | { readonly problem: RuleProblem } {
  try {
    if (source.length > maxLength) {
      throw tooComplex({ from: 0, to: source.length }, `The rule has ${source.length} characters; ${maxLength} are the most.`);
    }
    const tokens = tokenize(source);
    if (tokens.length > maxTokens)
      throw tooComplex({ from: 0, to: source.length }, `The rule has more than ${maxTokens} words and signs.`);
    return { syntax: new Parser(tokens).rule() };
  } catch (error) {
    if (error instanceof RuleError) return { problem: error.problem };
    throw error;
  }
}

class Parser {
  private readonly tokens: readonly Token[];
  private next = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  rule(): Syntax {
    if (this.peek().kind === 'end')
      throw syntaxError(this.peek(), 'The rule is empty.', 'Write a condition, or remove the property.');
    const syntax = this.expression();
    const rest = this.peek();
    if (rest.text === ',' && this.last().kind === 'number') {
      const written = `${this.last().text},${this.tokens[this.next + 1]?.text ?? ''}`;
      throw syntaxError(
        rest,
        'Numbers in rules have a decimal point, not a comma.',
        `Write ${numberInRule(written) ?? '1.5'} for ${numberInRule(written) === undefined ? '1,5' : written}.`,
      );
    }
    if (rest.kind !== 'end') throw this.unexpected(rest);
    return syntax;
  }

  private expression(): Syntax {
    return this.nested(() => {
      const condition = this.operation(0);
      if (!this.accept('?')) return condition;
      const yes = this.expression();
      this.expect(':', 'A choice has three parts: condition ? value if true : value if false.');
      const no = this.expression();
      return { kind: 'choose', condition, yes, no, from: condition.from, to: no.to };
    });
  }

  private operation(least: number): Syntax {
    let left = this.unary();
    let isCompared = false;
    for (;;) {
      const operator = this.operator();
      if (operator === undefined || strength[operator] <= least) return left;
      const sign = this.take();
      if (operator === 'in') this.refuseBareItems();
      const right = this.operation(strength[operator]);
      const isComparison = strength[operator] === strength['=='];
      if (isComparison && isCompared) {
        throw syntaxError(sign, 'Comparisons cannot follow one another.', 'Join two comparisons with &&: a < b && b < c.');
      }
      isCompared = isComparison;
      left = { kind: 'binary', operator, left, right, from: left.from, to: right.to };
    }
  }

  /** `x in 'a', 'b'` and `x in ('a', 'b')`: the list lacks its brackets. */
  private refuseBareItems(): void {
    const { text, kind } = this.peek();
    const first = kind === 'sign' && text === '(' ? this.next + 1 : this.next;
    if (this.tokens[first]?.kind !== 'text' || this.tokens[first + 1]?.text !== ',') return;
    throw syntaxError(
      this.peek(),
      'A list stands in square brackets.',
      `Write in ['${this.tokens[first].text}', '${this.tokens[first + 2]?.text ?? '…'}'].`,
    );
  }

  private operator(): BinaryOperator | undefined {
    const { kind, text } = this.peek();
    const found = kind === 'sign' || (kind === 'name' && text === 'in') ? text : undefined;
    return found !== undefined && isOperator(found) ? found : undefined;
  }

  private unary(): Syntax {
    const { text, from, kind } = this.peek();
    if (kind !== 'sign' || (text !== '!' && text !== '-')) return this.postfix();
    this.take();
    return this.nested(() => {
      const operand = this.unary();
      return { kind: 'unary', operator: text, operand, from, to: operand.to };
    });
  }

  private postfix(): Syntax {
    let node = this.primary();
    let links = 0;
    while (this.accept('.')) {
      if (++links > maxDepth) throw tooDeep(this.peek());
      const name = this.take();
      if (name.kind !== 'name')
        throw syntaxError(
          name,
          'After a point comes the name of a field or function.',
          'Complete the name, or remove the point.',
        );
      node = this.accept('(')
        ? {
            kind: 'call',
            name: name.text,
            nameAt: name,
            receiver: node,
            args: this.items(')'),
            from: node.from,
            to: this.last().to,
          }
        : { kind: 'member', of: node, name: name.text, nameAt: name, from: node.from, to: name.to };
    }
    return node;
  }

  private primary(): Syntax {
    const token = this.take();
    const { from, to } = token;
    if (token.kind === 'number') return { kind: 'number', digits: token.text, from, to };
    if (token.kind === 'text') return { kind: 'literal', value: token.text, from, to };
    if (token.kind === 'sign' && token.text === '(') return this.parenthesis();
    if (token.kind === 'sign' && token.text === '[') return { kind: 'list', items: this.items(']'), from, to: this.last().to };
    if (token.kind !== 'name') throw this.unexpected(token);
    if (token.text === 'true' || token.text === 'false') return { kind: 'literal', value: token.text === 'true', from, to };
    if (token.text === 'null')
      throw syntaxError(
        token,
        'Rules have no null: a value that is not there is absent.',
        'Ask with present(x), or give another value with coalesce(x, y).',
      );
    if (this.peek().kind !== 'sign' || this.peek().text === '!') this.refuseOpening(token);
    if (this.accept('('))
      return { kind: 'call', name: token.text, nameAt: token, args: this.items(')'), from, to: this.last().to };
    return { kind: 'name', name: token.text, from, to };
  }

  /** `not a`, `if a then b`: words before a part of a rule. */
  private refuseOpening(token: Token): void {
    if (this.peek().kind === 'end') return;
    if (meantSign(token.text) === '!')
      throw syntaxError(token, `${token.text} is not a sign of rules.`, 'Write ! for not: !abbuchen.');
    if (isOpeningWord(token.text))
      throw syntaxError(
        token,
        `Rules do not begin with ${token.text}.`,
        'Write only the condition; to choose between two values: condition ? value if true : value if false.',
      );
  }

  private parenthesis(): Syntax {
    const inner = this.expression();
    this.expect(')', 'Every ( needs its ).');
    return inner;
  }

  private items(close: ')' | ']'): Syntax[] {
    const items: Syntax[] = [];
    if (this.accept(close)) return items;
    do items.push(this.expression());
    while (this.accept(','));
    this.expect(close, `Items are separated by commas and end with ${close}.`);
    return items;
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > maxDepth) throw tooDeep(this.peek());
    const result = read();
    this.depth--;
    return result;
  }

  private peek(): Token {
    return this.tokens[this.next] ?? endOf(this.tokens);
  }

  private last(): Token {
    return this.tokens[this.next - 1] ?? endOf(this.tokens);
  }

  private take(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.next++;
    return token;
  }

  private accept(sign: string): boolean {
    const { kind, text } = this.peek();
    if (kind !== 'sign' || text !== sign) return false;
    this.next++;
    return true;
  }

  private expect(sign: string, wayOut: string): void {
    if (this.accept(sign)) return;
    const found = this.peek();
    if (found.kind === 'name' && meantSign(found.text) !== undefined) throw this.unexpected(found);
    throw syntaxError(
      found,
      found.kind === 'end' ? `The rule ends where ${sign} is missing.` : `Here ${sign} is missing.`,
      wayOut,
    );
  }

  private unexpected(token: Token): RuleError {
    const sign = token.kind === 'name' ? meantSign(token.text) : undefined;
    if (sign !== undefined) return syntaxError(token, `${token.text} is not a sign of rules.`, `Write ${sign} instead.`);
    const phrase = token.kind === 'name' ? insteadOfPhrase(token.text) : undefined;
    if (phrase !== undefined) return syntaxError(token, `${token.text} cannot stand between two values.`, phrase);
    const amount = this.tokens[this.next - 2];
    if (this.last().text === '%' && amount?.kind === 'number')
      return syntaxError(
        this.last(),
        '% is the rest of a division.',
        `Write ${Number(amount.text) / 100} for ${amount.text} per cent.`,
      );
    if (token.text === '[')
      return syntaxError(
        token,
        'Rows and texts cannot be taken by their number.',
        'Ask hunde.exists(h, …) or take hunde.map(h, …); in a row, row.index is its number.',
      );
    if (token.kind === 'end') return syntaxError(token, 'The rule ends too early.', 'Something must follow its last sign.');
    if (token.kind === 'sign')
      return syntaxError(
        token,
        `${token.text} cannot stand here.`,
        'A value, the name of a field or a parenthesis must stand here, or a closing one is too many.',
      );
    return syntaxError(
      token,
      `A sign such as && or == is missing before ${JSON.stringify(token.text)}.`,
      'Join two parts of a rule with && || == != < <= > >= in + - * or /.',
    );
  }
}

function isOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(strength, text);
}

function endOf(tokens: readonly Token[]): Token {
  const end = tokens.at(-1)?.to ?? 0;
  return { kind: 'end', text: '', from: end, to: end };
}

function syntaxError(at: Span, message: string, wayOut: string): RuleError {
  return new RuleError('rule-syntax', at, message, wayOut);
}

function tooDeep(at: Span): RuleError {
  return tooComplex(at, `The rule is nested more than ${maxDepth} deep.`);
}

function tooComplex(at: Span, message: string): RuleError {
  return new RuleError(
    'rule-too-complex',
    at,
    message,
    'Compute parts of it in fields of their own (`value` with `show: false`).',
  );
}
