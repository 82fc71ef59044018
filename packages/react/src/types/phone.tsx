import { textType } from './text-type.tsx';

/** A telephone number; spaces, slashes and +49 are welcome. */
export const phone = textType({ type: 'phone', inputType: 'tel', width: 20 });
