import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Frame } from '@vordruck/react';
import type { Context } from '../context.ts';

/** The frame of a page that is kept as a file: styles inside, no script, no other languages, no logo, which would have to be fetched. */
export async function inlineFrame({ options: { assets } }: Context, frame: Frame): Promise<Frame> {
  const sheets = await Promise.all(assets.styles.map((address) => readFile(join(assets.directory, basename(address)), 'utf8')));
  // Fonts stay away: a file shows those of its reader.
  const inline = sheets.join('\n').replace(/@font-face\s*\{[^}]*\}/g, '');
  const { logo: _, ...rest } = frame;
  return { ...rest, languages: [], assets: { styles: [], inline } };
}
