/** The first bytes by which a file of each media type is known; what follows them nobody reads. */
const beginnings: Readonly<Record<string, string>> = {
  'application/pdf': '%PDF-1.4\n',
  'image/jpeg': '\u00ff\u00d8\u00ff\u00e0',
  'image/png': '\u0089PNG\r\n\u001a\n',
  'image/gif': 'GIF89a',
  'image/webp': 'RIFF\u0010\u0000\u0000\u0000WEBP',
  'image/tiff': 'II*\u0000',
  'image/heic': '\u0000\u0000\u0000\u0018ftypheic',
};

/**
 * Answers with every file carried inside, `{ "file": "ausweis.pdf", "base64": "…" }`: an example can be given on as it is, with
 * no folder of files beside it.
 */
export function withCarriedFiles(answers: unknown): unknown {
  if (Array.isArray(answers)) return answers.map(withCarriedFiles);
  if (typeof answers !== 'object' || answers === null) return answers;
  if ('sha256' in answers && 'name' in answers && 'type' in answers) {
    const content = `${beginnings[String(answers.type)] ?? ''}Vordruck ${String(answers.sha256)}\n`;
    return { file: answers.name, base64: btoa(content) };
  }
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, withCarriedFiles(answer)]));
}
