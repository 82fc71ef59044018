import { textType } from './text-type.tsx';

/** A place by latitude and longitude. */
export const geoPoint = textType({ type: 'geoPoint', code: true, width: 30 });
