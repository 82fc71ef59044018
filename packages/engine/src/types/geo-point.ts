import { cleanLine } from './clean-text.ts';
import { fault, isText, textLeaf } from './field-type.ts';

/** Six digits after the point are about ten centimetres. */
const decimals = 6;

const lengthMost = 100;

/** A number of degrees, or degrees, minutes and seconds; with the direction before or behind. */
const angle =
  /^([NSEOW])? ?(-?\d{1,3}(?:[.,]\d+)?) ?°? ?(?:(\d{1,2}(?:[.,]\d+)?) ?['′’])? ?(?:(\d{1,2}(?:[.,]\d+)?) ?(?:"|″|''|”))? ?([NSEOW])?$/;

function number(text: string): number {
  return Number(text.replace(',', '.'));
}

/** Degrees of one of the two, and whether it says that it is a longitude. */
function readAngle(text: string): { readonly degrees: number; readonly side: string } | undefined {
  const [, before = '', degrees, minutes = '0', seconds = '0', behind = ''] = angle.exec(text.trim()) ?? [];
  if (degrees === undefined || (before !== '' && behind !== '') || number(minutes) >= 60 || number(seconds) >= 60)
    return undefined;
  const side = before + behind;
  const size = Math.abs(number(degrees)) + number(minutes) / 60 + number(seconds) / 3600;
  const negative = degrees.startsWith('-') || side === 'S' || side === 'W';
  return { degrees: negative ? -size : size, side };
}

type Angle = NonNullable<ReturnType<typeof readAngle>>;

/** Where the two may part: at a semicolon, behind or before a direction, at a comma with a space, or at a space or comma alone. */
const cuts = [/ *; */, /(?<=[NSEOW]) *,? */, / *,? *(?=[NSEOW])/, /, +/, / +/, /,/];

/** The first way to cut the text in two that gives two angles. */
function readAngles(text: string): readonly [Angle, Angle] | undefined {
  for (const cut of cuts) {
    const [first = '', second = '', ...more] = text.split(cut).filter((part) => part !== '');
    const [one, other] = [readAngle(first), readAngle(second)];
    if (one && other && more.length === 0) return [one, other];
  }
  return undefined;
}

function isLongitude(side: string): boolean {
  return /[EOW]/.test(side);
}

function written(degrees: number): string {
  const text = degrees.toFixed(decimals);
  return /^-0\.0+$/.test(text) ? text.slice(1) : text;
}

function readPoint(typed: string): string | undefined {
  const text = cleanLine(typed)
    .toUpperCase()
    .replace(/^GEO: ?/, '');
  if (text.length > lengthMost) return undefined;
  const angles = readAngles(text);
  if (!angles) return undefined;
  const [one, other] = angles;
  const swapped = isLongitude(one.side) && !isLongitude(other.side);
  if (!swapped && (isLongitude(one.side) || /[NS]/.test(other.side))) return undefined;
  const [latitude, longitude] = swapped ? [other.degrees, one.degrees] : [one.degrees, other.degrees];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  return `${written(latitude)},${written(longitude)}`;
}

/** Latitude and longitude (WGS 84), the order of maps and of RFC 5870. */
export const geoPoint = textLeaf<string>({
  type: 'geoPoint',
  codes: ['geo-point'],
  is: isText,
  reader: () => (typed) => {
    const value = readPoint(typed);
    return value === undefined ? fault('geo-point') : value;
  },
  toJson: (value) => value,
  fromJson: (json) => (typeof json === 'string' ? readPoint(json) : undefined),
  format(value, _plan, { locale }) {
    const [latitude = '', longitude = ''] = value.split(',');
    const [north, east, south, west] = locale.directions;
    const side = (degrees: string, positive: string, negative: string) =>
      `${degrees.replace('-', '').replace('.', locale.decimalSign)}° ${degrees.startsWith('-') ? negative : positive}`;
    return `${side(latitude, north, south)}, ${side(longitude, east, west)}`;
  },
});
