export type { QuestionMessages, QuestionWords } from './questions-de.ts';
