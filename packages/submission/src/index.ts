export { createDocuments, type DocumentName, type DocumentOptions, type FurtherOutputs } from './create-documents.ts';
export { buildSubmission, type Attachment, type Submission, type SubmissionOptions, type Submitted } from './build/submission.ts';
export { newNumber, type NumberOptions } from './build/number.ts';
export { writeJson } from './build/json.ts';
export { writeXml, type RecordReference, type XmlPlan } from './xml/write-xml.ts';
export { validateXml, type SchemaFiles } from './xml/validate-xml.ts';
export { writeMappedXml } from './xml/write-mapped-xml.ts';
export type { MappedElement, XmlMapping } from './xml/mapping.ts';
export { checkMapping, type MappingCheck, type OutputProblem } from './xml/check-mapping.ts';
export { signXml } from './xml/sign-xml.ts';
export { writeRecord, type RecordOptions } from './pdf/write-record.ts';
export type { RecordSource } from './pdf/structure.ts';
export { missingLetters } from './pdf/letters.ts';
export { checkLogo, type Logo, type LogoFacts } from './pdf/picture/picture.ts';
export type { Print } from './pdf/style.ts';
export { fillTemplate, type FillOptions } from './pdf/template/fill-template.ts';
export { checkTemplate, type TemplateCheck } from './pdf/template/check-template.ts';
export type { TemplateSample } from './pdf/template/try-template.ts';
export type { PdfTemplate, TemplateField } from './pdf/template/template.ts';
export { signPdf } from './pdf/sign-pdf.ts';
export { archivePdf, type ArchiveOptions } from './pdf/archive-pdf.ts';
export { gatherEvidence, type Evidence, type GatherOptions } from './sign/evidence.ts';
export { writeContainer, type Member } from './asice/container.ts';
export { developmentKey, type DevelopmentKey } from './sign/development-key.ts';
export { fileKey } from './sign/file-key.ts';
export { openKeyRing, ringOf, type KeyRing, type KeyRingOptions, type KeyWarning } from './sign/key-ring.ts';
export type { KeyOptions } from './sign/local-key.ts';
export { pemKey } from './sign/pem-key.ts';
export { pkcs11Key, type Pkcs11Options } from './sign/pkcs11-key.ts';
export { pkcs12Key } from './sign/pkcs12-key.ts';
export { remoteKey, type RemoteAccess, type RemoteKeyOptions } from './sign/remote-key.ts';
export type { Algorithm, SigningKey } from './sign/key.ts';
export { timestampAuthority, type TimestampAuthority, type TimestampAuthorityOptions } from './sign/timestamp-authority.ts';
export type { SealOptions } from './sign/cms.ts';
export type { Digest } from './sign/hash.ts';
export { verify, type VerifyOptions } from './verify/verify.ts';
export { FILE_BYTES_MAX } from './verify/check-file.ts';
export { describe } from './verify/describe.ts';
export type { FileKind, FileVerdict, SealVerdict, SubmissionFacts, TimestampVerdict, Verdict } from './verify/verdict.ts';
export {
  AttachmentError,
  EvidenceError,
  InvalidXmlError,
  LogoError,
  MissingLetterError,
  SealError,
  SubmissionError,
  TemplateError,
  TimestampError,
  UnknownValueError,
  UnusableKeyError,
  UnwritableTextError,
  type TimestampFault,
} from './errors.ts';
