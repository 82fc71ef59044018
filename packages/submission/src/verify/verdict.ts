/** What can be said about files given together; plain data, fit for JSON. */
export interface Verdict {
  /** All files hold and agree. Without trust anchors this says nothing about who sealed them. */
  readonly ok: boolean;
  /** Trust anchors were given, so signers were checked. */
  readonly signerChecked: boolean;
  readonly files: readonly FileVerdict[];
  /** Where files that belong together do not agree. */
  readonly disagreements: readonly string[];
}

export type FileKind = 'pdf' | 'xml' | 'container' | 'json' | 'attachment' | 'unknown';

export interface FileVerdict {
  readonly name: string;
  readonly kind: FileKind;
  /** A record in large print. */
  readonly print?: 'large';
  /** The record in usual print, given beside it, that says the same. */
  readonly largePrintOf?: string;
  readonly ok: boolean;
  /** Proved to be as it was when it was sealed. */
  readonly unchanged: boolean;
  readonly seal?: SealVerdict;
  /** The file whose seal proves this one, which has none of its own. */
  readonly provedBy?: string;
  readonly submission?: SubmissionFacts;
  /** Files in a container, or embedded in a PDF. */
  readonly contains?: readonly FileVerdict[];
  /** Why it does not hold. */
  readonly problems: readonly string[];
}

export interface SubmissionFacts {
  readonly form: string;
  /** Version of the form. */
  readonly hash: string;
  readonly municipality?: string;
  readonly number: string;
  readonly received: string;
}

export interface SealVerdict {
  /** Advanced (eIDAS, article 36): whether certificate and device are qualified is not examined. */
  readonly level: 'advanced';
  /** Baseline level of ETSI (EN 319 142-1, 319 132-1, 319 162-1): B-T has a time-stamp, B-LT evidence, B-LTA a time-stamp over all. */
  readonly format: 'B-B' | 'B-T' | 'B-LT' | 'B-LTA';
  /** Whom the certificate names. */
  readonly signer: string;
  readonly issuer: string;
  /** The time the signer claims. */
  readonly claimedTime: string;
  /** When the seal was there already, by its time-stamp; missing where there is none, or none that is trusted. */
  readonly provedTime?: string;
  /** From the one over the seal to the last over the document. */
  readonly timestamps?: readonly TimestampVerdict[];
  /** Only where trust anchors were given. */
  readonly trusted?: boolean;
}

export interface TimestampVerdict {
  /** `seal`: over the signature; `document`: over the whole file as it was then. */
  readonly over: 'seal' | 'document';
  /** Whom the certificate of the authority names. */
  readonly authority: string;
  readonly time: string;
  /** Only where trust anchors were given. */
  readonly trusted?: boolean;
}
