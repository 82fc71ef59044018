import { textType } from './text-type.tsx';

/** An e-mail address. */
export const email = textType({ type: 'email', inputType: 'email', code: true });
