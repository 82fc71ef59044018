import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';
import type { CompiledForm, FieldPlan, FileValue, Misreading } from '@vordruck/engine';
import { sniff } from '@vordruck/server/media-type';
import { UsageError } from '../command.ts';

/** An answers file is text that a person typed; more than this is no form. */
const answersBytesMax = 10 * 1024 * 1024;
/** A single attachment beyond this is not even read; the form's own limits are far lower. */
const fileBytesMax = 100 * 1024 * 1024;

/** What an answers.json says, its files read. */
export interface AnswersFile {
  /** The JSON with each `{ "file": … }` replaced by what the engine knows of a file. */
  readonly json: unknown;
  /** The files' bytes by SHA-256 in hex. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What is wrong with the file itself or with the files it names. */
  readonly issues: readonly Misreading[];
}

/**
 * Reads an answers.json (LANGUAGE: answers) and the files it names beside it.
 * @throws UsageError if there is no such file
 */
export async function readAnswersFile(path: string, form: CompiledForm): Promise<AnswersFile> {
  const info = await stat(path).catch(() => undefined);
  if (!info?.isFile()) throw new UsageError(`There is no answers file at ${path}.`);
  if (info.size > answersBytesMax) return broken('too-large', { of: 'bytes', size: info.size, max: answersBytesMax });
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)));
  } catch (error) {
    return broken('not-json', { reason: error instanceof Error ? error.message : String(error) });
  }
  const reader = new FileReader(dirname(resolve(path)), form);
  const children = form.fields.filter((field) => field.parent === -1);
  return { json: await reader.walk(json, children, ''), files: reader.files, issues: reader.issues };
}

function broken(code: string, params: Misreading['params']): AnswersFile {
  return { json: {}, files: new Map(), issues: [{ path: '', code, params }] };
}

/** Walks answers along the plan, so that only what the form asks as a file is read from disk. */
class FileReader {
  readonly files = new Map<string, Uint8Array>();
  readonly issues: Misreading[] = [];
  private readonly folder: string;
  private readonly form: CompiledForm;

  constructor(folder: string, form: CompiledForm) {
    this.folder = folder;
    this.form = form;
  }

  async walk(json: unknown, fields: readonly FieldPlan[], path: string): Promise<unknown> {
    if (!isRecord(json)) return json;
    const walked: [string, unknown][] = [];
    for (const [id, value] of Object.entries(json)) {
      const field = fields.find((candidate) => candidate.id === id);
      walked.push([id, field ? await this.answer(value, field, `${path}/${id}`) : value]);
    }
    // Unlike an assignment, fromEntries makes `__proto__` an ordinary property, which the engine then refuses by name.
    return Object.fromEntries(walked);
  }

  private async answer(value: unknown, field: FieldPlan, path: string): Promise<unknown> {
    const children = (field.children ?? []).flatMap((index) => this.form.fields[index] ?? []);
    if (children.length > 0 && Array.isArray(value)) {
      return Promise.all(value.map((row, place) => this.walk(row, children, `${path}/${place}`)));
    }
    if (children.length > 0) return this.walk(value, children, path);
    if (field.type !== 'file') return value;
    const named = [value].flat();
    if (!named.every((entry) => isRecord(entry) && typeof entry['file'] === 'string')) return value;
    const read = await Promise.all(
      named.map((entry) => {
        const name = String(isRecord(entry) && entry['file']);
        const carried = isRecord(entry) ? entry['base64'] : undefined;
        return typeof carried === 'string' ? this.take(name, Buffer.from(carried, 'base64')) : this.file(name, path);
      }),
    );
    return read.filter((file) => file !== undefined);
  }

  private async file(name: string, path: string): Promise<FileValue | undefined> {
    const refuse = (code: string, more: Misreading['params'] = {}) =>
      void this.issues.push({ path, code, params: { file: name, ...more } });
    const full = await realpath(resolve(this.folder, name)).catch(() => undefined);
    if (!full) return refuse('file-missing');
    // The real path, since a link may lead out of the folder as well as `..` does.
    const home = await realpath(this.folder);
    if (!full.startsWith(home + sep)) return refuse('file-outside');
    const info = await stat(full);
    if (!info.isFile()) return refuse('file-missing', { of: 'other' });
    if (info.size > fileBytesMax) return refuse('file-size', { size: info.size, max: fileBytesMax });
    return this.take(name, await readFile(full));
  }

  /** Bytes read from disk, or carried in the answers themselves as examples of findings do. */
  private take(name: string, bytes: Uint8Array): FileValue {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.files.set(sha256, bytes);
    return { name: basename(name), type: sniff(Buffer.from(bytes)) ?? 'application/octet-stream', size: bytes.length, sha256 };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
