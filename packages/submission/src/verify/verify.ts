import { X509Certificate } from 'node:crypto';
import type { Member } from '../asice/container.ts';
import type { DocumentName } from '../create-documents.ts';
import { sha256 } from '../sign/hash.ts';
import { UnusableKeyError } from '../errors.ts';
import { nameOf } from '../sign/certificate.ts';
import { readCertificates } from '../sign/pem-key.ts';
import { disagreements, usualPrintOf } from './agreement.ts';
import { checkFile, type FileCheck, type Seal } from './check-file.ts';
import { doubtsIn, trustIn, type JudgedTimestamp, type Judge, type Trust } from './trust.ts';
import type { FileVerdict, SealVerdict, TimestampVerdict, Verdict } from './verdict.ts';

export interface VerifyOptions {
  /** Certificates in PEM that the caller trusts, for seals and time-stamps; without any, integrity alone is judged. */
  readonly trust?: readonly string[];
  /** The time at which certificates must be valid; now unless given. */
  readonly at?: Date;
}

/**
 * Says of files what they are, who sealed them, whether they are unchanged and whether they agree with each other. Whatever the bytes
 * are, the answer is a verdict; it throws only for trust anchors that are no certificates.
 */
export async function verify(files: readonly Member[], { trust = [], at = new Date() }: VerifyOptions = {}): Promise<Verdict> {
  const judge: Judge = { anchors: trust.flatMap(readCertificates), at, signerChecked: trust.length > 0 };
  if (judge.signerChecked && judge.anchors.length === 0) throw new UnusableKeyError('The trust anchors hold no certificate');
  const opened = await Promise.all(files.map(openFile));
  const named = proofsOf(opened.flatMap(({ check, inside }) => [check, ...inside]));
  // A sealed document of another submission may be attached to this one; there it is a file like any other.
  const asNamed = (check: FileCheck): FileCheck =>
    named.get(sha256(check.bytes))?.isAttachment
      ? { ...check, kind: 'attachment', seal: undefined, statement: undefined }
      : check;
  const known = opened.map(({ check, inside }) => ({ check: asNamed(check), inside: inside.map(asNamed) }));
  const all = known.flatMap(({ check, inside }) => [check, ...inside]);
  // What an untrusted seal says of other files is worth as little as the seal.
  const isTrusted = (seal: Seal): boolean => doubtsIn(trustIn(seal, judge)).length === 0;
  const proofs = proofsOf(all.filter(({ seal }) => seal && isTrusted(seal)));
  // A container's files have the names of those that lie beside it.
  const placed = known.flatMap(({ check, inside }) => [
    check,
    ...inside.map((member) => ({ ...member, name: `${member.name} in ${check.name}` })),
  ]);
  const verdicts = known.map(({ check, inside }) => ({
    ...fileVerdict(
      check,
      proofs,
      judge,
      inside.map((member) => fileVerdict(member, proofs, judge)),
    ),
    ...printVerdict(check, placed),
  }));
  const found = disagreements(placed, (seal) => judge.signerChecked && isTrusted(seal));
  return {
    ok: files.length > 0 && found.length === 0 && verdicts.every(({ ok }) => ok),
    signerChecked: judge.signerChecked,
    files: verdicts,
    disagreements: found,
  };
}

async function openFile(file: Member): Promise<{ check: FileCheck; inside: readonly FileCheck[] }> {
  const check = await checkFile(file);
  return { check, inside: check.kind === 'container' ? await Promise.all(check.members.map(checkFile)) : [] };
}

const FURTHER: ReadonlySet<string> = new Set<DocumentName>(['fachverfahren.xml', 'formular.pdf']);

/** SHA-256 of files that a seal vouches for, and the name of the file that carries the seal. */
function proofsOf(checks: readonly FileCheck[]): ReadonlyMap<string, { readonly name: string; readonly isAttachment: boolean }> {
  const proofs = new Map<string, { name: string; isAttachment: boolean }>();
  for (const { name, kind, seal, members, statement } of checks) {
    // Made from the submission for others, in forms that have no place for a seal of ours: the container's covers them.
    if (kind === 'container' && seal)
      for (const member of members) if (FURTHER.has(member.name)) proofs.set(sha256(member.bytes), { name, isAttachment: true });
    if (!statement) continue;
    proofs.set(statement.facts.record.sha256, { name, isAttachment: false });
    for (const attachment of statement.facts.attachments) proofs.set(attachment.sha256, { name, isAttachment: true });
  }
  return proofs;
}

