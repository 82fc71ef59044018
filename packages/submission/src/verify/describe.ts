import type { FileKind, FileVerdict, SealVerdict, Verdict } from './verdict.ts';

const KINDS: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF record',
  xml: 'XML of a submission',
  container: 'container (ASiC-E)',
  json: 'JSON',
  attachment: 'attachment',
  unknown: 'file',
};

/** A verdict in plain words, one fact a line. */
export function describe(verdict: Verdict): string {
  const lines = verdict.files.flatMap((file) => describeFile(file, ''));
  const together = verdict.disagreements.length > 0 ? verdict.disagreements.map((text) => `NOT IN AGREEMENT: ${text}.`) : [];
  const signer =
    verdict.signerChecked || verdict.files.every(({ seal }) => !seal)
      ? []
      : ['Signer not checked: no trusted certificates were given. This proves that nothing was changed, not who sealed it.'];
  return [...lines, ...together, ...signer, verdict.ok ? 'OK.' : 'NOT OK.', ''].join('\n');
}

function describeFile(file: FileVerdict, indent: string): string[] {
  const { seal, submission } = file;
  const lines = [`${file.ok ? 'holds' : 'DOES NOT HOLD'}`];
  if (submission) lines.push(`receipt number ${submission.number}, received ${submission.received}, form ${submission.form}`);
  if (seal) lines.push(...describeSeal(seal));
  if (file.largePrintOf) lines.push(`large print of the same record as ${file.largePrintOf}`);
  if (file.provedBy) lines.push(`unchanged; its hash stands in ${file.provedBy}`);
  lines.push(...file.problems.map((problem) => `${problem}`));
  const [first, ...rest] = lines;
  return [
    `${indent}${file.name}: ${KINDS[file.kind]}${file.print === 'large' ? ' in large print' : ''}, ${first}`,
    ...rest.map((line) => `${indent}  ${line}`),
    ...(file.contains ?? []).flatMap((member) => describeFile(member, `${indent}  `)),
  ];
}

function describeSeal(seal: SealVerdict): string[] {
  const { timestamps = [] } = seal;
  return [
    `unchanged; advanced seal (${seal.format}) of ${seal.signer}, claimed time ${seal.claimedTime}`,
    `certificate issued by ${seal.issuer}${trustOf(seal)}`,
    ...timestamps.map(
      (stamp) =>
        `${stamp.over === 'seal' ? 'sealed' : 'complete with its evidence'} not later than ${stamp.time}, as the time-stamp of ${stamp.authority} says${trustOf(stamp)}`,
    ),
    ...(timestamps.length === 0 ? ['no time-stamp: the time is the word of the signer'] : []),
  ];
}

const trustOf = ({ trusted }: { readonly trusted?: boolean }): string =>
  trusted === undefined ? '' : trusted ? ', trusted' : ', NOT trusted';
