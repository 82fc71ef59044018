import type { Code } from './code.ts';
import type { Terminal } from './expression.ts';

/** How the result of a loop is declared. */
export const initial = { sum: ' = 0', count: ' = 0', min: '', max: '', all: ' = true', exists: ' = false' };

/** What a loop does with each value. */
export function finish(terminal: Terminal, result: string, current: Code, mayBeAbsent: boolean): string[] {
  const value = current.text;
  switch (terminal) {
    case 'sum':
      return [`${mayBeAbsent ? `if (${value} !== undefined) ` : ''}${result} += ${value};`];
    case 'count':
      return [`${result}++;`];
    case 'min':
    case 'max':
      return [
        `if (${mayBeAbsent ? `${value} !== undefined && ` : ''}(${result} === undefined || ${value} ${terminal === 'min' ? '<' : '>'} ${result})) ${result} = ${value};`,
      ];
    case 'exists':
      return [`if (${value}) {`, `  ${result} = true;`, '  break;', '}'];
    case 'all':
      return [
        `if (${value} === false) {`,
        `  ${result} = false;`,
        '  break;',
        '}',
        ...(mayBeAbsent ? [`if (${value} === undefined) ${result} = undefined;`] : []),
      ];
  }
}
