import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  openKeyRing,
  pemKey,
  ringOf,
  timestampAuthority,
  verify,
  type SigningKey,
  type TimestampAuthority,
} from '@vordruck/submission';
import { runTool, withTool } from '../../../scripts/test/system-tool.ts';
import { certificate, keyPem, pem } from '../../submission/test/certificates.ts';
import { officialForm } from '../../submission/test/template.ts';
import { serveTime, testAuthority, type Lie, type TestServer } from '../../submission/test/time-authority.ts';
import { watchKeys } from '../src/keys/watch-keys.ts';
import { workingForm, type LogEntry, type PortalOptions } from '../src/index.ts';
import { base, Citizen, dogPage, inside, png, send } from './citizen.ts';
import { petForm } from './pet-form.ts';
import { startPortal, type TestPortal } from './portal.ts';

const portals: TestPortal[] = [];
async function portalWith(change: Partial<PortalOptions> = {}): Promise<TestPortal> {
  const portal = await startPortal(change);
  portals.push(portal);
  return portal;
}
afterEach(async () => {
  await Promise.all(portals.splice(0).map((portal) => portal.end()));
});
const citizenOf = (portal: TestPortal): Citizen => new Citizen(inside(() => portal.server));
const root = certificate('Wurzel');
const keyOf = (name: string) => certificate(name, { issuer: root });
const textOf = (made: ReturnType<typeof keyOf>): string => keyPem(made) + pem(made.der);
const sealed = async (bytes: Uint8Array) => {
  const verdict = await verify([{ name: 'document.pdf', bytes }], { trust: [pem(root.der)] });
  return verdict.files[0]?.seal;
};

