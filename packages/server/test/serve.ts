import { loadPages } from '@vordruck/react/build';
import { developmentKey, ringOf } from '@vordruck/submission';
import { createPortal, stopOnSignal, workingForm } from '../src/index.ts';
import { municipalities } from './municipalities.ts';
import { petForm } from './pet-form.ts';

// A portal in a process of its own, run by plain Node as in production; prints its address.
const [, , dataDirectory = '', outDir = ''] = process.argv;
const built = await loadPages({ outDir });
const { key } = await developmentKey(`${outDir}/key`);
const portal = await createPortal({
  forms: new Map([['tiere', workingForm(petForm)]]),
  municipalities,
  authority: () => undefined,
  pages: built.pages,
  assets: { ...built.assets, directory: built.assetsDir },
  dataDirectory,
  keys: ringOf(key, 'development key'),
  origin: 'http://127.0.0.1',
  today: '2026-11-23',
});
process.stdout.write(`${await portal.listen({ port: 0, host: '127.0.0.1' })}\n`);
stopOnSignal(portal);
