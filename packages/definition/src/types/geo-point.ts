import { question } from '../schema/properties.ts';
import type { FieldType } from './field-type.ts';
import { patternConstant, patternText } from './texts.ts';

const LATITUDE = '-?(?:[1-8]?[0-9]\\.[0-9]{6}|90\\.000000)';
const LONGITUDE = '-?(?:(?:[1-9]?[0-9]|1[0-7][0-9])\\.[0-9]{6}|180\\.000000)';

export const geoPoint: FieldType = {
  type: 'geoPoint',
  title: 'Point on the map',
  description:
    'Latitude and longitude (WGS 84), as maps and telephones show them. In JSON "49.235400,6.996900", six digits after the point: about ten centimetres.',
  properties: { ...question },
  required: ['label'],
  rule: 'opaque',
  constant: patternConstant(
    new RegExp(`^${LATITUDE},${LONGITUDE}$`),
    'latitude and longitude, each with six digits after the point, in double quotes',
    '49.235400,6.996900',
  ),
  value: () => patternText(`${LATITUDE},${LONGITUDE}`, 'a zero with a minus sign'),
};
