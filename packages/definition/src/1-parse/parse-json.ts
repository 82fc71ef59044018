import { parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { Position } from '../finding.ts';
import type { Report } from '../report.ts';
import { finding } from '../generated/findings.ts';
import { brackets } from './brackets.ts';
import { explainSyntax } from './explain-syntax.ts';
import { lineAndColumn, pointerOf } from './tree.ts';
import type { JsonFile, JsonNode, Member } from './tree.ts';

/** Deeper than any form; what is deeper would exhaust the stack of those who read it after us. */
const DEPTH_MAX = 100;
/** In bytes; far above a form with inline code lists of thousands of entries. */
const SIZE_MAX = 10 * 1024 * 1024;
/** One fault early in a file easily makes a hundred; authors mend the first few. */
const SYNTAX_FINDINGS_MAX = 5;

/** Reads one file. Any bytes are well: what is wrong with them is reported, and there is no tree then. */
export function parseJson(name: string, content: string | Uint8Array, report: Report): JsonNode | undefined {
  const top = { file: name, line: 1, column: 1, path: '' };
  if (content.length > SIZE_MAX) {
    report(finding.fileTooLarge(top, { megabytes: Math.ceil(content.length / 1024 / 1024), limit: SIZE_MAX / 1024 / 1024 }));
    return undefined;
  }
  const text = decode(content);
  if (text === undefined) {
    report(finding.notUtf8(top, { file: name }));
    return undefined;
  }
  const file: JsonFile = { name, lines: lineStarts(text) };
  const deep = offsetOfDeepest(text);
  if (deep !== undefined) {
    report(finding.tooDeep({ ...top, ...lineAndColumn(file, deep) }, { limit: DEPTH_MAX }));
    return undefined;
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  if (errors.length > 0 || !tree) {
    reportSyntax(file, text, errors, report);
    return undefined;
  }
  return build(tree, text, file, report);
}

/** RFC 8259, 8.1: UTF-8; a byte order mark is passed over. */
function decode(content: string | Uint8Array): string | undefined {
  if (typeof content === 'string') return content.startsWith('\uFEFF') ? content.slice(1) : content;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) starts.push(index + 1);
  }
  return starts;
}

/** Looks at brackets outside of texts only; the parser itself recurses and would exhaust the stack. */
function offsetOfDeepest(text: string): number | undefined {
  let depth = 0;
  for (const { sign, offset } of brackets(text)) {
    depth += sign === '{' || sign === '[' ? 1 : -1;
    if (depth > DEPTH_MAX) return offset;
  }
  return undefined;
}

function reportSyntax(file: JsonFile, text: string, errors: readonly ParseError[], report: Report): void {
  const faults = errors.length > 0 ? errors : [{ error: 4, offset: 0, length: 0 }];
  const lines = new Set<number>();
  for (const { error, offset, length } of faults) {
    const place = lineAndColumn(file, offset);
    if (lines.has(place.line) || lines.size === SYNTAX_FINDINGS_MAX) continue;
    lines.add(place.line);
    const found = text.slice(offset, offset + Math.min(length, 20));
    report(
      finding.jsonSyntax(
        { file: file.name, ...place, path: '' },
        { ...explainSyntax(error, text, offset), found: found === '' ? 'the end of the file' : `\`${found}\`` },
      ),
    );
  }
}

/** What XML 1.0, 2.2 cannot carry: nothing an author means to write. */
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** `1.000` is the number 1 to JSON, and a thousand to whoever writes it so. */
function checkThousands(written: string, step: string | number | undefined, place: () => Position, report: Report): void {
  if (!/^-?[1-9][0-9]{0,2}(?:\.000)+$/.test(written)) return;
  const reason = 'it is written like a thousand, but JSON knows no sign between thousands, so it would be read as a small number';
  report(
    finding.badValue(place(), {
      property: String(step ?? ''),
      value: written,
      reason,
      near: '',
      example: written.replaceAll('.', ''),
    }),
  );
}

function build(source: Node, text: string, file: JsonFile, report: Report, parent?: JsonNode, step?: string | number): JsonNode {
  const members = new Map<string, Member>();
  const items: JsonNode[] = [];
  const node: JsonNode = {
    kind: kindOf(source),
    value: valueOf(source),
    members,
    ...(source.type === 'object' ? { meant: new Map() } : {}),
    items,
    file,
    offset: source.offset,
    parent,
    step,
  };
  const place = () => ({ file: file.name, ...lineAndColumn(file, source.offset), path: pointerTo(parent, step) });
  if (typeof node.value === 'number')
    checkThousands(text.slice(source.offset, source.offset + source.length), step, place, report);
  if (typeof node.value === 'number' && !(Math.abs(node.value) <= Number.MAX_SAFE_INTEGER))
    report(finding.numberTooLarge(place(), {}));
  if (typeof node.value === 'string' && isUnprintable(node.value)) report(finding.unprintableText(place(), {}));
  if (source.type === 'array')
    source.children?.forEach((child, index) => items.push(build(child, text, file, report, node, index)));
  if (source.type === 'object') {
    for (const property of source.children ?? []) addMember(property, node, text, members, report);
  }
  return node;
}

function addMember(property: Node, object: JsonNode, text: string, members: Map<string, Member>, report: Report): void {
  const [name, value] = property.children ?? [];
  if (!name || !value) return;
  const key = String(name.value);
  const place = () => ({ file: object.file.name, ...lineAndColumn(object.file, name.offset), path: pointerTo(object, key) });
  if (isUnprintable(key)) report(finding.unprintableText(place(), {}));
  const first = members.get(key);
  if (first) {
    report(finding.duplicateKey(place(), { name: key, line: lineAndColumn(object.file, first.nameOffset).line }));
    return;
  }
  members.set(key, { nameOffset: name.offset, node: build(value, text, object.file, report, object, key) });
}

function pointerTo(parent: JsonNode | undefined, step: string | number | undefined): string {
  if (!parent || step === undefined) return '';
  return pointerOf({ kind: 'null', members: new Map(), items: [], file: parent.file, offset: 0, parent, step });
}

function isUnprintable(text: string): boolean {
  return !text.isWellFormed() || UNPRINTABLE.test(text);
}

function kindOf(source: Node): JsonNode['kind'] {
  return source.type === 'property' ? 'null' : source.type;
}

function valueOf(source: Node): JsonNode['value'] {
  const value: unknown = source.value;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
    ? value
    : undefined;
}
