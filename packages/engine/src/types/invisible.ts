/** Invisible characters that come with pasted text; nobody could act on a message about them, so they do not count. */
export const invisible = /(?![\s\u0085])\p{Cc}|\p{VS}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\u061c\ufeff]/gu;

/** Whether there is nothing to see in a text. */
export function isBlank(text: string): boolean {
  return text.replace(invisible, '').trim() === '';
}
