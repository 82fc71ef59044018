import { useEffect, useState, type ReactNode } from 'react';
import { usePage } from './context.ts';

/** Milliseconds after the last key: whoever listens is not interrupted while typing (WCAG 4.1.3). */
const pause = 1000;

/**
 * How many characters are left, seen and told once typing rests. The limit itself stands in the hint, for those who have no
 * script; nothing is cut off, since pasted text must not vanish.
 */
export function CharacterCount({ text, most }: { readonly text: string; readonly most: number }): ReactNode {
  const { live, messages } = usePage();
  const [first] = useState(text);
  const [told, setTold] = useState<string>();
  useEffect(() => {
    if (!live || text === first) return undefined;
    const timer = setTimeout(() => {
      const left = most - [...text.trim()].length;
      const sentence = left < 0 ? messages.charactersOver(-left) : messages.charactersLeft(left);
      setTold(sentence);
      live.say(sentence);
    }, pause);
    return () => clearTimeout(timer);
  }, [live, text, first, most, messages]);
  return told === undefined ? null : (
    <p className="vd-count">
      <span>{told}</span>
    </p>
  );
}
