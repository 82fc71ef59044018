import type { Theme } from '@vordruck/engine';
import { describe, expect, test } from 'vitest';
import { checkTheme, themeCss } from './theme.ts';

test('a theme of good contrast passes, and becomes custom properties only', async () => {
  const theme = {
    light: { action: '#7a0019', 'action-hover': '#5a0012', brand: '#7a0019' },
    font: "'Noto Sans', sans-serif",
    radius: '0.5rem',
  };
  expect(await checkTheme(theme)).toEqual([]);
  expect(themeCss(theme)).toContain("--vd-font: 'Noto Sans', sans-serif;");
  expect(themeCss(theme)).toContain('--vd-action: #7a0019;');
});

test('our own colours pass as they are', async () => {
  expect(await checkTheme({})).toEqual([]);
});

describe('a theme is refused with the pair named', () => {
  test('text under 4.5:1', async () => {
    const [problem] = await checkTheme({ light: { action: '#8a8a8a' } });
    expect(problem).toMatchObject({ scheme: 'light', pair: ['action', 'background'], least: 4.5 });
    expect(problem?.message).toMatch(/^action on background \(light\) has 3\.45:1/);
  });
  test('an edge under 3:1, in dark only', async () => {
    const problems = await checkTheme({ dark: { edge: '#333' } });
    expect(problems.map(({ scheme, pair }) => [scheme, pair.join(' on ')])).toContainEqual(['dark', 'edge on background']);
    expect(problems.every(({ scheme }) => scheme === 'dark')).toBe(true);
  });
});

test.each<Theme>([
  { light: { action: 'red;} body{display:none' } },
  { light: { unbekannt: '#000000' } },
  { font: "x';} body{display:none}" },
  { font: 'url(https://example.org/x)' },
  { radius: '10px' },
])('what is no colour, font or length is refused: %j', async (theme) => {
  expect(await checkTheme(theme)).not.toEqual([]);
});
