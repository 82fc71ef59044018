import components from 'virtual:own-components';
import { pagesWith } from './pages-with.ts';

/** What the built `server.js` exports. */
export const pages = pagesWith(components);
