import { textType } from './text-type.tsx';

/** A vehicle registration plate. */
export const licensePlate = textType({ type: 'licensePlate', code: true, width: 20 });
