import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTool, withTool } from '../../../scripts/test/system-tool.ts';
import { timestampAuthority } from '../src/index.ts';
import { checkTimestamp } from '../src/sign/timestamp-token.ts';
import { workplace, type Workplace } from './documents.ts';
import { opensslAuthority } from './openssl-time-authority.ts';

withTool('openssl', () => {
  describe.each(['P-256', 'RSA'] as const)('an authority of openssl with a key %s', (kind) => {
    let place: Workplace;
    let token: Uint8Array;
    let root: string;
    const data = Buffer.from('message');
    beforeAll(async () => {
      place = await workplace();
      const made = await opensslAuthority(place, kind);
      root = made.root;
      token = await timestampAuthority({ url: made.server.url, trust: [root], digest: 'SHA-512' }).stamp(data);
      await made.server.close();
    });
    afterAll(() => place.remove());

    test('gives a token that holds in our spelling, here and for openssl', async () => {
      expect(checkTimestamp(token, data)?.chain).toHaveLength(2);
      const file = await place.write('token', token);
      const trusted = await place.write('root.crt', root);
      const check = async (text: string) =>
        runTool('openssl', [
          'ts',
          '-verify',
          '-token_in',
          '-in',
          file,
          '-data',
          await place.write('data', text),
          '-CAfile',
          trusted,
        ]);
      expect(await check('message')).toMatchObject({ status: 0 });
      expect((await check('massage')).status).not.toBe(0);
    });

    test('gives a token of which no byte can be changed', () => {
      const undetected = Array.from(token.keys()).filter((at) => {
        const changed = Buffer.from(token);
        changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
        try {
          return checkTimestamp(changed, data) !== undefined;
        } catch {
          return false;
        }
      });
      expect(undetected).toEqual([]);
    });
  });
});
