import { expect, test } from 'vitest';
import { tokensOf } from './kern-tokens.ts';

const kern = `
:root {
  --kern-4: 0.25rem;
  --kern-radius: var(--kern-4);
  --kern-unused: 1rem;
}
@media (prefers-color-scheme: dark) {
  :root { --kern-scheme: black; }
}`;

test('only the tokens in use travel, with those they are made from', () => {
  expect(tokensOf(kern, 'a { border-radius: var(--kern-radius) }')).toBe(
    ':root {\n  --kern-radius: var(--kern-4);\n  --kern-4: 0.25rem;\n}\n',
  );
});

test('a token that KERN does not have stops the build', () => {
  expect(() => tokensOf(kern, 'a { color: var(--kern-colour) }')).toThrow('--kern-colour');
});
