import { finding } from '../generated/findings.ts';
import { positionOf } from '../1-parse/tree.ts';
import type { JsonNode } from '../1-parse/tree.ts';
import type { Mounting } from './mounting.ts';

/** Tells of a part in which everything was switched off; what was written empty is told by the shape check. */
export function checkNothingLeft(
  written: readonly JsonNode[],
  isOffHere: (node: JsonNode) => boolean,
  where: { readonly node: JsonNode; readonly owner: string },
  { report }: Mounting,
): void {
  if (written.length > 0 && written.every((node) => isOffHere(node)))
    report(finding.nothingLeft(positionOf(where.node), { owner: where.owner }));
}
