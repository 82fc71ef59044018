import { didYouMean } from '@vordruck/definition';
import { asOption, join, unify } from './conversions.ts';
import type { Expression } from './expression.ts';
import { functions } from './functions.ts';
import { add, compare, divide, logic, modulo, multiply, negate, not, requireBoolean } from './operators.ts';
import { insteadOfFunction } from './mistakes.ts';
import { memberOf, resolveName, resolveRooted, type RuleScope, type Variable } from './scope.ts';
import { RuleError, type RuleProblem, type Span, type Syntax } from './syntax.ts';
import { boolean, describe, exactLimit, maxScale, type RuleType } from './types.ts';
import { asList, listFunctions, rowFunctions, typeListFunction, typeRowFunction } from './walks.ts';

/** Resolves the names of a rule and gives every part of it a type; never throws. All problems of independent parts are reported. */
export function typeRule(
  syntax: Syntax,
  scope: RuleScope,
): { readonly expression: Expression } | { readonly problems: readonly RuleProblem[] } {
  const typing = new Typing(scope);
  try {
    return { expression: typing.type(syntax) };
  } catch (error) {
    if (error instanceof RuleError) typing.problems.push(error.problem);
    else if (!(error instanceof PartsFailed)) throw error;
    return { problems: typing.problems };
  }
}

/** Some parts of a rule were wrong; their problems are noted. */
class PartsFailed extends Error {}

class Typing {
  readonly problems: RuleProblem[] = [];
  private readonly scope: RuleScope;
  private readonly variables: Variable[] = [];

  constructor(scope: RuleScope) {
    this.scope = scope;
  }

  type(syntax: Syntax): Expression {
    switch (syntax.kind) {
      case 'literal':
        return typeof syntax.value === 'string'
          ? { kind: 'constant', value: syntax.value, type: { kind: 'text', written: [syntax.value] }, mayBeAbsent: false }
          : { kind: 'constant', value: syntax.value, type: boolean, mayBeAbsent: false };
      case 'number':
        return typeNumber(syntax.digits, syntax);
      case 'name':
        return resolveName(this.scope, this.variables, syntax.name, syntax);
      case 'member':
        return this.typeMember(syntax.of, syntax.name, syntax.nameAt);
      case 'call':
        return this.typeCall(syntax);
      case 'list':
        return this.typeListOfTexts(syntax.items, syntax);
      case 'unary': {
        const operand = this.type(syntax.operand);
        return syntax.operator === '!' ? not(operand, syntax.operand) : negate(operand, syntax.operand);
      }
      case 'binary':
        return this.typeBinary(syntax);
      case 'choose': {
        const [condition, yes, no] = this.parts(syntax.condition, syntax.yes, syntax.no);
        requireBoolean(condition, 'c ? a : b', syntax.condition);
        const [a, b] = unify(yes, no, syntax);
        return {
          kind: 'choose',
          condition,
          yes: a,
          no: b,
          type: join(a.type, b.type),
          mayBeAbsent: condition.mayBeAbsent || a.mayBeAbsent || b.mayBeAbsent,
        };
      }
    }
  }

  /** Types independent parts, noting the problems of each. */
  private parts<const T extends readonly Syntax[]>(...parts: T): { [K in keyof T]: Expression } {
    const typed: Expression[] = [];
    for (const part of parts) {
      try {
        typed.push(this.type(part));
      } catch (error) {
        if (error instanceof RuleError) this.problems.push(error.problem);
        else if (!(error instanceof PartsFailed)) throw error;
      }
    }
    if (typed.length < parts.length) throw new PartsFailed();
    // A mapped tuple cannot be built element by element.
    return typed as { [K in keyof T]: Expression };
  }

