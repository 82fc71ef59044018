export * from './prefill/account.ts';
