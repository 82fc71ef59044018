import { textType } from './text-type.tsx';

export const taxId = textType({ type: 'taxId', code: true, width: 20 });