  private typeBinary(syntax: Syntax & { kind: 'binary' }): Expression {
    const { operator } = syntax;
    if (operator === 'in') return this.typeIn(syntax.left, syntax.right, syntax);
    const [left, right] = this.parts(syntax.left, syntax.right);
    switch (operator) {
      case '&&':
      case '||':
        requireBoolean(left, operator, syntax.left);
        requireBoolean(right, operator, syntax.right);
        return logic(operator, left, right, syntax);
      case '+':
      case '-':
        return add(operator, left, right, syntax);
      case '*':
        return multiply(left, right, syntax);
      case '/':
        return divide(left, right, syntax);
      case '%':
        return modulo(left, right, syntax);
      default:
        return compare(operator, left, right, syntax);
    }
  }

  private typeIn(left: Syntax, right: Syntax, at: Span): Expression {
    if (right.kind === 'list') {
      const [operand, ...items] = this.parts(left, ...right.items);
      if (operand === undefined || items.length === 0)
        throw new RuleError(
          'rule-arguments',
          right,
          'The list is empty, so this can never be true.',
          "Name what it may be: x in ['a', 'b'].",
        );
      const unified = items.map((item, index) => unify(operand, item, right.items[index] ?? at));
      return {
        kind: 'oneOf',
        operand: unified[0]?.[0] ?? operand,
        items: unified.map(([, item]) => item),
        type: boolean,
        mayBeAbsent: operand.mayBeAbsent || items.some((item) => item.mayBeAbsent),
      };
    }
    const [operand, list] = this.parts(left, right);
    if (list.type.kind !== 'choices')
      throw new RuleError(
        'rule-type',
        right,
        `in needs a written list or a field of several choices, but this is ${describe(list.type)}.`,
        "Write x in ['a', 'b'], or list.exists(x, x.field == …).",
      );
    const item = asOption(operand, list.type, left);
    if (item.type.kind !== 'choice')
      throw new RuleError(
        'rule-type',
        left,
        `in needs an option here, but this is ${describe(item.type)}.`,
        `The options are: ${list.type.options.slice(0, 12).join(', ')}.`,
      );
    return { kind: 'includes', operand: item, list, type: boolean, mayBeAbsent: item.mayBeAbsent || list.mayBeAbsent };
  }

  private typeMember(of: Syntax, name: string, at: Span): Expression {
    if (of.kind === 'name' && !this.variables.some((variable) => variable.name === of.name)) {
      const rooted = resolveRooted(this.scope, of.name, name, at);
      if (rooted !== undefined) return rooted;
    }
    const whole = this.type(of);
    if (whole.type.kind === 'group' && whole.kind === 'read')
      return memberOf(whole.type.members, whole.path, name, whole.shared, at, of.kind === 'name' ? of.name : 'This');
    if (asList(whole) !== undefined && whole.type.kind === 'list') {
      const list = writtenPath(of) ?? 'list';
      const { element } = whole.type;
      const member = element.kind === 'group' ? element.members.get(name) : undefined;
      throw member === undefined
        ? new RuleError(
            'rule-type',
            at,
            `${list} is a list and has no ${name}.`,
            insteadOfFunction(name) ?? `Count its rows with count(${list}), or ask ${list}.exists(x, …).`,
          )
        : new RuleError(
            'rule-type',
            at,
            `${list} is a list, so ${name} has one value for each row.`,
            `Take them all with ${list}.map(x, x.${name}), or ask ${list}.exists(x, x.${name}${member.type().kind === 'boolean' ? '' : ' == …'}).`,
          );
    }
    throw new RuleError(
      'rule-type',
      at,
      `${writtenPath(of) ?? 'This'} is ${describe(whole.type)}, which has no parts.`,
      insteadOfFunction(name) ?? `Remove .${name}, or name a group.`,
    );
  }

