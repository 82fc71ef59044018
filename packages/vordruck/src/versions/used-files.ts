import { readDefinition, type Source } from '@vordruck/definition';

/** The files that a form is made of, of all that lie about: with them alone it compiles to the same version. */
export function usedFiles({ form, files }: Source): Source {
  const asked = new AskedFiles(files);
  readDefinition({ form, files: asked });
  return { form, files: new Map([...files].filter(([path]) => asked.paths.has(path))) };
}

/** Notes which files are read. */
class AskedFiles extends Map<string, string | Uint8Array> {
  readonly paths = new Set<string>();

  override get(path: string): string | Uint8Array | undefined {
    this.paths.add(path);
    return super.get(path);
  }
}
