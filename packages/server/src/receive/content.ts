import type { Answers, Outline, ParametersInEffect } from '@vordruck/engine';
import type { Account } from '../account.ts';
import type { KeptFile } from '../drafts/content.ts';

/** What a submission holds, encrypted under its own key: enough to make its documents, and to show what was sent. */
export interface SubmissionContent {
  readonly answers: Answers;
  readonly files: Readonly<Record<string, KeptFile>>;
  /** What the account of the person said, as far as the form asks. */
  readonly account?: Account;
  readonly language: string;
  /** The day that its rules were applied with. */
  readonly today: string;
  /** The figures that they were applied with. */
  readonly parameters: ParametersInEffect;
  readonly outline: Outline;
}
