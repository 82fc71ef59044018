/** The ASCII letters and digits of some words: umlauts are written out, accents left off. */
export function asciiWords(text: string): readonly string[] {
  const ascii = text
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll(/[äöü]/giu, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter.toLowerCase()] ?? '')
    .normalize('NFD');
  return ascii.replaceAll(/\p{M}/gu, '').match(/[A-Za-z0-9]+/gu) ?? [];
}

/** A name for addresses made from the one that does not do: "Ihre Hündin" gives "ihre-huendin". */
export function usableName(text: string): string | undefined {
  const made = asciiWords(text)
    .map((word) => word.toLowerCase())
    .join('-')
    .replace(/^[0-9-]+/u, '');
  return made === '' ? undefined : made;
}
