import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Outline } from '@vordruck/engine';
import PdfKit from 'pdfkit';
import pdfmake from 'pdfmake';
import { launchChromium } from '../test/chromium.ts';
import { plainSections } from './document-samples.ts';

/** Something else that makes a PDF of a record; `note` says what its PDF is. */
export interface Peer {
  readonly name: string;
  readonly note: string;
  write(outline: Outline): Promise<Uint8Array> | Uint8Array;
  close?(): Promise<void>;
}

const resolve = createRequire(new URL('../../packages/submission/package.json', import.meta.url)).resolve;
const fontFile = resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf');
const boldFile = resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf');

/** The peers that run here, each with our font; a browser only where one starts. */
export async function peers(): Promise<readonly Peer[]> {
  const here: Peer[] = [typst(), pdfkit(), pdfmaker()];
  try {
    return [...here, await chromium()];
  } catch (error) {
    console.log(`Without Chromium: ${String(error).split('\n')[0]}`);
    return here;
  }
}

function pdfkit(): Peer {
  return {
    name: 'pdfkit',
    note: 'tagged by hand',
    write: async (outline) => {
      const document = new PdfKit({ size: 'A4', margin: 70, tagged: true, lang: 'de', pdfVersion: '1.7', displayTitle: true });
      const chunks: Buffer[] = [];
      document.on('data', (chunk: Buffer) => chunks.push(chunk));
      const done = new Promise((finished) => document.on('end', finished));
      document.registerFont('regular', fontFile).registerFont('bold', boldFile);
      const root = document.struct('Document');
      document.addStructure(root);
      const tagged = (tag: string, draw: () => void): void => {
        root.add(document.struct(tag, {}, draw));
      };
      tagged('H1', () => document.font('bold').fontSize(21).text(outline.title.text));
      for (const { title, rows } of plainSections(outline)) {
        tagged('H2', () => document.moveDown().font('bold').fontSize(13).text(title));
        for (const [label, answer] of rows) {
          tagged('P', () => document.font('regular').fontSize(10).text(label));
          tagged('P', () => document.text(answer).moveDown(0.5));
        }
      }
      root.end();
      document.end();
      await done;
      return Buffer.concat(chunks);
    },
  };
}

function pdfmaker(): Peer {
  pdfmake.setFonts({ Arimo: { normal: fontFile, bold: boldFile } });
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setUrlAccessPolicy(() => false);
  return {
    name: 'pdfmake',
    note: 'no structure',
    write: (outline) =>
      pdfmake
        .createPdf({
          defaultStyle: { font: 'Arimo', fontSize: 10 },
          content: [
            { text: outline.title.text, fontSize: 21, bold: true },
            ...plainSections(outline).flatMap(({ title, rows }) => [
              { text: title, fontSize: 13, bold: true, margin: [0, 18, 0, 8] satisfies [number, number, number, number] },
              { layout: 'lightHorizontalLines', table: { widths: [150, '*'], body: rows.map((row) => [...row]) } },
            ]),
          ],
        })
        .getBuffer(),
  };
}

/** A string of Typst. */
const text = (content: string): string => JSON.stringify(content);

function typst(): Peer {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [readFileSync(fontFile), readFileSync(boldFile)] }] });
  return {
    name: 'Typst',
    note: 'tagged, PDF/UA-1',
    write: (outline) => {
      const sections = plainSections(outline).map(
        ({ title, rows }) =>
          `#heading(level: 2, ${text(title)})\n#table(columns: (150pt, 1fr), stroke: none, ${rows
            .flatMap((row) => row.map((cell) => `text(${text(cell)})`))
            .join(', ')})`,
      );
      const source = [
        `#set document(title: ${text(outline.title.text)}, date: none)`,
        '#set page("a4", numbering: "1 / 1")\n#set text(font: "Arimo", size: 10pt, lang: "de")',
        `#heading(level: 1, ${text(outline.title.text)})`,
        ...sections,
      ].join('\n');
      const made = compiler.pdf({ mainFileContent: source }, { pdfStandard: 'ua-1' });
      compiler.evictCache(10);
      return made;
    },
  };
}

const escaped = (content: string): string => content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const face = (file: string, weight: number): string =>
  `@font-face{font-family:Arimo;font-weight:${weight};src:url(data:font/ttf;base64,${readFileSync(file).toString('base64')})}`;

async function chromium(): Promise<Peer> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  const style = `${face(fontFile, 400)}${face(boldFile, 700)}body{font:10pt Arimo}th{text-align:left;font-weight:400;width:150pt}`;
  return {
    name: 'Chromium print',
    note: 'tagged',
    write: async (outline) => {
      const sections = plainSections(outline).map(
        ({ title, rows }) =>
          `<h2>${escaped(title)}</h2><table>${rows
            .map(([label, answer]) => `<tr><th scope=row>${escaped(label)}<td>${escaped(answer)}`)
            .join('')}</table>`,
      );
      const title = escaped(outline.title.text);
      await page.setContent(
        `<!doctype html><html lang=de><title>${title}</title><style>${style}</style><h1>${title}</h1>${sections.join('')}`,
      );
      return page.pdf({
        format: 'A4',
        tagged: true,
        outline: true,
        margin: { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' },
      });
    },
    close: () => browser.close(),
  };
}
