/** An author's files: the folder of one form, the blocks it may use, the authorities. */
export interface Source {
  /** Name of the form's folder. */
  readonly form: string;
  /**
   * File contents by path relative to the form's folder (`form.json`, `texts/en.json`, `places/10041100.json`); blocks
   * stand at `_blocks/<block>/block.json` and `_blocks/<block>/texts/<language>.json`, authorities at `_places/<key>.json`.
   * What `output` names (`output/antrag.pdf`, `output/hund.xsd` with all schemas beside it) is here, too.
   */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Files that are there and cannot be read, with the reason. */
  readonly unreadable?: ReadonlyMap<string, string>;
  /** The hash under which these very files were published: errors of checks younger than that do not hinder compiling them. */
  readonly published?: string;
}
