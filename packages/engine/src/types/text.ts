import { cleanLine, cleanToken, textCodes, textReader } from './clean-text.ts';
import { mayMatchSpace } from './spaced-pattern.ts';
import { isText, textLeaf } from './field-type.ts';
import { withUnit } from './number-leaf.ts';

/** Letters a line may have if the definition sets no limit. */
export const textMaxLength = 500;

export const text = textLeaf<string>({
  type: 'text',
  codes: textCodes,
  is: isText,
  reader(plan) {
    const isToken = plan.pattern !== undefined && !mayMatchSpace(plan.pattern);
    return textReader(plan, textMaxLength, isToken ? cleanToken : cleanLine);
  },
  toJson: (value) => value,
  fromJson: (json) => (typeof json === 'string' ? json : undefined),
  format: (value, plan, context) => withUnit(value, context.unit ?? plan.unit),
});
