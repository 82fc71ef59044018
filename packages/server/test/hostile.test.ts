import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workingForm } from '../src/index.ts';
import { Citizen, inside } from './citizen.ts';
import { startPortal, type TestPortal } from './portal.ts';
import { probeOffer } from './probe-offer.ts';

const { form } = probeOffer.form;
const base = `/10041100/${form}/`;

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal({ forms: new Map([[form, workingForm(probeOffer)]]) });
});
afterAll(() => portal.end());

const hostile: Readonly<Record<string, string>> = {
  markup: '"><script>boese()</script><img src=x onerror=boese()>',
  'markup that ends the state of the page': '</script><script>boese()</script><!--<script>',
  'an override of the direction of writing': 'Anna \u202Eexe.fdp\u2066',
  'NUL and other controls': 'An\u0000na\u0008\u001B[31m',
  'half a surrogate pair': 'Anna \uD83D und \uDE00',
  'names of what objects inherit': '__proto__',
};

/** Names of the controls that a page asks. */
function controls(html: string): readonly string[] {
  return [...new Set([...html.matchAll(/<(?:input|select|textarea)[^>]* name="(\/[^"]+)"/g)].map(([, name = '']) => name))];
}

test.each(Object.entries(hostile))('%s in every question is shown as text or refused politely', async (_, text) => {
  const citizen = new Citizen(inside(() => portal.server));
  await citizen.get(base);
  await citizen.follow(await citizen.post(base));
  let asked = 0;
  for (const { step } of probeOffer.form.steps) {
    const page = await citizen.get(`${base}${step}`);
    // A step that an answer reveals is not there yet.
    if (page.statusCode !== 200) continue;
    const names = controls(page.body);
    asked += names.length;
    const answer = await citizen.post(`${base}${step}`, Object.fromEntries(names.map((name) => [name, text])));
    expect([step, answer.statusCode]).toEqual([step, expect.toSatisfy((status: number) => status === 303 || status === 422)]);
    for (const { body } of [answer, await citizen.get(`${base}${step}`), await citizen.get(`${base}pruefen`)]) {
      expect(body).not.toMatch(/<script>boese|<img src=x/);
      // Neither NUL nor ESC stands anywhere in what browsers get.
      // oxlint-disable-next-line no-control-regex
      expect(body).not.toMatch(/[\u0000\u0008\u001B\uD800-\uDFFF]/);
      // Shown in a control, where it is isolated; never in a sentence, whose words it could turn round.
      expect(body.replace(/<textarea.*?<\/textarea>|<script type="application\/json".*?<\/script>|<[^>]+>/gs, '')).not.toContain(
        '\u202E',
      );
    }
  }
  expect(asked).toBeGreaterThan(10);
});

test('a megabyte in one field is refused with a page that leads back', async () => {
  const citizen = new Citizen(inside(() => portal.server));
  await citizen.get(base);
  await citizen.follow(await citizen.post(base));
  const step = probeOffer.form.steps[0]?.step ?? '';
  const [name = ''] = controls((await citizen.get(`${base}${step}`)).body);
  const refused = await citizen.post(`${base}${step}`, { [name]: 'x'.repeat(1_100_000) });
  expect([refused.statusCode, refused.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8']);
  expect(refused.body).toContain('<h1');
  await citizen.get(`${base}${step}`);
  const long = await citizen.post(`${base}${step}`, { [name]: 'x'.repeat(500_000) });
  expect(long.statusCode).toBe(422);
});

test('scripts and texts come compressed to whoever understands that', async () => {
  const body = 'export default 1;\n'.repeat(100);
  await writeFile(join(portal.data, 'script.js'), body);
  await writeFile(join(portal.data, 'script.js.gz'), gzipSync(body));
  expect(await readdir(portal.data)).toContain('script.js.gz');
  const gzipped = await portal.server.inject({ url: '/assets/script.js', headers: { 'accept-encoding': 'gzip' } });
  expect([gzipped.headers['content-encoding'], gzipped.rawPayload.length < 200]).toEqual(['gzip', true]);
  const plain = await portal.server.inject('/assets/script.js');
  expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, body]);

  const citizen = new Citizen(inside(() => portal.server));
  await citizen.get(base);
  await citizen.follow(await citizen.post(base));
  const step = probeOffer.form.steps[0]?.step ?? '';
  const [module = ''] = /\/assets\/forms\/[\w.-]+\.js/.exec((await citizen.get(`${base}${step}`)).body) ?? [];
  const small = await portal.server.inject({ url: module, headers: { 'accept-encoding': 'gzip, br' } });
  const large = await portal.server.inject(module);
  expect([small.headers['content-encoding'], small.headers['vary']]).toEqual(['br', 'accept-encoding']);
  expect(small.rawPayload.length).toBeLessThan(large.rawPayload.length / 2);
});
