import { describe, expect, test } from 'vitest';
import { sentenceKeys } from '../issues/sentence.ts';
import { fieldTypes } from '../types/index.ts';
import { messages } from './index.ts';

describe.each(Object.entries(messages))('sentences in %s', (_language, sentences) => {
  test('there is one for each code of each type', () => {
    for (const type of fieldTypes.values()) {
      for (const code of type.codes) {
        const key = sentenceKeys({ code }, type.type).find((one) => one in sentences);
        expect(key, `${code} of ${type.type}`).toBeDefined();
      }
    }
  });

  test('each speaks of the question and ends well', () => {
    for (const [key, sentence] of Object.entries(sentences)) {
      expect(sentence, key).toContain('{label}');
      expect(sentence.length, key).toBeLessThan(150);
    }
  });

  test('none is there in vain', () => {
    const codes = new Set([...fieldTypes.values()].flatMap((type) => type.codes));
    for (const key of Object.keys(sentences)) expect(codes, key).toContain(key.split('.')[1]);
  });
});

test('all languages have the same sentences', () => {
  const [first, ...others] = Object.values(messages).map((sentences) => Object.keys(sentences).toSorted());
  for (const other of others) expect(other).toEqual(first);
});
