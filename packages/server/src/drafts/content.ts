import type { Answer, Answers, DraftChange, FileValue } from '@vordruck/engine';

/** What a draft holds, encrypted: what was typed, or, once it is sent, only the key of its receipt. */
export type DraftContent = OpenContent | SentContent;

export interface OpenContent {
  readonly answers: Answers;
  /** Where the bytes of files lie, by the SHA-256 of the plain bytes. */
  readonly files: Readonly<Record<string, KeptFile>>;
  /** Hash of what the citizen last saw on the review page. */
  readonly reviewed?: string;
  /** How often its code was sent by e-mail. */
  readonly mails?: number;
  /** What became of it on its way to another version, until its owner has read that. */
  readonly news?: News;
  /** A message for one page, which its address names. */
  readonly notice?: { readonly id: string; readonly text: string };
}

/** What a citizen is told once after their draft moved to another version. */
export interface News {
  readonly changes: readonly DraftChange[];
  /** Why its former version was withdrawn, in the words of those who did. */
  readonly withdrawn?: string;
  /** A page of the former version was sent after that. */
  readonly late?: true;
}

interface SentContent {
  readonly receipt: string;
}

export interface KeptFile {
  readonly blob: string;
  /** base64 */
  readonly key: string;
}

export const emptyContent: OpenContent = { answers: {}, files: {} };

/** Leaves out the files that no answer names any more. */
export function withoutLooseFiles(content: OpenContent): OpenContent {
  const named = new Set<string>();
  nameFiles(content.answers, named);
  return { ...content, files: Object.fromEntries(Object.entries(content.files).filter(([sha256]) => named.has(sha256))) };
}

function nameFiles(answer: Answer | FileValue, named: Set<string>): void {
  if (typeof answer === 'string') return;
  if (Array.isArray(answer)) {
    for (const item of answer) nameFiles(item, named);
  } else if (isFile(answer)) named.add(answer.sha256);
  else for (const part of Object.values(answer)) nameFiles(part, named);
}

function isFile(answer: object): answer is FileValue {
  return 'sha256' in answer && 'size' in answer && typeof answer.size === 'number';
}
