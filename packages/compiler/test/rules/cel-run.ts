import {
  celEnv,
  celFunc,
  celMethod,
  CelScalar,
  isCelError,
  isCelList,
  listType,
  parse,
  plan,
  type CelInput,
} from '@bufbuild/cel';
import { library } from '@vordruck/engine';

const { INT, STRING, DYN } = CelScalar;

/** A function of the library that takes and gives integers; nothing becomes an error. */
function ofIntegers(name: string, count: number, run: (...values: number[]) => number | undefined) {
  return celFunc(
    name,
    Array.from({ length: count }, () => INT),
    INT,
    (...values: bigint[]) => certain(run(...values.map(Number))),
  );
}

function certain(value: number | undefined): bigint {
  if (value === undefined || Number.isNaN(value)) throw new Error('absent');
  return BigInt(value);
}

function ofList(name: string, run: (values: bigint[]) => bigint) {
  return celFunc(name, [listType(DYN)], INT, (list) => run(Array.from(list, (value) => BigInt(Number(value)))));
}

const extremes =
  (pick: (a: bigint, b: bigint) => boolean) =>
  (values: bigint[]): bigint =>
    values.reduce((a, b) => (pick(a, b) ? a : b));

/** The functions of the table `cel-functions.ts`. */
const env = celEnv({
  funcs: [
    ofList('sum', (values) => values.reduce((a, b) => a + b, 0n)),
    ofList(
      'least',
      extremes((a, b) => a <= b),
    ),
    ofList(
      'greatest',
      extremes((a, b) => a >= b),
    ),
    ofIntegers('roundHalfAway', 2, (n, d) => library.roundHalfAway(n, d)),
    ofIntegers('roundUp', 2, (n, d) => library.roundUp(n, d)),
    ofIntegers('addMonths', 2, (date, n) => library.addMonths(date, n)),
    ofIntegers('addYears', 2, (date, n) => library.addYears(date, n)),
    ofIntegers('monthsBetween', 2, (from, to) => library.monthsBetween(from, to)),
    ofIntegers('age', 2, (birth, on) => library.age(birth, on)),
    ofIntegers('year', 1, (date) => library.year(date)),
    ofIntegers('month', 1, (date) => library.month(date)),
    ofIntegers('day', 1, (date) => library.day(date)),
    ofIntegers('weekday', 1, (date) => library.weekday(date)),
    celMethod('lowerAscii', STRING, [], STRING, function () {
      return library.lowerAscii(this) ?? '';
    }),
    celMethod('upperAscii', STRING, [], STRING, function () {
      return library.upperAscii(this) ?? '';
    }),
    celMethod('trim', STRING, [], STRING, function () {
      return library.trim(this) ?? '';
    }),
  ],
});

/** Values as CEL sees them: what is absent is not there, numbers are integers. */
export function toCel(value: unknown): CelInput {
  if (typeof value === 'number') return BigInt(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toCel);
  if (typeof value !== 'object' || value === null) return null;
  return new Map(Object.entries(value).flatMap(([name, item]) => (item === undefined ? [] : [[name, toCel(item)]])));
}

/** The result of a text in CEL; an error is undefined. */
export function runCel(text: string, bindings: Readonly<Record<string, CelInput>>): unknown {
  const result: unknown = plan(env, parse(text))({ ...bindings });
  return isCelError(result) ? undefined : fromCel(result);
}

function fromCel(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return isCelList(value) ? Array.from(value, fromCel) : value;
}
