import type { Authority } from '@vordruck/engine';
import type { DocumentOptions, Submitted } from '@vordruck/submission';

/** One filled form from which documents are made. */
export interface Specimen {
  /** Names its folder. */
  readonly name: string;
  readonly session: Submitted;
  readonly xsd: string;
  readonly authority: Authority;
  /** Bytes of the attachments by SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** `VD-2026-K7MQ-3XWA` unless given. */
  readonly number?: string;
  /** How the record looks, and whether it carries the attachments inside. */
  readonly options?: Pick<DocumentOptions, 'logo' | 'print' | 'embedAttachments'>;
}
