import { locate, member, objectsOf, textOf } from '../1-parse/tree.ts';
import { mountFields } from '../3-mount/mount-field.ts';
import type { Mounting } from '../3-mount/mounting.ts';
import { checkFields } from '../6-check/names.ts';
import type { Field } from '../model.ts';
import { keyOfPath } from './read-places.ts';
import type { PlaceFile } from './read-places.ts';

/** The group `local` of all questions that places add: for it schema and XSD are open, so that no place changes them. */
export function mountLocal(places: readonly PlaceFile[], mounting: Mounting): Field | undefined {
  const additions = places.flatMap(({ place, root }) =>
    objectsOf(member(root, 'add')).map((node) => ({ place: place.key, node })),
  );
  const [first] = additions;
  if (!first) return undefined;
  const nodes = additions.map(({ node }) => node);
  // Two places share the group, so their questions need names of their own.
  checkFields(nodes, mounting.report);
  const fields = mountFields(nodes, { key: 'local', overrides: [], blocks: [] }, mounting).map((field) => {
    const own = additions.find(({ node }) => textOf(member(node, 'field')) === field.field);
    const after = textOf(member(own?.node, 'after'));
    return { ...within(field, own?.place), after: after === undefined ? undefined : keyOfPath(after) };
  });
  return { field: 'local', key: 'local', type: 'group', fields, at: locate(first.node) };
}

/** All that an added group holds exists in that place only. */
function within(field: Field, place: string | undefined): Field {
  return { ...field, place, fields: field.fields?.map((inner) => within(inner, place)) };
}