function fileVerdict(
  check: FileCheck,
  proofs: ReturnType<typeof proofsOf>,
  judge: Judge,
  contains: readonly FileVerdict[] = [],
): FileVerdict {
  const { name, seal, statement, problem } = check;
  const proof = seal ? undefined : proofs.get(sha256(check.bytes));
  if (proof)
    return {
      name,
      kind: proof.isAttachment ? 'attachment' : check.kind,
      ok: true,
      unchanged: true,
      provedBy: proof.name,
      problems: [],
    };
  if (!seal)
    return {
      name,
      kind: check.kind,
      ok: false,
      unchanged: false,
      problems: [problem ?? 'Nothing proves this file: it has no seal, and no sealed file beside it names it'],
    };
  const trust = trustIn(seal, judge);
  const problems = [
    ...doubtsIn(trust),
    ...contains.flatMap((member) => member.problems.map((text) => `${member.name}: ${text}`)),
  ];
  return {
    name,
    kind: check.kind,
    ok: problems.length === 0,
    unchanged: true,
    seal: sealVerdict(seal, trust, judge),
    ...submissionIn(statement, contains),
    ...(contains.length > 0 ? { contains } : {}),
    problems,
  };
}

/** Says of a record in large print which record it repeats. */
function printVerdict(check: FileCheck, all: readonly FileCheck[]): Pick<FileVerdict, 'print' | 'largePrintOf'> {
  if (check.print !== 'large' || !check.seal) return {};
  const usual = usualPrintOf(check, all);
  return { print: 'large', ...(usual ? { largePrintOf: usual.name } : {}) };
}

/** A container tells of the submission in it. */
function submissionIn(statement: FileCheck['statement'], contains: readonly FileVerdict[]): Pick<FileVerdict, 'submission'> {
  const submission = statement ? factsOf(statement.facts) : contains.find((member) => member.submission)?.submission;
  return submission ? { submission } : {};
}

function factsOf({
  form,
  hash,
  municipality,
  number,
  received,
}: NonNullable<FileCheck['statement']>['facts']): FileVerdict['submission'] {
  return { form, hash, ...(municipality === undefined ? {} : { municipality }), number, received };
}

function sealVerdict(seal: Seal, trust: Trust, { signerChecked }: Judge): SealVerdict {
  const [leaf, issuer] = seal.chain;
  const timestamps = trust.timestamps.map((judged) => timestampVerdict(judged, signerChecked));
  return {
    level: 'advanced',
    format: formatOf(seal),
    signer: leaf ? nameOf(leaf) : '',
    issuer: nameOfIssuer(leaf, issuer),
    claimedTime: seal.signingTime,
    ...(trust.provedTime === undefined ? {} : { provedTime: trust.provedTime }),
    ...(timestamps.length > 0 ? { timestamps } : {}),
    ...(signerChecked ? { trusted: trust.doubt === undefined } : {}),
  };
}

function formatOf({ timestamp, evidence, documentTimestamps }: Seal): SealVerdict['format'] {
  if (!timestamp) return 'B-B';
  if (!evidence) return 'B-T';
  return documentTimestamps ? 'B-LTA' : 'B-LT';
}

function timestampVerdict({ timestamp, over, doubt }: JudgedTimestamp, signerChecked: boolean): TimestampVerdict {
  const [leaf] = timestamp.chain;
  return {
    over,
    authority: leaf ? nameOf(leaf) : '',
    time: timestamp.time,
    ...(signerChecked ? { trusted: doubt === undefined } : {}),
  };
}

function nameOfIssuer(leaf: X509Certificate | undefined, issuer: X509Certificate | undefined): string {
  return issuer ? nameOf(issuer) : (leaf?.issuer.replaceAll('\n', ', ') ?? '');
}
