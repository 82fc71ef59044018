/** A request that is refused for what it is, told to the person as a page with this HTTP status. */
export class Refusal extends Error {
  readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;
  /** Where to go on. */
  readonly next: string | undefined;
  /** What the page tells instead of the status's own text. */
  readonly about: 'draft' | undefined;

  constructor(status: Refusal['status'], reason: string, next?: string, options?: ErrorOptions & { readonly about?: 'draft' }) {
    super(reason, options);
    this.status = status;
    this.next = next;
    this.about = options?.about;
  }
}
