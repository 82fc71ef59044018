import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runTool, withTool } from '../test/system-tool.ts';
import { example, exchanged, pathOf, profile, sample, type Made } from './profile.ts';

const lint = (made: Made, file: string) =>
  runTool('xmllint', ['--noout', '--nonet', '--schema', pathOf(made, 'schema.xsd'), file]);

withTool('xmllint', () => {
  profile('XML valid against the XSD (xmllint)', (made) => {
    expect(lint(made, pathOf(made, 'submission.xml'))).toMatchObject({ status: 0 });
  });

  test('an element that the schema does not know is noticed', () => {
    const twin = join(example().folder, 'twin.xml');
    writeFileSync(
      twin,
      exchanged(example(), 'submission.xml', '<number>', '<nummer>').toString().replace('</number>', '</nummer>'),
    );
    expect(lint(example(), twin).status).not.toBe(0);
  });
});

withTool(['xmllint', 'pdfdetach'], () => {
  profile(
    'XML embedded in the PDF (pdfdetach, xmllint)',
    (made) => {
      const folder = join(made.folder, 'embedded');
      mkdirSync(folder);
      runTool('pdfdetach', ['-saveall', '-o', folder, pathOf(made, 'document.pdf')]);
      const embedded = join(folder, 'submission.xml');
      expect(existsSync(embedded)).toBe(true);
      expect(lint(made, embedded)).toMatchObject({ status: 0 });
    },
    sample,
  );
});
