import { textType } from './text-type.tsx';

export const time = textType({ type: 'time', width: 10 });
