import { textType } from './text-type.tsx';

/** `type=month` is a text field in half of the browsers, without saying how to fill it in. */
export const month = textType({ type: 'month', width: 20 });
