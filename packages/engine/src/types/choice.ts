import { fault, isText, textLeaf } from './field-type.ts';

/** One of several options. */
export const choice = textLeaf<string>({
  type: 'choice',
  codes: ['not-an-option'],
  is: isText,
  parse(typed, _plan, context) {
    const value = typed.trim();
    return context.options.includes(value) ? { value } : fault('not-an-option', { params: { given: value.slice(0, 100) } });
  },
  toJson: (value) => value,
  fromJson: (json) => (typeof json === 'string' ? json : undefined),
  format: (value, _plan, context) => [context.option(value)],
});
