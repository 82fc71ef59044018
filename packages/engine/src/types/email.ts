import { cleanLine } from './clean-text.ts';
import { fault, isText, textLeaf } from './field-type.ts';

// RFC 5321: 64 octets before the @, 254 in all. Quoted local parts are refused: they are typing errors here.
const address =
  /^(?=.{1,64}@)[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;

export const email = textLeaf<string>({
  type: 'email',
  codes: ['email'],
  is: isText,
  reader: () => (typed) => {
    const text = cleanLine(typed)
      .replace(/^mailto:/i, '')
      .replace(/^<(.*)>$/, '$1')
      .replace(/[.,;]$/, '');
    if (text.length > 254 || !address.test(text)) return fault('email');
    // Only the domain is known not to tell capitals apart.
    const at = text.lastIndexOf('@');
    return text.slice(0, at) + text.slice(at).toLowerCase();
  },
  toJson: (value) => value,
  fromJson: (json) => (typeof json === 'string' ? json : undefined),
  format: (value) => value,
});
