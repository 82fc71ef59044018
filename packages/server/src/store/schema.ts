import type { ColumnType, Kysely } from 'kysely';

/** The tables as kysely sees them; their meaning stands in `migrations/`. */
export interface Tables {
  draft: DraftTable;
  holder: HolderTable;
  submission: SubmissionTable;
  file: FileTable;
  document: DocumentTable;
}

export type Store = Kysely<Tables>;

interface DraftTable {
  locator: Buffer;
  draft: string;
  tenant: string;
  form: string;
  hash: string;
  version: number;
  sent: ColumnType<boolean, boolean | undefined, boolean>;
  content: Buffer;
  expires: Date;
}

interface HolderTable {
  locator: Buffer;
  draft: string;
  code: Buffer;
  seen: Date;
}

interface SubmissionTable {
  tenant: string;
  submission: string;
  number: string;
  form: string;
  hash: string;
  received: Date;
  draft: Buffer;
  locator: Buffer;
  receipt_key: Buffer;
  transit_key: Buffer;
  content: Buffer;
}

interface FileTable {
  blob: string;
  draft: string | null;
  tenant: string;
  submission: ColumnType<string | null, string | null | undefined, string | null>;
}

interface DocumentTable {
  tenant: string;
  submission: string;
  name: string;
  type: string;
  size: number;
  blob: string;
}
