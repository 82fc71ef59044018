export { launchBrowser } from './launch.ts';
export { proveForm } from './prove-form.ts';
export type { FormProof, ProofOptions, ProvedPage, ServedForm, Way } from './prove-form.ts';
export type { Finding } from './finding.ts';
export type { Journey } from './walk/journey.ts';
export { sampledDefects, seedDefects, type Seeded } from './defects/seed.ts';
export type { Defect } from './defects/defect.ts';
export { findingsOf, writeReport } from './report/report.ts';
