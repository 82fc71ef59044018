import { textType } from './text-type.tsx';

/** A web address. */
export const url = textType({ type: 'url', inputType: 'url', code: true, hint: (_, messages) => messages.urlHint });
