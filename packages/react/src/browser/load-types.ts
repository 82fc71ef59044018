import { addFieldType } from '@vordruck/engine/page';
import { apart } from 'virtual:field-types-apart';
import { addType } from '../types/index.ts';

/** Loads those of a form's field types that do not come with every page. */
export async function loadTypes(names: readonly string[]): Promise<void> {
  await Promise.all(
    names.map(async (name) => {
      const type = await apart[name]?.();
      if (!type) return;
      addFieldType(type.inEngine);
      addType(type.onPage);
    }),
  );
}
