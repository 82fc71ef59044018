import { textType } from './text-type.tsx';

/** `type=url` would refuse an address without "https://" before anyone could read it. */
export const url = textType({ type: 'url', code: true, inputMode: 'url' });
