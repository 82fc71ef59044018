import { textType } from './text-type.tsx';

export const vin = textType({ type: 'vin', code: true, width: 20 });
