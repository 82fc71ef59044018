import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contrast, luminance } from '../theme/contrast.ts';
import { pairs } from '../theme/pairs.ts';
import { declaredTokens, kernCss } from '../build/kern-tokens.ts';

/** WCAG 1.4.6 for text, 1.4.11 for edges. */
const text = 7;
const edge = 3;

const css = await readFile(join(import.meta.dirname, 'tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const kern = declaredTokens(await kernCss());

for (const [scheme, sources] of Object.entries({ light: [light], dark: [light, dark] })) {
  const own = new Map(
    sources
      .flatMap((source) => [...source.matchAll(/(--vd-[\w-]+):\s*([^;]+);/g)])
      .map(([, name = '', value = '']) => [name, value]),
  );
  for (const [foreground, background, kind] of pairs) {
    const least = kind === 'text' ? text : edge;
    test(`${foreground} on ${background} has ${least}:1 in ${scheme}`, () => {
      const [one, other] = [foreground, background].map((name) => luminance(resolve(own, name)));
      expect(contrast(one ?? Number.NaN, other ?? Number.NaN)).toBeGreaterThanOrEqual(least);
    });
  }
}

function resolve(own: ReadonlyMap<string, string>, name: string): string {
  let value = own.get(`--vd-${name}`) ?? '';
  for (let token = /^var\((--[\w-]+)\)$/.exec(value)?.[1]; token; token = /^var\((--[\w-]+)\)$/.exec(value)?.[1])
    value = kern.get(token) ?? own.get(token) ?? '';
  return value;
}