  private typeCall(syntax: Syntax & { kind: 'call' }): Expression {
    const { name, nameAt } = syntax;
    const args = syntax.receiver === undefined ? syntax.args : [syntax.receiver, ...syntax.args];
    if (rowFunctions.has(name)) return this.typeRowCall(name, args, syntax);
    if (listFunctions.has(name)) return typeListFunction(name, this.parts(...args), syntax);
    const found = functions.get(name);
    if (found === undefined) {
      const known = [...functions.keys(), ...rowFunctions.keys(), ...listFunctions.keys()];
      throw new RuleError(
        'rule-unknown-function',
        nameAt,
        `There is no function ${name}.`,
        insteadOfFunction(name) ?? (didYouMean(name, known) || `There are: ${known.join(', ')}.`),
      );
    }
    if (args.length < found.least || args.length > found.most)
      throw new RuleError(
        'rule-arguments',
        syntax,
        `${found.name}(…) does not take ${args.length} ${args.length === 1 ? 'value' : 'values'}.`,
        `Write ${found.usage}: ${found.meaning}.`,
      );
    return found.type(this.parts(...args), syntax);
  }

  private typeRowCall(name: string, args: readonly Syntax[], at: Span): Expression {
    const [of, variable, body] = args;
    if (of === undefined || body === undefined || variable?.kind !== 'name' || args.length > 3) {
      throw new RuleError(
        'rule-arguments',
        at,
        `${name} takes a name for the row and ${name === 'map' ? 'a value' : 'a condition'}.`,
        exampleCall(name, args),
      );
    }
    const list = asList(this.type(of));
    if (list === undefined)
      throw new RuleError('rule-type', of, `${name} needs a list.`, 'Name a field of type list or choices.');
    if (['form', 'row', 'env', 'params'].includes(variable.name))
      throw new RuleError(
        'rule-arguments',
        variable,
        `${variable.name} has a meaning of its own.`,
        'Choose another name for the row, such as x.',
      );
    this.variables.push({ name: variable.name, type: list.element, mayBeAbsent: list.elementMayBeAbsent, shared: list.shared });
    try {
      return typeRowFunction(name, list, variable.name, this.type(body), body);
    } finally {
      this.variables.pop();
    }
  }

  private typeListOfTexts(items: readonly Syntax[], at: Span): Expression {
    const values = items.map((item) => (item.kind === 'literal' && typeof item.value === 'string' ? item.value : undefined));
    const known = values.filter((value) => value !== undefined);
    if (known.length !== values.length)
      throw new RuleError(
        'rule-type',
        at,
        'A written list can hold only written texts here.',
        "Use it after in: x in ['a', 'b'].",
      );
    const type: RuleType = { kind: 'choices', options: known };
    return { kind: 'constant', value: known, type, mayBeAbsent: false };
  }
}

/** `exists(stuecke, schwer)` is nearly always meant as `stuecke.exists(x, x.schwer)`. */
function exampleCall(name: string, [of, body]: readonly Syntax[]): string {
  const list = (of && writtenPath(of)) ?? 'list';
  if (body?.kind === 'member' && body.of.kind === 'name')
    return `Write ${list}.${name}(${body.of.name}, ${body.of.name}.${body.name}).`;
  return `Write ${list}.${name}(x, ${body?.kind === 'name' ? `x.${body.name}` : name === 'map' ? 'x.field' : '…'}).`;
}

/** A name as it stands in the rule: `form.hunde`. */
function writtenPath(syntax: Syntax): string | undefined {
  if (syntax.kind === 'name') return syntax.name;
  const of = syntax.kind === 'member' ? writtenPath(syntax.of) : undefined;
  return syntax.kind === 'member' && of !== undefined ? `${of}.${syntax.name}` : undefined;
}

function typeNumber(digits: string, at: Span): Expression {
  const scale = (digits.split('.')[1] ?? '').length;
  const value = Number(digits.replace('.', ''));
  if (scale > maxScale || value > exactLimit)
    throw new RuleError(
      'rule-too-large',
      at,
      `${digits} has too many digits.`,
      `Numbers have at most ${maxScale} digits after the point and 15 in all.`,
    );
  return {
    kind: 'constant',
    value,
    type: { kind: 'number', unit: 'number', scale, low: value, high: value, written: true },
    mayBeAbsent: false,
  };
}
