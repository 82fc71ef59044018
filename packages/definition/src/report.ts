import type { Finding } from './finding.ts';

/** Takes findings as they are found; reading goes on. */
export type Report = (finding: Finding) => void;
