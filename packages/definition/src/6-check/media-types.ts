import { didYouMean } from '../did-you-mean.ts';
import { finding } from '../generated/findings.ts';
import type { Definition } from '../model.ts';
import type { Report } from '../report.ts';
import { topFields, walk } from './walk.ts';

/** The kinds of files that are known by their bytes where files arrive; names and claims of the sender decide nothing. */
export const mediaTypes: readonly string[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/tiff',
  'image/heic',
];

/** The kinds of which the server can keep the picture alone. */
const pictures: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];

/** Kinds of files whose metadata would have to be removed, and cannot be. */
export function checkMetadata(definition: Definition, report: Report): void {
  for (const field of walk(topFields(definition))) {
    if (field.metadata === undefined) continue;
    for (const type of field.accept ?? ['*/*'])
      if (!pictures.includes(type)) report(finding.metadataKept(field.at('metadata'), { type, known: pictures.join(', ') }));
  }
}

/** Kinds of files that no upload would ever be recognised as. */
export function checkMediaTypes(definition: Definition, report: Report): void {
  for (const field of walk(topFields(definition)))
    for (const [index, type] of (field.accept ?? []).entries()) {
      // What is no media type at all is told by the shape check.
      if (isKnown(type) || !type.includes('/')) continue;
      const slots = { type, near: didYouMean(type, mediaTypes), known: mediaTypes.join(', ') };
      report(finding.unknownMediaType(field.at('accept', index), slots));
    }
}

function isKnown(type: string): boolean {
  return type.endsWith('/*') ? mediaTypes.some((known) => known.startsWith(type.slice(0, -1))) : mediaTypes.includes(type);
}
