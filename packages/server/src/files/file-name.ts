const LENGTH_MAX = 100;

/**
 * A name fit for every file system, document and screen: the last part of a path, without controls and marks that turn the
 * direction of writing (a `\u202E` makes `exe.gpj` of `jpg.exe`), composed, and not longer than 100 characters.
 */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const dot = clean.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, ''];
  const room = Math.max(1, LENGTH_MAX - [...extension].length);
  return `${[...stem].slice(0, room).join('') || 'datei'}${[...extension].slice(0, LENGTH_MAX - 1).join('')}`;
}