describe('time-stamps', () => {
  let clock: TestServer;
  let lie: Lie = {};
  const authority = testAuthority();
  beforeAll(async () => {
    clock = await serveTime(authority, () => lie);
  });
  afterAll(() => clock.close());
  const timestamps = () => timestampAuthority({ url: clock.url, trust: [authority.root] });

  test('stand in all seals of a portal that has an authority of time', async () => {
    const portal = await portalWith({ timestamps: timestamps() });
    const citizen = citizenOf(portal);
    const { location } = (await send(citizen)).headers;
    expect(await sealed((await citizen.get(`${location}/document.pdf`)).rawPayload)).toMatchObject({ format: 'B-T' });
  });

  test('that take long keep nobody waiting for the receipt; the page says that documents are coming, and has them on another look', async () => {
    const real = timestamps();
    let open = (): void => {};
    const opened = new Promise<void>((fulfil) => {
      open = fulfil;
    });
    let asked = 0;
    const slow: TimestampAuthority = {
      stamp: async (data, options) => {
        asked += 1;
        await opened;
        return real.stamp(data, options);
      },
    };
    const portal = await portalWith({ timestamps: slow });
    const citizen = citizenOf(portal);
    const sent = await send(citizen);
    expect(sent.statusCode).toBe(303);
    const [receipt, copy] = await Promise.all([citizen.follow(sent), citizen.get(`${sent.headers.location}/kopie.html`)]);
    expect(receipt.body).toMatch(/VD-2026-[A-Z0-9]{4}-[A-Z0-9]{4}/);
    expect(receipt.body).toContain('Wir erstellen gerade Ihre Kopie.');
    expect(receipt.body).toContain(`href="${sent.headers.location}">Jetzt nachsehen`);
    expect(receipt.body).not.toContain('http-equiv');
    expect(copy.body).not.toContain('Wir erstellen gerade');
    // Two seals wait for their stamps, and looking again asked for no more.
    await vi.waitFor(() => expect(asked).toBe(2));
    open();
    expect(await sealed((await citizen.get(`${sent.headers.location}/document.pdf`)).rawPayload)).toMatchObject({
      format: 'B-T',
    });
    const again = await citizen.get(String(sent.headers.location));
    expect(again.body).toContain('/document.pdf');
    expect(again.body).not.toContain('Jetzt nachsehen');
    expect(asked).toBe(3);
    expect(portal.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('that come while the portal stops are waited for', async () => {
    const real = timestamps();
    let open = (): void => {};
    const opened = new Promise<void>((fulfil) => {
      open = fulfil;
    });
    const slow: TimestampAuthority = { stamp: (data, options) => opened.then(() => real.stamp(data, options)) };
    const portal = await portalWith({ timestamps: slow });
    const citizen = citizenOf(portal);
    const { location } = (await send(citizen)).headers;
    const restarted = portal.restart({ timestamps: real });
    open();
    await restarted;
    const before = clock.asked();
    expect(await sealed((await citizen.get(`${location}/document.pdf`)).rawPayload)).toMatchObject({ format: 'B-T' });
    expect(clock.asked()).toBe(before);
  });

  test('that fail keep every document back, but not the receipt; the documents come by themselves later', async () => {
    lie = { nonce: Buffer.of(1) };
    const portal = await portalWith({ timestamps: timestamps() });
    const citizen = citizenOf(portal);
    const sent = await send(citizen);
    expect(sent.statusCode).toBe(303);
    const receipt = await citizen.follow(sent);
    expect(receipt.body).toMatch(/VD-2026-[A-Z0-9]{4}-[A-Z0-9]{4}/);
    expect(receipt.body).not.toContain('/document.pdf');
    expect((await citizen.get(`${sent.headers.location}/document.pdf`)).statusCode).not.toBe(200);
    expect(portal.log).toContainEqual(expect.objectContaining({ level: 'error', message: 'documents not made', form: 'tiere' }));

    lie = {};
    const asked = clock.asked();
    await portal.restart();
    // Nobody asks for the receipt: three seals are stamped all the same.
    await vi.waitFor(() => expect(clock.asked()).toBe(asked + 3), { timeout: 20_000 });
    expect(await sealed((await citizen.get(`${sent.headers.location}/document.pdf`)).rawPayload)).toMatchObject({
      format: 'B-T',
    });
    expect(clock.asked()).toBe(asked + 3);
  });
});

describe('keys', () => {
  let directory: string;
  const put = async (name: string, text: string): Promise<void> => {
    await mkdir(join(directory, '10041100'), { recursive: true });
    await writeFile(join(directory, '10041100', name), text, { mode: 0o600 });
  };
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'vordruck-keys-'));
  });
  afterAll(() => rm(directory, { recursive: true }));

  test('of a municipality seal for it, and a new one does as soon as it is put there', async () => {
    await put('one.pem', textOf(keyOf('Erster Schlüssel')));
    const portal = await portalWith({ keys: await openKeyRing(directory) });
    const signerOf = async () => {
      const citizen = citizenOf(portal);
      const { location } = (await send(citizen)).headers;
      return (await sealed((await citizen.get(`${location}/document.pdf`)).rawPayload))?.signer;
    };
    expect(JSON.stringify(await signerOf())).toContain('Erster Schlüssel');
    const next = certificate('Zweiter Schlüssel', { issuer: root, from: new Date(Date.now() - 60_000) });
    await put('two.pem', textOf(next));
    expect(JSON.stringify(await signerOf())).toContain('Zweiter Schlüssel');
    await put('three.pem', 'no key');
    expect(JSON.stringify(await signerOf())).toContain('Zweiter Schlüssel');
    expect(portal.log).toContainEqual(expect.objectContaining({ level: 'error', message: 'keys not read again' }));
  });

  test('at a slow service keep nobody waiting for the receipt', async () => {
    const quick = pemKey(textOf(keyOf('Dienst')));
    let open = (): void => {};
    const opened = new Promise<void>((fulfil) => {
      open = fulfil;
    });
    const slow: SigningKey = { ...quick, sign: (message, options) => opened.then(() => quick.sign(message, options)) };
    const portal = await portalWith({ keys: ringOf(slow, 'slow') });
    const citizen = citizenOf(portal);
    const sent = await send(citizen);
    expect((await citizen.follow(sent)).body).toContain('Wir erstellen gerade Ihre Kopie.');
    open();
    expect((await citizen.get(`${sent.headers.location}/document.pdf`)).statusCode).toBe(200);
  });

  test('that end soon are told once a day', async () => {
    const made = certificate('Bald', { issuer: root, years: 2, from: new Date(Date.now() - 720 * 864e5) });
    const log: LogEntry[] = [];
    let now = Date.now();
    const options = { keys: ringOf(pemKey(textOf(made)), 'bald.pem') } as PortalOptions;
    const watching = watchKeys({ options, log: (entry) => log.push(entry) }, () => now);
    await watching.look();
    await watching.look();
    expect(log).toMatchObject([{ level: 'error', message: expect.stringContaining('ends soon'), place: 'default' }]);
    now += 864e5;
    await watching.look();
    expect(log).toHaveLength(2);
    watching.stop();
  });
});

test('the record is offered in large print, made once, with the same XML inside', async () => {
  const portal = await portalWith();
  const citizen = citizenOf(portal);
  const { location } = (await send(citizen)).headers;
  expect((await citizen.get(String(location))).body).toMatch(/VD-2026-[A-Z0-9-]{9}-grossdruck\.pdf \(PDF\)/);
  const large = await citizen.get(`${location}/grossdruck.pdf`);
  expect([large.statusCode, large.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(large.headers['content-disposition']).toMatch(/tiere-VD-2026-[A-Z0-9-]{9}-grossdruck\.pdf/);
  expect((await citizen.get(`${location}/grossdruck.pdf`)).rawPayload.equals(large.rawPayload)).toBe(true);
  expect((await citizen.get(String(location))).body).toMatch(/grossdruck\.pdf \(PDF, /);
  const names = ['document.pdf', 'submission.xml', 'submission.json', 'container.asice'];
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: (await citizen.get(`${location}/${name}`)).rawPayload })),
  );
  expect(await verify([{ name: 'grossdruck.pdf', bytes: large.rawPayload }, ...files])).toMatchObject({
    ok: true,
    disagreements: [],
  });
});

