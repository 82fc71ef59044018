export { run } from './run.ts';
export type { Command, Printer } from './command.ts';
export { casesOf, runCase, type CaseResult } from './cases/run-case.ts';
export { openSession, type Circumstances, type OpenedAnswers } from './answers/open-session.ts';
export { loadForm, FindingsError, type LoadedForm } from './forms/load.ts';
export { locateForm, locateForms } from './forms/locate.ts';
export { readSource, type FormFolder } from './forms/read-source.ts';
