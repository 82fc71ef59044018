import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Theme } from '@vordruck/engine';
import { declaredTokens, kernCss } from '../build/kern-tokens.ts';
import { contrast, luminance } from './contrast.ts';
import { pairs } from './pairs.ts';

/** Why a theme is refused: two colours that cannot be told apart well enough, or something that is no colour, font or length. */
export interface ThemeProblem {
  readonly scheme: 'light' | 'dark';
  /** Names of the custom properties without `--vd-`; of one where it is no colour at all. */
  readonly pair: readonly [foreground: string, background: string] | readonly [name: string];
  readonly ratio?: number;
  readonly least?: number;
  readonly message: string;
}

/** The least that WCAG AA asks of a theme; our own colours have 7:1. */
const least = { text: 4.5, edge: 3 } as const;

type Colours = ReadonlyMap<string, string>;

const ownColours: Promise<Readonly<Record<'light' | 'dark', Colours>>> = readColours();

/** All that is wrong with a theme; it may only be used if nothing is. */
export async function checkTheme(theme: Theme): Promise<readonly ThemeProblem[]> {
  const own = await ownColours;
  return [...wrongShapes(theme), ...(['light', 'dark'] as const).flatMap((scheme) => wrongColours(theme, scheme, own[scheme]))];
}

/** The theme as a style sheet: custom properties only, so that nothing else of the pages can change. */
export function themeCss({ light = {}, dark = {}, font, radius }: Theme): string {
  const general = { ...light, ...(font && { font }), ...(radius && { radius }) };
  return `${rule(general)}@media (prefers-color-scheme: dark) {\n${rule(dark)}}\n`;
}

function rule(properties: Readonly<Record<string, string>>): string {
  const lines = Object.entries(properties).map(([name, value]) => `  --vd-${name}: ${value};\n`);
  // Twice the weight of our own, whichever of the two sheets comes first.
  return `:root:root {\n${lines.join('')}}\n`;
}

function wrongColours(theme: Theme, scheme: 'light' | 'dark', own: Colours): readonly ThemeProblem[] {
  const set: Readonly<Record<string, string>> = theme[scheme] ?? {};
  const strange = Object.entries(set).flatMap(([name, colour]): ThemeProblem[] =>
    own.has(name) && luminance(colour) !== undefined
      ? []
      : [{ scheme, pair: [name], message: `${name} (${scheme}): “${colour}” is no colour of ours; write #rrggbb.` }],
  );
  if (strange.length > 0) return strange;
  return pairs.flatMap(([foreground, background, kind]) => {
    const [one, other] = [foreground, background].map((name) => luminance(set[name] ?? own.get(name) ?? ''));
    if (one === undefined || other === undefined) return [];
    const ratio = contrast(one, other);
    if (ratio >= least[kind]) return [];
    const message = `${foreground} on ${background} (${scheme}) has ${ratio.toFixed(2)}:1, and ${kind === 'text' ? 'text' : 'an edge'} needs ${least[kind]}:1.`;
    return [{ scheme, pair: [foreground, background] as const, ratio, least: least[kind], message }];
  });
}

/** What becomes part of a style sheet holds nothing that could end its declaration. */
function wrongShapes({ font, radius }: Theme): readonly ThemeProblem[] {
  const problem = (name: string, value: string, hint: string): ThemeProblem => ({
    scheme: 'light',
    pair: [name],
    message: `${name}: “${value}” ${hint}`,
  });
  return [
    ...(font !== undefined && !/^[\p{L}\p{N} ,'"-]+$/u.test(font) ? [problem('font', font, 'is no list of font names.')] : []),
    ...(radius !== undefined && !/^\d+(\.\d+)?(rem|em)$|^0$/.test(radius)
      ? [problem('radius', radius, 'is no length in rem.')]
      : []),
  ];
}

/** Our own colours as `tokens.css` has them, with KERN's behind them. */
async function readColours(): Promise<Readonly<Record<'light' | 'dark', Colours>>> {
  const css = await readFile(join(import.meta.dirname, '..', 'styles', 'tokens.css'), 'utf8');
  const kern = declaredTokens(await kernCss());
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
  const colours = (...sources: readonly string[]): Colours => {
    const own = new Map(
      sources.flatMap((source) =>
        [...source.matchAll(/--vd-([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value] as const),
      ),
    );
    return new Map([...own].map(([name, value]) => [name, resolve(value, kern)]));
  };
  return { light: colours(light), dark: colours(light, dark) };
}

function resolve(value: string, kern: ReadonlyMap<string, string>): string {
  const token = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return token === undefined ? value : resolve(kern.get(token) ?? '', kern);
}
