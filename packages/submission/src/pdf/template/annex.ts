import { layOut } from '../layout.ts';
import type { RecordTexts } from '../record-texts.ts';
import { branch, leaf } from '../structure-node.ts';
import { PAGE, STYLE } from '../style.ts';
import { artifactContent, type FontPlans } from '../write/content.ts';
import type { AnnexEntry } from './template.ts';

export interface AnnexOptions {
  readonly texts: RecordTexts;
  readonly number: string;
  readonly fonts: FontPlans;
}

/** The pages behind a filled form with what had no room in it; none if all of it had. */
export function addAnnex(
  entries: readonly AnnexEntry[],
  { texts, number, fonts }: AnnexOptions,
): { readonly width: number; readonly height: number; readonly operators: string }[] {
  if (entries.length === 0) return [];
  const structure = branch('Document', [
    leaf('H1', { text: texts.annex }, '/annex', STYLE.section),
    leaf('P', { text: `${texts.number} ${number}` }, '/number', STYLE.small, 4),
    branch(
      'Table',
      entries.map(({ path, label, lines }, index) =>
        branch(
          'TR',
          [
            leaf('TH', { text: label }, path, STYLE.label, index === 0 ? 14 : 0),
            branch(
              'TD',
              lines.map((text) => leaf('P', { text }, path, STYLE.text)),
            ),
          ],
          { layout: { kind: 'row' } },
        ),
      ),
    ),
  ]);
  return layOut(structure).map(({ marks }) => ({ ...PAGE, operators: artifactContent(marks, fonts) }));
}
