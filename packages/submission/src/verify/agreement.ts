import { sha256 } from '../sign/hash.ts';
import type { FileCheck } from './check-file.ts';

/** Where files given together do not belong together; empty if they all agree. */
export function disagreements(checks: readonly FileCheck[]): string[] {
  return [...differentSubmissions(checks), ...differentSigners(checks), ...secondVersions(checks), ...missingAttachments(checks)];
}

/** All sealed files must carry the same statement, byte by byte: the embedded XML is the sealed XML without its seal. */
function differentSubmissions(checks: readonly FileCheck[]): string[] {
  const [first, ...others] = checks.filter(({ statement }) => statement);
  return others
    .filter(({ statement }) => statement?.xml !== first?.statement?.xml)
    .map(({ name }) => `${name} and ${first?.name} do not hold the same submission`);
}

function differentSigners(checks: readonly FileCheck[]): string[] {
  const [first, ...others] = checks.filter(({ seal }) => seal);
  return others
    .filter(({ seal }) => !equal(seal?.chain[0]?.raw, first?.seal?.chain[0]?.raw))
    .map(({ name }) => `${name} and ${first?.name} were not sealed with the same key`);
}

/** The record, the XML and the container exist once: two different ones, of which each holds, cannot both be the original. */
function secondVersions(checks: readonly FileCheck[]): string[] {
  return (['pdf', 'xml', 'container'] as const).flatMap((kind) => {
    const [first, ...others] = checks.filter((check) => check.kind === kind && check.seal);
    return others
      .filter(({ bytes }) => !equal(bytes, first?.bytes))
      .map(({ name }) => `${name} is not the same as ${first?.name}: both are sealed, but only one can be the original`);
  });
}

/** A container holds all that the submission in it names. */
function missingAttachments(checks: readonly FileCheck[]): string[] {
  const containers = checks.filter(({ kind, seal }) => kind === 'container' && seal);
  const statement = checks.find((check) => check.statement)?.statement;
  return containers.flatMap(({ name, members }) => {
    const hashes = new Set(members.map(({ bytes }) => sha256(bytes)));
    const wanted = [
      ...(statement ? [statement.facts.record.sha256] : []),
      ...(statement?.facts.attachments.map((attachment) => attachment.sha256) ?? []),
    ];
    return wanted.every((hash) => hashes.has(hash)) ? [] : [`${name} does not hold all files of the submission`];
  });
}

function equal(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.from(a).equals(b);
}
