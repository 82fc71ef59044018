import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { runTool } from '../test/system-tool.ts';

/** What the checks are given: everything lies in files, since the checkers are programs. */
export interface MadeDocuments {
  /** The certificate to trust, the list of revoked ones, and a root that issued none of the seals. */
  readonly root: string;
  readonly revoked: string;
  readonly otherRoot: string;
  /** Folders with the four documents, `schema.xsd`, and in `texts.json` what a reader is to hear, in order. */
  readonly specimens: readonly { readonly name: string; readonly folder: string }[];
  /** The same under keys that nobody may trust. */
  readonly doubtful: readonly { readonly name: 'expired' | 'revoked'; readonly folder: string }[];
  readonly archived: ArchivedDocuments;
}

/** Files with time-stamps and evidence, each with the level it claims; they have a chain of their own. */
export interface ArchivedDocuments {
  readonly root: string;
  readonly revoked: string;
  readonly files: readonly { readonly path: string; readonly level: string }[];
}

declare module 'vitest' {
  interface ProvidedContext {
    documents: MadeDocuments;
  }
}

/** Makes all documents once for all checks, in a process of its own as in use; removes them in the end. */
export default function setup({ provide }: TestProject): () => void {
  const place = mkdtempSync(join(tmpdir(), 'vordruck-conformance-'));
  const made = runTool(process.execPath, [fileURLToPath(new URL('make-documents.ts', import.meta.url)), place]);
  if (made.status !== 0) throw new Error(`The documents could not be made.\n${made.stderr}`);
  provide('documents', JSON.parse(readFileSync(join(place, 'made.json'), 'utf8')));
  return () => rmSync(place, { recursive: true });
}
