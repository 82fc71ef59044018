import type { FieldType as TypeInEngine } from '@vordruck/engine';
import { addFieldType } from '@vordruck/engine/page';
import type { FieldType } from '../field-type.ts';
import { addType } from '../types/index.ts';

/** Loads those of a form's field types that do not come with every page: modules made by the plugin `fieldTypesApart`. */
export async function loadTypes(addresses: readonly string[]): Promise<void> {
  await Promise.all(
    addresses.map(async (address) => {
      const type: { readonly inEngine: TypeInEngine; readonly onPage: FieldType } = await import(/* @vite-ignore */ address);
      addFieldType(type.inEngine);
      addType(type.onPage);
    }),
  );
}
