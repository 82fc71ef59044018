import { textType } from './text-type.tsx';

export const year = textType({ type: 'year', inputMode: 'numeric', width: 5, hint: (_, messages) => messages.yearHint });
