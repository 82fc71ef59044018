import { textType } from './text-type.tsx';

export const geoPoint = textType({ type: 'geoPoint', code: true, width: 30 });
