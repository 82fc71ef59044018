import type { QuestionMessages } from '../messages/questions.ts';
import { isFileInput } from './controls.ts';

export interface UploadOptions {
  readonly address: string;
  readonly token: string;
  readonly form: HTMLFormElement;
  readonly say: (text: string) => void;
  readonly messages: QuestionMessages;
}

/** Small enough for a slow line to finish one now and then. */
const pieceBytes = 256 * 1024;
const waitMin = 1_000;
const waitMax = 30_000;

/** How far a chosen file is, for whoever shows it. */
export interface Progress {
  readonly file: File;
  readonly percent: number;
}

/**
 * Sends all chosen files in pieces and puts their ids into the form in the place of their bytes. A piece that does not get
 * through is sent again until it does; what the server refuses is left to the post of the page.
 */
export async function uploadChosen(options: UploadOptions): Promise<void> {
  for (const input of [...options.form.elements].filter(isFileInput)) {
    const ids: string[] = [];
    for (const file of input.files ?? []) ids.push(await uploadFile(options, input, file));
    if (ids.length === 0) continue;
    for (const id of ids) options.form.append(hidden('_upload', id));
    input.value = '';
  }
}

async function uploadFile(options: UploadOptions, input: HTMLInputElement, file: File): Promise<string> {
  const { address, token, say, messages } = options;
  const begun = await persistently(options, () =>
    fetch(address, {
      method: 'POST',
      headers: {
        'x-vordruck-token': token,
        'upload-length': String(file.size),
        'upload-field': encodeURIComponent(input.name),
        'upload-name': encodeURIComponent(file.name),
        'upload-type': file.type,
      },
    }),
  );
  const location = begun.headers.get('location');
  if (begun.status !== 201 || location === null) throw new UploadRefusedError(begun.status);
  for (let offset = 0; offset < file.size;) {
    const sent = await persistently(options, () => sendPiece(options, location, file, offset));
    if (sent.status !== 204 && sent.status !== 409) throw new UploadRefusedError(sent.status);
    offset = Number(sent.headers.get('upload-offset'));
    const percent = Math.floor((offset / file.size) * 100);
    input.dispatchEvent(new CustomEvent<Progress>('vordruck:progress', { detail: { file, percent }, bubbles: true }));
    if (percent === 100 || percent % 25 < (pieceBytes / file.size) * 100) say(messages.fileUploading(file.name, percent));
  }
  return location.slice(location.lastIndexOf('/') + 1);
}

function sendPiece({ token }: UploadOptions, location: string, file: File, offset: number): Promise<Response> {
  return fetch(location, {
    method: 'PATCH',
    headers: {
      'x-vordruck-token': token,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
    },
    // A piece that arrived though its answer was lost is answered with 409 and the offset to go on from.
    body: file.slice(offset, offset + pieceBytes),
  });
}

/** Tries until an answer comes that is no passing failure; waits longer each time, and no longer than the line is down. */
async function persistently({ say, messages }: UploadOptions, ask: () => Promise<Response>): Promise<Response> {
  for (let wait = waitMin; ; wait = Math.min(wait * 2, waitMax)) {
    const response = await ask().catch(() => undefined);
    if (response && response.status < 500 && response.status !== 429) return response;
    say(messages.fileInterrupted);
    await new Promise<void>((resolve) => {
      setTimeout(resolve, wait);
      addEventListener('online', () => resolve(), { once: true });
    });
  }
}

function hidden(name: string, value: string): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = name;
  input.value = value;
  return input;
}

/** The server takes no pieces of this file; the post of the page tells why. */
class UploadRefusedError extends Error {
  static readonly code = 'upload-refused';
  constructor(status: number) {
    super(`The server refused the upload (${status}).`);
  }
}
