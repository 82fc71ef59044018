import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { declaredTokens, kernCss } from '../build/kern-tokens.ts';

/** WCAG 1.4.6 for text, 1.4.11 for edges. */
const text = 7;
const edge = 3;

const pairs: readonly (readonly [foreground: string, background: string, least: number])[] = [
  ['text', 'background', text],
  ['text', 'surface', text],
  ['text', 'input-background', text],
  ['text', 'info-surface', text],
  ['text', 'warning-surface', text],
  ['text', 'success-surface', text],
  ['text-muted', 'background', text],
  ['text-muted', 'surface', text],
  ['on-header', 'header', text],
  ['action', 'background', text],
  ['action', 'surface', text],
  ['action', 'info-surface', text],
  ['action-hover', 'background', text],
  ['action-hover', 'action-tint', text],
  ['on-action', 'action', text],
  ['on-action', 'action-hover', text],
  ['danger', 'background', text],
  ['edge', 'background', edge],
  ['edge', 'input-background', edge],
  ['edge', 'surface', edge],
  ['info', 'background', edge],
  ['warning', 'background', edge],
  ['success', 'background', edge],
  ['focus', 'background', edge],
  ['focus', 'surface', edge],
  ['focus', 'header', edge],
];

const css = await readFile(join(import.meta.dirname, 'tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const kern = declaredTokens(await kernCss());

for (const [scheme, sources] of Object.entries({ light: [light], dark: [light, dark] })) {
  const own = new Map(
    sources
      .flatMap((source) => [...source.matchAll(/(--vd-[\w-]+):\s*([^;]+);/g)])
      .map(([, name = '', value = '']) => [name, value]),
  );
  for (const [foreground, background, least] of pairs) {
    test(`${foreground} on ${background} has ${least}:1 in ${scheme}`, () => {
      expect(contrast(luminance(resolve(own, foreground)), luminance(resolve(own, background)))).toBeGreaterThanOrEqual(least);
    });
  }
}

function resolve(own: ReadonlyMap<string, string>, name: string): string {
  let value = own.get(`--vd-${name}`) ?? '';
  for (let token = /^var\((--[\w-]+)\)$/.exec(value)?.[1]; token; token = /^var\((--[\w-]+)\)$/.exec(value)?.[1])
    value = kern.get(token) ?? own.get(token) ?? '';
  return value;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Relative luminance of an `oklch()` colour: Oklab to linear sRGB (CSS Color 4, § 10), clipped, then WCAG's weights. */
function luminance(colour: string): number {
  const [, lightness = '', chroma = '', hue = ''] = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(colour) ?? [];
  if (lightness === '') throw new Error(`${colour} is no oklch colour.`);
  const angle = (Number(hue) * Math.PI) / 180;
  const [l, a, b] = [Number(lightness) / 100, Number(chroma) * Math.cos(angle), Number(chroma) * Math.sin(angle)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short);
  const green = clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short);
  const blue = clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function clip(value: number): number {
  return Math.min(1, Math.max(0, value));
}
