import type { Authority, Issue, Outline, PageSession, Printed, Session } from '@vordruck/engine';

/** Everything a page is made from; rendering is a pure function of it. */
export type Page =
  | PortalPage
  | MunicipalityPage
  | StartPage
  | StepPage
  | RowPage
  | ReviewPage
  | SendPage
  | SavedPage
  | ResumePage
  | ReceiptPage
  | ChangedPage
  | ClosedPage
  | MessagePage;

/** What every page has around its content. */
export interface Frame {
  readonly language: string;
  /** This page in the form's other languages; `href` keeps the place. */
  readonly languages: readonly { readonly language: string; readonly href: string }[];
  /** Name of the portal, last part of the title. */
  readonly portal: string;
  readonly municipality?: { readonly ags: string; readonly name: string };
  readonly authority?: Authority;
  /** The authority's logo. Without `alt` it is called after the authority. */
  readonly logo?: { readonly href: string; readonly width: number; readonly height: number; readonly alt?: string };
  /** Addresses of built assets. `script` is left out where there is nothing to enhance. */
  readonly assets: {
    readonly styles: readonly string[];
    readonly script?: string;
    /** What questions say, by language, and the field types that few forms use, by name: loaded by the script. */
    readonly words?: Readonly<Record<string, string>>;
    readonly types?: Readonly<Record<string, string>>;
    readonly icon?: string;
    /** Style sheets as text, for a page that is kept as a file. */
    readonly inline?: string;
  };
}

/** What the pages of one form share. Addresses start with `/`. */
export interface FormFrame {
  readonly session: PageSession;
  /** `/<AGS>/<form>/` */
  readonly base: string;
  /** Before all ids, where several forms stand on one page. */
  readonly prefix?: string;
  /** Guards posts against forgery; a hidden input `_token`. */
  readonly token: string;
  /** Addresses of `<form>.js` and `<form>.<language>.json`, for the browser. */
  readonly modules?: { readonly form: string; readonly texts: string };
  /** Where the script sends files in pieces, so that a broken connection resumes. */
  readonly uploads?: string;
  /** The portal cannot know surely enough who sends: the form is filled in, checked, printed and signed by hand instead of sent. */
  readonly byHand?: true;
  /** Where a session ends before the draft does: after how long, the code that brings it back, where to prolong it. */
  readonly timeout?: { readonly minutes: number; readonly code: string; readonly stay: string };
}

/** `/`: choose a municipality, find a service. */
export interface PortalPage {
  readonly kind: 'portal';
  readonly frame: Frame;
  readonly municipalities: readonly { readonly ags: string; readonly name: string; readonly district: string }[];
  /** What was searched for, if anything. */
  readonly query: string;
  readonly services: readonly (ServiceInList & { readonly form: string })[];
}

/** `/<AGS>/`: the services a municipality offers. */
export interface MunicipalityPage {
  readonly kind: 'municipality';
  readonly frame: Frame;
  /** What was searched for, if anything. */
  readonly query?: string;
  /** What it offers, or of that what was found. */
  readonly services: readonly (ServiceInList & { readonly href: string })[];
  /** Titles of what fits best, but is not offered here: whoever looks for it is not left to try other words. */
  readonly elsewhere?: readonly Printed[];
}

/** A service as lists show it: its title and whom it is for; `lang` where a text is not in the language of the page. */
export interface ServiceInList {
  readonly title: Printed;
  readonly intro?: Printed;
}

/** `/<AGS>/<form>/`: what you need, how long it takes, fee, legal basis, privacy, help. */
export interface StartPage {
  readonly kind: 'start';
  readonly frame: Frame;
  readonly form: FormFrame;
  /** Days a draft is kept. */
  readonly draftDays: number;
  /** A draft exists already: go on with it, or start anew. */
  readonly draft?: { readonly href: string };
  /** What this browser sent last. */
  readonly receipt?: { readonly href: string };
  /** Somebody asked for a step, but there is no draft: it is told why they are here. */
  readonly lost?: boolean;
  /** Where codes of drafts are typed. */
  readonly resume?: string;
  /** Minutes after which a session ends, where it is shorter than a draft. */
  readonly sessionMinutes?: number;
}

/** `/<AGS>/<form>/<step>` */
export interface StepPage {
  readonly kind: 'step';
  readonly frame: Frame;
  readonly form: FormFrame;
  readonly step: string;
  /** Shown only after a failed "Weiter"; empty on a first look. */
  readonly issues: readonly Issue[];
  /** Name of the field to focus, after a post revealed it. */
  readonly focus?: string;
  /** A polite message, such as "Hund 2 entfernt". */
  readonly status?: string;
}

