import { describeChanges, type DraftChange } from '@vordruck/engine';
import type { ToldChange } from '@vordruck/react';
import type { News } from '../drafts/content.ts';

/** Longer answers are not repeated in a sentence. */
const inSentence = 120;

/** What changed, in sentences: first what was lost, with all that had been typed there, since it is shown for the last time. */
export function tellNews({ changes }: News, language: string): readonly ToldChange[] {
  const losses = changes.filter(({ kind }) => kind !== 'converted' && kind !== 'moved');
  const others = changes.filter((change) => !losses.includes(change));
  const told = losses.flatMap((loss) => describeChanges([loss], language).map((change) => ({ ...change, ...wholeOf(loss) })));
  return [...told, ...describeChanges(others, language)];
}

function wholeOf({ before }: DraftChange): { readonly whole?: string } {
  const answer = before?.answer;
  return typeof answer === 'string' && answer.length > inSentence ? { whole: answer } : {};
}
