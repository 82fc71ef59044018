import { members, readOid, TAG, type Element } from './der.ts';

/** An attribute of a CMS signature: its name and values. */
export function readAttribute(element: Element): [string, Element[]] {
  const [id, values] = members(element, TAG.sequence);
  return [readOid(id), members(values, TAG.set)];
}
