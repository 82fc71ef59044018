import { ParseOption, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { InvalidXmlError } from '../errors.ts';

/** Validators by schema text; reading a schema costs more than using it. Few are in use at a time. */
const validators = new Map<string, XsdValidator>();
const VALIDATORS_MAX = 64;

/** No network, no external entities; documents of any size that memory holds are refused by libxml2's own limits. */
export const PARSE_SAFELY = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE;

/** Throws {@link InvalidXmlError} unless the document fits the schema. */
export function validateXml(xml: string | Uint8Array, xsd: string): void {
  const validator = validatorFor(xsd);
  try {
    using document =
      typeof xml === 'string'
        ? XmlDocument.fromString(xml, { option: PARSE_SAFELY })
        : XmlDocument.fromBuffer(xml, { option: PARSE_SAFELY });
    validator.validate(document);
  } catch (cause) {
    throw new InvalidXmlError('The XML does not fit the schema of its form', { cause });
  }
}

function validatorFor(xsd: string): XsdValidator {
  const known = validators.get(xsd);
  if (known) return known;
  try {
    using schema = XmlDocument.fromString(xsd, { option: PARSE_SAFELY });
    const validator = XsdValidator.fromDoc(schema);
    const [oldest] = validators;
    if (oldest && validators.size >= VALIDATORS_MAX) {
      oldest[1].dispose();
      validators.delete(oldest[0]);
    }
    validators.set(xsd, validator);
    return validator;
  } catch (cause) {
    throw new InvalidXmlError('The schema of the form cannot be read', { cause });
  }
}
