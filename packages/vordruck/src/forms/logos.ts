import { finding, positionIn, type Finding } from '@vordruck/definition';
import type { Authority } from '@vordruck/engine';
import { checkLogo, LogoError, type Logo } from '@vordruck/submission';
import type { FormFolder } from './read-source.ts';

/** The logo that an authority names, of the files beside it. */
export function logoOf({ source }: FormFolder, { logo }: Authority): Logo | undefined {
  if (logo === undefined) return undefined;
  const bytes = source.files.get(`_places/${logo}`);
  if (bytes === undefined) throw new LogoError(noFile(logo));
  return { bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes };
}

const noFile = (name: string): string => `There is no file ${name} beside the authority that names it`;
const WAY_OUT =
  'Save it as a plain SVG drawing of areas and lines, or as a PNG or JPEG in RGB with at most 2000 pixels on a side, and put it beside this file.';

/** Logos that pages and records could not show, each where it is named. */
export async function checkLogos(folder: FormFolder): Promise<readonly Finding[]> {
  const { source, pathOf } = folder;
  const places = [...source.files.keys()].filter((path) => /^_places\/[^/]+\.json$/.test(path));
  const findings = await Promise.all(
    places.map(async (path) => {
      const problem = await problemOf(folder, path);
      if (problem === undefined) return [];
      const position = { ...positionIn(source, path, 'logo'), file: pathOf(path) };
      return [finding.unusableLogo(position, { problem: `${problem}.`, remedy: WAY_OUT })];
    }),
  );
  return findings.flat();
}

async function problemOf(folder: FormFolder, path: string): Promise<string | undefined> {
  try {
    const logo = logoOf(folder, authorityIn(folder, path));
    if (logo) await checkLogo(logo);
    return undefined;
  } catch (error) {
    if (error instanceof LogoError) return error.message;
    throw error;
  }
}

/** What cannot be read has been told by `definition`. */
function authorityIn({ source }: FormFolder, path: string): Authority {
  const content = source.files.get(path) ?? '';
  try {
    const told: { logo?: unknown } = JSON.parse(typeof content === 'string' ? content : new TextDecoder().decode(content));
    return typeof told.logo === 'string' ? { name: '', logo: told.logo } : { name: '' };
  } catch {
    return { name: '' };
  }
}
