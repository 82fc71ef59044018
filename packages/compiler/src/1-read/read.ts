import { readDefinition, type Reading, type Source } from '@vordruck/definition';

/** Reads the folder of a form: blocks mounted, texts and places beside it, every value with its position. */
export function read(source: Source): Reading {
  return readDefinition(source);
}
