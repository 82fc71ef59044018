import { sha256 } from '../sign/hash.ts';
import type { FileCheck, Seal } from './check-file.ts';

/** Where files given together do not belong together; empty if they all agree. */
export function disagreements(checks: readonly FileCheck[], isTrusted: (seal: Seal) => boolean): string[] {
  return [
    ...differentSubmissions(checks),
    ...differentSigners(checks, isTrusted),
    ...secondVersions(checks),
    ...missingAttachments(checks),
  ];
}

/** The record of the same submission in usual print, where a large one is given beside it. */
export function usualPrintOf(check: FileCheck, checks: readonly FileCheck[]): FileCheck | undefined {
  if (check.print !== 'large' || !check.statement) return undefined;
  return checks.find(({ print, statement }) => print === 'normal' && statement?.xml === check.statement?.xml);
}

/** All sealed files must carry the same statement, byte by byte: the embedded XML is the sealed XML without its seal. */
function differentSubmissions(checks: readonly FileCheck[]): string[] {
  const [first, ...others] = checks.filter(({ statement }) => statement);
  return others
    .filter(({ statement }) => statement?.xml !== first?.statement?.xml)
    .map(({ name }) => `${name} and ${first?.name} do not hold the same submission`);
}

/**
 * All are sealed at once, with one key. Large print is made when somebody asks for it, perhaps after the authority changed its key; another
 * one is taken only where both are trusted and name the same holder, since anyone can make a key with any name.
 */
function differentSigners(checks: readonly FileCheck[], isTrusted: (seal: Seal) => boolean): string[] {
  const [first, ...others] = checks.filter(({ seal }) => seal).toSorted((a, b) => Number(isLarge(a)) - Number(isLarge(b)));
  const isSuccessor = ({ seal, print }: FileCheck): boolean =>
    print === 'large' &&
    seal !== undefined &&
    first?.seal !== undefined &&
    seal.chain[0]?.subject === first.seal.chain[0]?.subject &&
    [seal, first.seal].every(isTrusted);
  return others
    .filter((check) => !equal(check.seal?.chain[0]?.raw, first?.seal?.chain[0]?.raw) && !isSuccessor(check))
    .map(({ name }) => `${name} and ${first?.name} were not sealed with the same key`);
}

const isLarge = ({ print }: FileCheck): boolean => print === 'large';

/**
 * The record in each print, the XML and the container exist once: two different ones, of which each holds, cannot both be the original.
 * What was appended to prove a seal later makes no other.
 */
function secondVersions(checks: readonly FileCheck[]): string[] {
  const groups = Map.groupBy(
    checks.filter(({ seal }) => seal),
    ({ kind, print }) => `${kind} ${print}`,
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    const original = ({ original: sealed, bytes }: FileCheck): Uint8Array => sealed ?? bytes;
    return others
      .filter((check) => first && !equal(original(check), original(first)))
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