/** `/<AGS>/<form>/<step>/<list>/<row>`, or `…/<row>/<rowStep>`: one row of a list, or one of its pages. */
export interface RowPage extends Omit<StepPage, 'kind'> {
  readonly kind: 'row';
  /** By ids, `/hunde/@2`. */
  readonly row: string;
  /** Which of the row's pages, where its list has `steps`. */
  readonly rowStep?: string;
}

/** `…/pruefen`: check your answers. */
export interface ReviewPage {
  readonly kind: 'review';
  readonly frame: Frame;
  readonly form: FormFrame;
  readonly outline: Outline;
  /** What is still missing, with links to where it is asked. */
  readonly issues: readonly Issue[];
  readonly status?: string;
}

/** `…/senden`: declarations, warning, "Jetzt verbindlich absenden". */
export interface SendPage {
  readonly kind: 'send';
  readonly frame: Frame;
  readonly form: FormFrame & { readonly session: Session };
  readonly issues: readonly Issue[];
  /** Hash of what was reviewed, a hidden input `_reviewed`: if anything shown changed since, the citizen reviews again. */
  readonly reviewed: string;
  /** What is printed and signed by hand instead, where the form cannot be sent (`form.byHand`). */
  readonly outline?: Outline;
}

/** `…/fortsetzen`: the draft is saved, and a code brings it back. Posts `mail` with `_email`, `leave`, `stay`. */
export interface SavedPage {
  readonly kind: 'saved';
  readonly frame: Frame;
  readonly form: FormFrame;
  /** In groups of four. */
  readonly code: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly until: string;
  /** Whole address of the page where codes are typed. */
  readonly resume: string;
  /** Where to go on filling in. */
  readonly next: string;
  /** The code can be sent by e-mail. */
  readonly mail: boolean;
  readonly sent: boolean;
  /** What was wrong with the e-mail address, or that it could not be sent. */
  readonly issue?: 'wrong' | 'failed';
}

/** `/fortsetzen`: type the code of a draft. Posts `_code`. */
export interface ResumePage {
  readonly kind: 'resume';
  readonly frame: Frame;
  readonly action: string;
  readonly token: string;
  readonly typed: string;
  /** A session just ended. */
  readonly ended: boolean;
  readonly issue?: 'shape' | 'unknown';
  /** This device has another draft of the same form, there; `replace` confirms. */
  readonly replace?: string;
}

/** `…/quittung/<key>` */
export interface ReceiptPage {
  readonly kind: 'receipt';
  readonly frame: Frame;
  readonly number: string;
  /** ISO 8601 with offset. */
  readonly received: string;
  readonly title: string;
  readonly outline: Outline;
  /** What happens next, in the form's own words (its text `next`). */
  readonly next?: { readonly text: string; readonly lang?: string };
  /** Addresses of this page in large print (or back), and as a file to keep; neither stands in the file itself. */
  readonly variants?: { readonly print: string; readonly copy: string };
  /** Shown in large print. */
  readonly large?: boolean;
  /** Address of this page, where its documents are still being made. */
  readonly again?: string;
  /** Without size: made when somebody asks for it. */
  readonly downloads: readonly { readonly href: string; readonly name: string; readonly type: string; readonly size?: number }[];
}

/** `…/geaendert`: the draft goes on with another version of the form; what became of its answers, told once. Posts `next`. */
export interface ChangedPage {
  readonly kind: 'changed';
  readonly frame: Frame;
  /** `/<AGS>/<form>/` */
  readonly base: string;
  readonly token: string;
  readonly service?: Printed;
  readonly changes: readonly ToldChange[];
  /** Why the version was withdrawn with which it was begun. */
  readonly withdrawn?: Printed;
  /** A page of the former version was sent after the draft had moved. */
  readonly late?: boolean;
}

/** One thing that changed, and why. */
export interface ToldChange {
  readonly text: Printed;
  readonly reason?: Printed;
  /** What was typed, where the sentence does not repeat it. */
  readonly whole?: string;
}

/** The form is offered no more; what was typed can still be read and kept. */
export interface ClosedPage {
  readonly kind: 'closed';
  readonly frame: Frame;
  readonly service?: Printed;
  /** What a draft held. */
  readonly outline?: Outline;
  /** Why it was withdrawn. */
  readonly withdrawn?: Printed;
  /** Address of this page as a file to keep. */
  readonly copy?: string;
}

/** An error or a farewell that a person understands: what happened, what to do. Never a stack trace. */
export interface MessagePage {
  readonly kind: 'message';
  readonly frame: Frame;
  /** HTTP status it goes with: 400, 403, 404, 405, 409, 413, 414, 415, 422, 429, 500, 503. */
  readonly status: number;
  /** What is told instead of the status's own text: the draft is not there (any more). */
  readonly reason?: 'draft';
  /** Where to go on; the text for it is by status. */
  readonly next?: { readonly href: string };
  /** A number that operators find in their log. */
  readonly reference?: string;
}
