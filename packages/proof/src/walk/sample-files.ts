import { resolve } from 'node:path';
import type { Page } from 'playwright-core';

/** A file to attach: one that lies on disk, or one with its bytes. */
export type Attached = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** The files that an answer means: `file` lies in the folder of the journey; where only name and kind are known, one is made. */
export async function filesOf(page: Page, folder: string, answers: readonly unknown[]): Promise<readonly Attached[]> {
  const files: Attached[] = [];
  for (const answer of answers) {
    const { file, name, type }: { file?: unknown; name?: unknown; type?: unknown } = Object(answer);
    if (typeof file === 'string') files.push(resolve(folder, file));
    else files.push({ name: String(name), mimeType: String(type), buffer: await sampleOf(page, String(type)) });
  }
  return files;
}

/** The smallest file of a kind; pictures show a corner of the page. */
async function sampleOf(page: Page, type: string): Promise<Buffer> {
  const clip = { x: 0, y: 0, width: 32, height: 32 };
  switch (type) {
    case 'image/jpeg':
      return page.screenshot({ type: 'jpeg', clip });
    case 'image/png':
      return page.screenshot({ type: 'png', clip });
    case 'application/pdf':
      return Buffer.from(pdf, 'latin1');
    default:
      throw new Error(`There is no sample of a file of the kind ${type}.`);
  }
}

/** One empty page. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
