import type { Migration } from '@vordruck/engine';
import type { PortalForm } from '../options.ts';

/**
 * A form with all its versions. It is asked again for each request: what is published or withdrawn while the portal runs
 * counts from then on.
 */
export interface FormVersions {
  /** All that were ever published, in the order of their dates of effect. */
  readonly versions: readonly FormVersion[];
  /** A definition that was never published: it is always in effect, and drafts follow it without more ado. */
  readonly working?: true;
}

/** A version: immutable, named by its hash. */
export interface FormVersion {
  readonly hash: string;
  /** First day on which new drafts are made with it, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day on which it may be sent, where it was published with one. */
  readonly until?: string;
  /** The version whose drafts it takes over. */
  readonly predecessor?: string;
  /** For how many days from its date of effect drafts of earlier versions may still be sent as they are. */
  readonly grace?: number;
  /** Accepted no longer, from that moment on. */
  readonly withdrawn?: Withdrawal;
  /** Compiles or reads it; kept by the provider, so that it may be asked for again and again. */
  load(): Promise<PortalForm>;
  /** How drafts of its predecessor become drafts of it. */
  loadMigration?(): Promise<Migration>;
}

/** That a version was taken back, and why: told to citizens. */
export interface Withdrawal {
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly reason: string;
}

/** A definition that was never published, as development has it. */
export function workingForm(form: PortalForm): FormVersions {
  return { working: true, versions: [{ hash: form.form.hash, from: '0001-01-01', load: async () => form }] };
}
