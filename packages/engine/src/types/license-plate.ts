import { codeLeaf } from './code-leaf.ts';
import { fault } from './field-type.ts';

/** FZV: district, one or two letters, up to four digits, eight in all; E for electric, H for historic vehicles. */
const plate = /^([A-ZÄÖÜ]{1,3})[ -]+([A-Z]{1,2})[ -]*([1-9]\d{0,3}) ?([EH]?)$/;

export const licensePlate = codeLeaf({
  type: 'licensePlate',
  codes: ['license-plate'],
  read(typed) {
    const text = typed.replace(/ ?[\u2010-\u2015\u2212:\u00b7\u2022] ?/gu, '-');
    // Vehicles of the armed forces have no letters after the Y.
    const military = /^Y[ -]*([1-9]\d{0,5})$/.exec(text)?.[1];
    if (military !== undefined) return `Y-${military}`;
    // §§ 41, 42 FZV: plates for a few days, for trade and for trials have a number that begins with 0, and no letters.
    const [, place, trial] = /^([A-ZÄÖÜ]{1,3})[ -]*(0[3-7]\d{2,4})$/.exec(text) ?? [];
    if (place !== undefined) return `${place}-${trial}`;
    // Two letters can only be one and one; three or four leave open where the district ends.
    const apart = /^[A-ZÄÖÜ][A-Z]\d/.test(text) ? `${text.charAt(0)} ${text.slice(1)}` : text;
    const [, district = '', letters = '', digits = '', kind = ''] = plate.exec(apart) ?? [];
    if (district === '')
      return fault('license-plate', { variant: /^[A-ZÄÖÜ]{3,5} ?[1-9]\d{0,3} ?[EH]?$/.test(text) ? 'apart' : undefined });
    return (district + letters + digits).length > 8 ? fault('license-plate') : `${district}-${letters} ${digits}${kind}`;
  },
});
