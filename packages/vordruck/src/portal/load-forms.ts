import { FindingsError, loadForm, type LoadedForm } from '../forms/load.ts';

/** Loads what can be loaded. One broken form, whatever breaks it, must not keep the others from citizens. */
export async function loadForms(
  folders: readonly string[],
  warn: (text: string) => void,
  load: (folder: string) => Promise<LoadedForm> = loadForm,
): Promise<readonly LoadedForm[]> {
  const loaded = await Promise.all(
    folders.map((folder) =>
      load(folder).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        warn(`Not offered: ${error instanceof FindingsError ? reason : `${folder} cannot be used. ${reason}`}`);
        return undefined;
      }),
    ),
  );
  return loaded.filter((form) => form !== undefined);
}
