import { finding, positionIn, type Finding } from '@vordruck/definition';
import type { Theme } from '@vordruck/engine';
import { checkTheme } from '@vordruck/react/theme';
import type { FormFolder } from './read-source.ts';

/** Colours that could not be read, and what is no colour, font or length, each where the authority's theme stands. */
export async function checkThemes({ source, pathOf }: FormFolder): Promise<readonly Finding[]> {
  const places = [...source.files].filter(([path]) => /^_places\/[^/]+\.json$/.test(path));
  const findings = await Promise.all(
    places.map(async ([path, content]) => {
      const theme = themeIn(content);
      const problems = theme ? await checkTheme(theme) : [];
      const position = { ...positionIn(source, path, 'theme'), file: pathOf(path) };
      return problems.map(({ message }) => finding.unusableTheme(position, { problem: message }));
    }),
  );
  return findings.flat();
}

/** What cannot be read, or has another shape, has been told by `definition`. */
function themeIn(content: string | Uint8Array): Theme | undefined {
  try {
    const told: { readonly theme?: Theme } = JSON.parse(
      typeof content === 'string' ? content : new TextDecoder().decode(content),
    );
    return told.theme;
  } catch {
    return undefined;
  }
}
