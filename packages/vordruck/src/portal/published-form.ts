import { compileMigration } from '@vordruck/compiler';
import type { Source } from '@vordruck/definition';
import type { Migration } from '@vordruck/engine';
import type { FormVersion, FormVersions, PortalForm } from '@vordruck/server';
import { loadVersion, openFrozen } from '../versions/load-version.ts';
import { type FrozenVersion, readVersions } from '../versions/read-versions.ts';
import { FrozenVersionError } from '../versions/version-file.ts';
import { portalForm } from './portal-form.ts';

/** Where a form lies, and whom to tell what is wrong with its versions. */
export interface PublishedFormOptions {
  readonly folder: string;
  readonly form: string;
  /** The working definition, from which places take their parameters. */
  readonly working: Source | undefined;
  warn(text: string): void;
}

/**
 * The published versions of a form. Each is compiled when somebody first needs it, and kept: a form may have hundreds, of which
 * one is offered and a few have drafts.
 */
export class PublishedForm implements FormVersions {
  versions: readonly FormVersion[] = [];
  readonly #options: PublishedFormOptions;
  readonly #forms = new Map<string, Promise<PortalForm>>();
  readonly #migrations = new Map<string, Promise<Migration>>();

  constructor(options: PublishedFormOptions) {
    this.#options = options;
  }

  /**
   * Reads again what is published and withdrawn.
   * @throws FrozenVersionError naming a file that is not as it was published; what was known before stays
   */
  async reload(): Promise<void> {
    const { folder, form } = this.#options;
    const frozen = await readVersions(folder, form);
    this.versions = frozen.map((version) => this.#versionOf(version, frozen));
  }

  #versionOf(version: FrozenVersion, all: readonly FrozenVersion[]): FormVersion {
    const { hash, from, until, predecessor, grace, withdrawn } = version;
    const before = all.find((each) => each.hash === predecessor);
    const { working, warn } = this.#options;
    return {
      hash,
      from,
      ...(until === undefined ? {} : { until }),
      ...(predecessor === undefined ? {} : { predecessor }),
      ...(grace === undefined ? {} : { grace }),
      ...(withdrawn ? { withdrawn } : {}),
      load: () => this.#kept(this.#forms, hash, async () => portalForm(await loadVersion(version, working, warn))),
      ...(before ? { loadMigration: () => this.#kept(this.#migrations, hash, () => loadMigration(before, version)) } : {}),
    };
  }

  /** Made once; what failed is told to operators, and tried again when somebody asks again. */
  #kept<T>(made: Map<string, Promise<T>>, hash: string, make: () => Promise<T>): Promise<T> {
    const known = made.get(hash);
    if (known) return known;
    const making = make();
    made.set(hash, making);
    making.catch((error: unknown) => {
      made.delete(hash);
      this.#options.warn(error instanceof Error ? error.message : String(error));
    });
    return making;
  }
}

async function loadMigration(before: FrozenVersion, version: FrozenVersion): Promise<Migration> {
  const [old, next] = await Promise.all([openFrozen(before), openFrozen(version)]);
  const { output } = await compileMigration(old.source, next.source);
  if (!output) throw new FrozenVersionError(`There is no way from ${before.folder} to ${version.folder}.`);
  // As with forms: what is run was emitted a moment ago by our own compiler.
  const module: { default: Migration } = await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(output.text)}`);
  return module.default;
}
