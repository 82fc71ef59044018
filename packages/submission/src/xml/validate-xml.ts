import {
  ParseOption,
  XmlBufferInputProvider,
  xmlCleanupInputProvider,
  XmlDocument,
  xmlRegisterInputProvider,
  XsdValidator,
} from 'libxml2-wasm';
import { InvalidXmlError } from '../errors.ts';

/** Schemas that a schema imports or includes, by the names it uses for them. */
export type SchemaFiles = ReadonlyMap<string, string | Uint8Array>;

/** Validators by schema text; reading a schema costs more than using it. Few are in use at a time. */
const validators = new Map<string, XsdValidator>();
const VALIDATORS_MAX = 64;

/** No network, no external entities; documents of any size that memory holds are refused by libxml2's own limits. */
export const PARSE_SAFELY = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE;

/** Throws {@link InvalidXmlError} unless the document fits the schema. */
export function validateXml(xml: string | Uint8Array, xsd: string, imports?: SchemaFiles): void {
  const validator = validatorFor(xsd, imports);
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

/** Throws {@link InvalidXmlError} unless the schema can be used, with all that it imports. */
export function checkSchema(xsd: string, imports?: SchemaFiles): void {
  validatorFor(xsd, imports);
}

function validatorFor(xsd: string, imports: SchemaFiles = new Map()): XsdValidator {
  const key = imports.size === 0 ? xsd : JSON.stringify([xsd, ...Array.from(imports, ([name, file]) => [name, String(file)])]);
  const known = validators.get(key);
  if (known) return known;
  try {
    const validator = readSchema(xsd, imports);
    const [oldest] = validators;
    if (oldest && validators.size >= VALIDATORS_MAX) {
      oldest[1].dispose();
      validators.delete(oldest[0]);
    }
    validators.set(key, validator);
    return validator;
  } catch (cause) {
    throw new InvalidXmlError('The schema of the form cannot be read', { cause });
  }
}

/** Only the given files are there to import; nothing is read from disk or network. */
function readSchema(xsd: string, imports: SchemaFiles): XsdValidator {
  const files = Array.from(imports, ([name, file]): [string, Uint8Array] => [name, Buffer.from(file)]);
  if (files.length > 0) xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(files)));
  try {
    using schema = XmlDocument.fromString(xsd, { option: PARSE_SAFELY });
    return XsdValidator.fromDoc(schema);
  } finally {
    if (files.length > 0) xmlCleanupInputProvider();
  }
}
