import { textType } from './text-type.tsx';

export const vatId = textType({ type: 'vatId', code: true, width: 20 });
