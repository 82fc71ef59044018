import type { IncomingMessage } from 'node:http';
import type { Authority, CompiledForm, FormTexts } from '@vordruck/engine';
import type { Pages } from '@vordruck/react';
import type { FurtherOutputs, KeyRing, Logo, TimestampAuthority } from '@vordruck/submission';
import type { Account } from './account.ts';
import type { Mailer } from './mail/mailer.ts';
import type { FormVersions } from './versions/form-versions.ts';

/** What a portal is made of. */
export interface PortalOptions {
  /** The forms by id, each with its versions. */
  readonly forms: ReadonlyMap<string, FormVersions>;
  readonly municipalities: readonly Municipality[];
  /** The authority of a municipality (AGS), a district or the Land, all levels merged. */
  readonly authority: (key: string) => Authority | undefined;
  /** Pages and readers of posts, as the built `server.js` of `@vordruck/react` exports them. */
  readonly pages: Pages;
  readonly assets: Assets;
  /** `postgres://…`; without it a PostgreSQL of its own runs in the data directory. */
  readonly databaseUrl?: string;
  /** Holds files, keys and the database of its own; made if missing. */
  readonly dataDirectory: string;
  /** Seal the documents: a key for each authority, or one for all. They are read again while the portal runs. */
  readonly keys: KeyRing;
  /** Proves when documents were sealed (level B-T). While it is down, receipts hold and documents come later. */
  readonly timestamps?: TimestampAuthority;
  /** The logo of an authority by the official key of its place, for pages and records. */
  readonly logo?: (place: string) => Logo | undefined;
  /** Whether records carry the attachments inside, too. */
  readonly embedAttachments?: boolean;
  /** Where people reach the portal, `https://antrag.example.de`; with https, cookies are `Secure`. */
  readonly origin: string;
  /** Lets `<vordruck-form action="<origin>/einreichen/<AGS>/<form>">` in pages of other sites post here; nobody else's unless given. */
  readonly embedding?: Embedding;
  /** Name of the portal, last part of each title. */
  readonly name?: string;
  /** Days a draft is kept after its last change; 30 unless given. */
  readonly draftDays?: number;
  /** Minutes without a request after which a device must type its code again; a draft's whole time unless given. */
  readonly sessionMinutes?: number;
  /** Sends codes by e-mail; without it none is offered. */
  readonly mailer?: Mailer;
  /**
   * Who is signed in, from what somebody the portal trusts put into the request, such as a proxy that signs people in; nobody
   * unless given. Whatever it tells counts, so the headers it reads must not get through from outside.
   */
  readonly account?: (request: Pick<IncomingMessage, 'headers'>) => Account | undefined | Promise<Account | undefined>;
  /** Fixes the day, `YYYY-MM-DD`; for tests. */
  readonly today?: string;
  readonly now?: () => Date;
  /** One line for operators, without personal data; standard error unless given. */
  readonly log?: (entry: LogEntry) => void;
}

/** Who may post whole forms from pages of their own. */
export interface Embedding {
  /** `https://www.example-stadt.de` */
  readonly origins: readonly string[];
  /** The header in which the proxy before the portal tells whom it asks for, such as `x-forwarded-for`; without it the connection's other end counts. */
  readonly addressHeader?: string;
}

/** One version of a form, compiled, with all that the compiler emitted for the portal. */
export interface PortalForm {
  readonly form: CompiledForm;
  /** By language. */
  readonly texts: ReadonlyMap<string, FormTexts>;
  /** The text of `<form>.js`, for browsers. */
  readonly script: string;
  /** The text of `<form>.xsd`. */
  readonly xsd: string;
  /** Documents that the form makes beside the usual ones. */
  readonly outputs?: FurtherOutputs;
}

/** A municipality that the portal serves. */
export interface Municipality {
  /** Amtlicher Gemeindeschlüssel, 8 digits. */
  readonly ags: string;
  /** Regionalschlüssel, 12 digits. */
  readonly ars: string;
  readonly name: string;
  /** District or city. */
  readonly kreis: string;
}

/** What was built for browsers; addresses start with `/assets/`. */
export interface Assets {
  readonly directory: string;
  readonly styles: readonly string[];
  readonly script?: string;
  /** Modules that the script loads: what questions say, by language, and the field types that few forms use, by name. */
  readonly words?: Readonly<Record<string, string>>;
  readonly types?: Readonly<Record<string, string>>;
  /** The icon that browsers show beside the title. */
  readonly icon?: string;
}

/** What a line of the log says. */
export interface LogEntry {
  readonly level: 'info' | 'error';
  readonly message: string;
  readonly [detail: string]: string | number | undefined;
}
