import type { Clock } from './clock.ts';
import type { SecretCookie } from './drafts/cookie.ts';
import type { Drafts } from './drafts/drafts.ts';
import type { Blobs } from './files/blobs.ts';
import type { PartialUploads } from './files/partial-uploads.ts';
import type { LogEntry, PortalOptions } from './options.ts';
import type { Logos } from './pages/logos.ts';
import type { Themes } from './pages/themes.ts';
import type { FormModules } from './pages/form-modules.ts';
import type { StoredDocument } from './receive/documents.ts';
import type { Store } from './store/schema.ts';

/** What the parts of a running portal share. */
export interface Context {
  readonly options: PortalOptions;
  readonly clock: Clock;
  readonly store: Store;
  readonly blobs: Blobs;
  readonly themes: Themes;
  readonly logos: Logos;
  readonly partialUploads: PartialUploads;
  readonly drafts: Drafts;
  readonly cookie: SecretCookie;
  readonly modules: FormModules;
  /** Documents that are being made now, by submission. */
  readonly making: Map<string, Promise<readonly StoredDocument[]>>;
  /** Wraps the keys of submissions for later work on them; kept outside the database. */
  readonly transitKey: Buffer;
  readonly log: (entry: LogEntry) => void;
}
