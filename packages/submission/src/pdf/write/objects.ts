import { compressed, type Compressed } from './compress.ts';

/** A numbered object of the file. */
export class Ref {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** Something already in PDF's notation. */
export class Written {
  readonly notation: string;
  constructor(notation: string) {
    this.notation = notation;
  }
}

/** What objects are made of; strings are names. */
export type Entry = Ref | Written | string | number | boolean | undefined | readonly Entry[] | Entries;
export interface Entries {
  readonly [key: string]: Entry;
}

/** Where objects go: a new file of ours, or one that is being filled in. */
export interface Objects {
  next(): Ref;
  assign(ref: Ref, entry: Entry): void;
  register(entry: Entry): Ref;
  /** A stream as it is, or compressed with its filter named. */
  raw(entries: Entries, bytes: Uint8Array): Ref;
  deflated(entries: Entries, stream: Compressed): Ref;
}

/**
 * The objects of a new file, in PDF's notation from the start: building a library's tree for each of thousands of structure
 * elements would take most of the time of a record. No object streams, so that a seal's place can be found and everything compared.
 */
export class ObjectFile implements Objects {
  private readonly written: (string | readonly [string, Uint8Array])[] = [];
  private count = 0;

  next(): Ref {
    this.count += 1;
    return new Ref(this.count);
  }

  assign(ref: Ref, entry: Entry): void {
    this.written[ref.number] = notation(entry);
  }

  register(entry: Entry): Ref {
    const ref = this.next();
    this.assign(ref, entry);
    return ref;
  }

  raw(entries: Entries, bytes: Uint8Array): Ref {
    const ref = this.next();
    this.written[ref.number] = [notation({ ...entries, Length: bytes.length }), bytes];
    return ref;
  }

  deflated(entries: Entries, { deflated }: Compressed): Ref {
    return this.raw({ ...entries, Filter: 'FlateDecode' }, deflated);
  }

  stream(entries: Entries, bytes: Uint8Array): Ref {
    return this.deflated(entries, compressed(bytes));
  }

  /** The whole file (ISO 32000-1, 7.5). */
  bytes(trailer: { readonly Root: Ref; readonly Info: Ref; readonly ID: Entry }): Buffer {
    const chunks: Uint8Array[] = [];
    let text = '%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n';
    let size = 0;
    const flush = (): void => {
      chunks.push(Buffer.from(text, 'latin1'));
      size += text.length;
      text = '';
    };
    let table = `0 ${this.count + 1}\n0000000000 65535 f \n`;
    for (let number = 1; number <= this.count; number += 1) {
      table += `${String(size + text.length).padStart(10, '0')} 00000 n \n`;
      const object = this.written[number] ?? 'null';
      text += `${number} 0 obj\n${typeof object === 'string' ? object : `${object[0]}\nstream\n`}`;
      if (typeof object !== 'string') {
        flush();
        chunks.push(object[1]);
        size += object[1].length;
        text = '\nendstream';
      }
      text += '\nendobj\n';
    }
    const start = size + text.length;
    text += `xref\n${table}trailer\n${notation({ Size: this.count + 1, ...trailer })}\nstartxref\n${start}\n%%EOF\n`;
    flush();
    return Buffer.concat(chunks);
  }
}

function notation(entry: Entry): string {
  if (typeof entry === 'string') return `/${entry}`;
  if (typeof entry === 'number') return String(Math.round(entry * 100_000) / 100_000);
  if (entry instanceof Ref) return `${entry.number} 0 R`;
  if (entry instanceof Written) return entry.notation;
  if (typeof entry === 'boolean') return String(entry);
  if (entry === undefined) return 'null';
  if (isArray(entry)) return entry.length === 0 ? '[ ]' : `[ ${entry.map(notation).join(' ')} ]`;
  let inside = '';
  for (const key of Object.keys(entry)) {
    const value = entry[key];
    if (value !== undefined) inside += `/${key} ${notation(value)}\n`;
  }
  return `<<\n${inside}>>`;
}

const isArray = (entry: readonly Entry[] | Entries): entry is readonly Entry[] => Array.isArray(entry);

/** A text string, in UTF-16 with its byte order mark (ISO 32000-1, 7.9.2.2). */
export const text = (content: string): Written => new Written(`<FEFF${utf16Hex(content)}>`);

/** A text of ASCII without parentheses and backslashes. */
export const ascii = (content: string): Written => new Written(`(${content})`);

/** ISO 32000-1, 7.9.4: `D:20261123120000+01'00'` */
export function date(iso: string): Written {
  const [, day = '', time = '', zone = ''] = /^([\d-]+)T([\d:]+)(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/.exec(iso) ?? [];
  return ascii(`D:${day.replaceAll('-', '')}${time.replaceAll(':', '')}${zone === 'Z' ? 'Z' : `${zone.replace(':', "'")}'`}`);
}

const HEX2 = Array.from({ length: 256 }, (_, value) => value.toString(16).toUpperCase().padStart(2, '0'));

/** Four hex digits. */
export const hex4 = (value: number): string => `${HEX2[value >> 8]}${HEX2[value & 255]}`;

/** UTF-16BE in hex, as PDF strings carry text. */
export function utf16Hex(content: string): string {
  let hex = '';
  for (let index = 0; index < content.length; index += 1) hex += hex4(content.charCodeAt(index));
  return hex;
}