test('a letter that no record can show is told before sending, with its question', async () => {
  const portal = await portalWith();
  const citizen = citizenOf(portal);
  const { page, name } = await dogPage(citizen);
  const dog = { [`${name}/name`]: 'Bello', [`${name}/gefaehrlich`]: 'true' };
  await citizen.post(page, dog);
  await citizen.get(page);
  expect((await citizen.post(page, { ...dog, [`${name}/nachweis`]: png('شمس.png') })).statusCode).toBe(303);
  const review = await citizen.get(`${base}pruefen`);
  expect(review.body).toContain('\u2068ش\u2069, \u2068م\u2069, \u2068س\u2069. Das können wir nicht drucken.');
  expect((await citizen.get(`${base}senden`)).headers.location).toContain('pruefen');
});

describe('a form that asks for further documents', () => {
  const mapping = {
    namespace: 'urn:beispiel',
    root: 'tier',
    elements: [{ element: 'rufname', from: 'hunde', elements: [{ element: 'name', from: 'name' }] }],
  };
  const foreign = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:beispiel" elementFormDefault="qualified">
<xs:element name="tier"><xs:complexType><xs:sequence><xs:element name="rufname" maxOccurs="3"><xs:complexType><xs:sequence>
<xs:element name="name" type="xs:string"/></xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>`;

  /** A portal whose form has both, and a citizen who has sent a dog with a picture. */
  async function sentTo(change: Partial<PortalOptions>) {
    const pdf = await officialForm();
    const template = { fields: [{ field: 'hund1', from: '/hunde/0/name' }] };
    const offer = { ...petForm, outputs: { mapped: { mapping, xsd: foreign }, template: { template, pdf } } };
    const portal = await portalWith({ forms: new Map([['tiere', workingForm(offer)]]), ...change });
    const citizen = citizenOf(portal);
    const { page, name } = await dogPage(citizen);
    const dog = { [`${name}/name`]: 'Bello', [`${name}/gefaehrlich`]: 'true' };
    await citizen.post(page, dog);
    await citizen.get(page);
    await citizen.post(page, { ...dog, [`${name}/nachweis`]: png() });
    await citizen.get(`${base}pruefen`);
    await citizen.get(`${base}senden`);
    const { location } = (await citizen.post(`${base}senden`, { '/richtig': 'true' })).headers;
    const get = (document: string) => citizen.get(`${location}/${document}`);
    return { portal, receipt: await citizen.get(String(location)), get };
  }

  test('offers them with the usual ones, sealed in the container', async () => {
    const { receipt, get } = await sentTo({});
    const names = ['document.pdf', 'formular.pdf', 'submission.xml', 'fachverfahren.xml', 'submission.json', 'container.asice'];
    for (const name of names) expect(receipt.body).toContain(`/${name}"`);
    const filled = await get('formular.pdf');
    expect([filled.statusCode, filled.headers['content-type']]).toEqual([200, 'application/pdf']);
    // The value of its field, in UTF-16 (ISO 32000-1, 7.9.2.2).
    expect(filled.rawPayload.toString('latin1')).toContain('/V <FEFF00420065006C006C006F>');
    const mapped = await get('fachverfahren.xml');
    expect(mapped.headers['content-type']).toContain('application/xml');
    expect(mapped.body).toMatch(/<rufname>\s*<name>Bello<\/name>/);
    const files = await Promise.all(names.map(async (name) => ({ name, bytes: (await get(name)).rawPayload })));
    expect(await verify(files)).toMatchObject({ ok: true, disagreements: [] });
  });

  withTool(['pdfdetach'], () => {
    test.each([
      [true, ['1-nachweis.png', 'submission.xml']],
      [undefined, ['submission.xml']],
    ])('carries the attachments inside its record only if the portal wants it (%s)', async (embedAttachments, embedded) => {
      const { portal, get } = await sentTo(embedAttachments === undefined ? {} : { embedAttachments });
      const path = join(portal.data, 'document.pdf');
      await writeFile(path, (await get('document.pdf')).rawPayload);
      const listed = runTool('pdfdetach', ['-list', path]).stdout.matchAll(/^\d+: (.+)$/gm);
      expect(Array.from(listed, ([, name]) => name).toSorted()).toEqual(embedded);
    });
  });
});
