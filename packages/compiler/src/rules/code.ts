/** A piece of JavaScript and how tightly it binds, so that parentheses stand only where they are needed. */
export interface Code {
  readonly text: string;
  readonly strength: number;
}

export const strengths = {
  atom: 20,
  unary: 14,
  times: 12,
  plus: 11,
  order: 9,
  equal: 8,
  and: 4,
  or: 3,
  choose: 2,
  assign: 1,
} as const;

export function code(text: string, strength: number = strengths.atom): Code {
  return { text, strength };
}

/** The text of a piece where one of at least this strength must stand. */
export function within(piece: Code, strength: number): string {
  return piece.strength >= strength ? piece.text : `(${piece.text})`;
}

/** `a + b`, and so on for operators that group to the left. */
export function infix(left: Code, sign: string, right: Code, strength: number): Code {
  return code(`${within(left, strength)} ${sign} ${within(right, strength + 1)}`, strength);
}

/** `a && b && c` */
export function chain(pieces: readonly Code[], sign: '&&' | '||'): Code {
  const strength = sign === '&&' ? strengths.and : strengths.or;
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  return code(pieces.map((piece) => within(piece, strength)).join(` ${sign} `), strength);
}

export function choice(condition: Code, yes: Code, no: Code): Code {
  return code(
    `${within(condition, strengths.or)} ? ${within(yes, strengths.choose)} : ${within(no, strengths.choose)}`,
    strengths.choose,
  );
}

/** `.name`, or `['na-me']` where the name is no identifier. */
export function property(name: string, optional = false): string {
  const isIdentifier = /^[A-Za-z_$][\w$]*$/u.test(name);
  if (optional) return isIdentifier ? `?.${name}` : `?.[${JSON.stringify(name)}]`;
  return isIdentifier ? `.${name}` : `[${JSON.stringify(name)}]`;
}

/** A JavaScript literal. */
export function literal(value: string | number | boolean | readonly string[]): Code {
  if (typeof value === 'number')
    return code(Object.is(value, -0) ? '0' : String(value), value < 0 ? strengths.unary : strengths.atom);
  return code(JSON.stringify(value));
}
