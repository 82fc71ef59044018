import { codeLeaf, joined } from './code-leaf.ts';
import { fault } from './field-type.ts';

/** ISO 3779: 17 letters and digits; I, O and Q are never used, for they look like 1 and 0. */
export const vin = codeLeaf({
  type: 'vin',
  codes: ['vin'],
  read(typed) {
    const code = joined(typed);
    if (!/^[A-Z0-9]*$/.test(code)) return fault('vin');
    if (code.length !== 17) return fault('vin', { variant: 'length', params: { given: code.length } });
    return /[IOQ]/.test(code) ? fault('vin', { variant: 'letters' }) : code;
  },
});
