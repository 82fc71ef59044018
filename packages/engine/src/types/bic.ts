import { joined } from './code-leaf.ts';
import { cleanLine } from './clean-text.ts';
import { fault, isText, textLeaf } from './field-type.ts';

// ISO 9362 as the SEPA messages of ISO 20022 spell it (BICIdentifier).
const pattern = /^[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?$/;

export const bic = textLeaf<string>({
  type: 'bic',
  codes: ['bic'],
  is: isText,
  reader: () => (typed) => {
    const value = joined(
      cleanLine(typed)
        .toUpperCase()
        .replace(/^(?:BIC|SWIFT)(?:: *| )/, ''),
    );
    return pattern.test(value) ? value : fault('bic');
  },
  toJson: (value) => value,
  fromJson: (json) => (typeof json === 'string' && pattern.test(json) ? json : undefined),
  format: (value) => value,
});
