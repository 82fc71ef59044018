import { cleanLines, textCodes, textReader } from './clean-text.ts';
import { isText, textLeaf } from './field-type.ts';

/** Letters a text of several lines may have if the definition sets no limit. */
export const multilineMaxLength = 5000;

export const multiline = textLeaf<string>({
  type: 'multiline',
  codes: textCodes,
  is: isText,
  reader: (plan) => textReader(plan, multilineMaxLength, cleanLines),
  toJson: (value) => value,
  fromJson: (json) => (typeof json === 'string' ? json : undefined),
  format: (value) => value.split('\n').map((line) => ({ text: line })),
});
