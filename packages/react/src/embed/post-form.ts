import { shownText, type Answer, type Answers, type Session } from '@vordruck/engine';

/** What became of a post. */
export interface Posted {
  /** HTTP status; 0 where nothing came back. */
  readonly status: number;
  readonly number?: string;
  /** Address of the receipt. */
  readonly receipt?: string;
  readonly issues?: readonly object[];
}

/** Longer texts go in several values: a server bounds each. In UTF-16 units, of which each is 3 bytes at most. */
const pieceMost = 30_000;

/**
 * Posts a whole form to `/einreichen/<AGS>/<form>` of a Vordruck server, with its files under the names of their questions. A
 * plain form post without cookies: it needs no preflight, and carries nobody's session.
 */
export async function postForm(action: URL, id: string, session: Session, files: ReadonlyMap<string, File>): Promise<Posted> {
  const body = new FormData();
  body.append('id', id);
  body.append('hash', session.form.hash);
  body.append('language', session.texts.language);
  for (const piece of pieces(shownText(session.outline()))) body.append('shown', piece);
  for (const piece of pieces(JSON.stringify(session.answers))) body.append('answers', piece);
  for (const { name, sha256 } of filesIn('', session.answers)) {
    const file = files.get(sha256);
    if (file) body.append(name, file);
  }
  try {
    const response = await fetch(action, { method: 'POST', body, credentials: 'omit' });
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    const told: Omit<Posted, 'status'> = isJson ? await response.json() : {};
    return { ...told, status: response.status };
  } catch {
    return { status: 0 };
  }
}

function pieces(text: string): readonly string[] {
  return Array.from({ length: Math.ceil(text.length / pieceMost) }, (_, index) =>
    text.slice(index * pieceMost, (index + 1) * pieceMost),
  );
}

/** The files that answers name, each under the name of its question, `/hunde/@2/nachweis`. */
function filesIn(name: string, answer: Answer | Answers): readonly { readonly name: string; readonly sha256: string }[] {
  if (typeof answer !== 'object') return [];
  if (Array.isArray(answer)) return answer.flatMap((each) => filesIn(rowName(name, each), each));
  // A question may be called `sha256`, too; the size of a file is a number, which no answer is.
  if ('sha256' in answer && 'size' in answer && typeof answer.size === 'number') return [{ name, sha256: String(answer.sha256) }];
  return Object.entries(answer).flatMap(([id, inner]) => filesIn(`${name}/${id}`, inner));
}

function rowName(list: string, row: unknown): string {
  return typeof row === 'object' && row !== null && '$row' in row ? `${list}/@${String(row.$row)}` : list;
}

/** Names one filling-in, so that sent twice it arrives once; the alphabet is the server's. */
export function newId(): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  return Array.from(crypto.getRandomValues(new Uint8Array(26)), (byte) => alphabet.charAt(byte & 31)).join('');
}
