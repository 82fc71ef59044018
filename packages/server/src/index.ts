export { createPortal } from './portal.ts';
export { stopOnSignal } from './stop.ts';
export { DataDirectoryInUseError } from './store/postgres/claim.ts';
export { workingForm } from './versions/form-versions.ts';
export type { FormVersion, FormVersions, Withdrawal } from './versions/form-versions.ts';
export type { Account } from './account.ts';
export type { Assets, Embedding, LogEntry, Municipality, PortalForm, PortalOptions } from './options.ts';
