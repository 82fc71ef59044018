import type { Finding } from '@vordruck/definition';
import type { Answers, SessionInputs } from '@vordruck/engine';

/** How far a difference reaches, in rising order. */
export const differenceClasses = ['texts-only', 'neutral', 'affects-drafts', 'breaks-data'] as const;
export type DifferenceClass = (typeof differenceClasses)[number];

/** What is different between two versions of a form. Plain JSON of a stable shape. */
export interface Diff {
  readonly form: string;
  /** Hashes of the two versions. */
  readonly from: string;
  readonly to: string;
  /** That of the difference that reaches farthest; `same` if there is none. */
  readonly class: DifferenceClass | 'same';
  readonly differences: readonly Difference[];
  /** What the new version leaves undeclared; publishing refuses it. */
  readonly undeclared: readonly Finding[];
}

export interface Difference {
  readonly class: DifferenceClass;
  /** Stable, kebab-case. */
  readonly code: string;
  /** Key of the field, check or step, of the new version where it is there. */
  readonly subject: string;
  /** A sentence. */
  readonly message: string;
  /** Answers that lead elsewhere, run through both versions. */
  readonly example?: DiffExample;
  /** Why no answers that lead elsewhere are shown, although there may be some. */
  readonly undecided?: string;
}

/** A draft of the old version, and what becomes of it in the new one. */
export interface DiffExample {
  readonly inputs: SessionInputs;
  /** As few as show the difference. */
  readonly answers: Answers;
  readonly migrated: Answers;
  /** The answers in words: what a question is called, and what was answered. */
  readonly words: string;
}

export interface DiffResult {
  readonly diff?: Diff;
  /** This version cannot be read, or has errors of its own. */
  readonly unreadable?: 'old' | 'new';
}

export function farthest(differences: readonly Difference[]): DifferenceClass | 'same' {
  const reached = differences.map((difference) => differenceClasses.indexOf(difference.class));
  return differenceClasses[Math.max(-1, ...reached)] ?? 'same';
}
