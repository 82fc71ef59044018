/**
 * The name of an attachment in a container: its number keeps names apart, the rest is for people. ASCII only, so that every
 * system unpacks it the same; the name as given stands in the submission.
 */
export function attachmentName(name: string, number: number): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return `attachments/${number}-${plain.slice(-80) || 'file'}`;
}
