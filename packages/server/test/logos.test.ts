import type { Logo } from '@vordruck/submission';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { discPng } from '../../submission/test/picture.ts';
import { logos } from '../src/pages/logos.ts';
import { Citizen, inside, send } from './citizen.ts';
import { startPortal, type TestPortal } from './portal.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z" fill="#0a5"/></svg>';
const hostile = drawing.replace('<path', '<script>alert(1)</script><path');
const [drawn, pixels, refused] = ['10041100', '10044115', '10042111'];
const district = drawn.slice(0, 5);

const LOGOS: Readonly<Record<string, Logo>> = {
  [drawn]: { bytes: Buffer.from(drawing) },
  [pixels]: { bytes: discPng(30), alt: 'Wappen' },
  [refused]: { bytes: Buffer.from(hostile) },
  [district]: { bytes: Buffer.from(drawing), alt: 'Wappen des Kreises' },
};

const PLACES = [drawn, pixels, refused].map((ags) => ({ ags, ars: `${ags}0000`, name: `Ort ${ags}`, kreis: 'Kreis' }));

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal({
    municipalities: PLACES,
    authority: (ags) => ({ name: `Stelle „${ags}“` }),
    logo: (place) => LOGOS[place],
  });
});
afterAll(() => portal.end());

const page = async (address: string) => (await new Citizen(inside(() => portal.server)).get(address)).body;
const picture = async (address: string) => /<img [^>]*class="vd-brand-logo"[^>]*>/.exec(await page(address))?.[0];

test('an authority’s logo stands in the head of its pages, with its shape and what it shows', async () => {
  const svg = await picture(`/${drawn}/`);
  expect(svg).toContain(`alt="Logo: Stelle „${drawn}“"`);
  expect(svg).toMatch(/width="1000" height="500"/);
  const png = await picture(`/${pixels}/tiere/`);
  expect(png).toContain('alt="Wappen"');
  expect(png).toMatch(/width="30" height="30"/);
  expect(await picture('/')).toBeUndefined();
});

test('a form that the district decides on bears the logo of the district', async () => {
  const known = await logos({ municipalities: PLACES, logo: (place) => LOGOS[place] }, () => {});
  expect(known.of(district)?.alt).toBe('Wappen des Kreises');
  expect(known.forRecord(district)).toBe(LOGOS[district]);
  expect(known.forRecord('10044')).toBeUndefined();
});

test('it is served under the name of its bytes, and could do nothing if it were opened by itself', async () => {
  const address = /src="([^"]+)"/.exec((await picture(`/${drawn}/`)) ?? '')?.[1] ?? '';
  const { body, headers } = await portal.server.inject(address);
  expect(body).toBe(drawing);
  expect(headers).toMatchObject({
    'content-type': 'image/svg+xml',
    'x-content-type-options': 'nosniff',
    'cache-control': expect.stringContaining('immutable'),
    'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
  });
  expect((await portal.server.inject('/assets/logos/0000000000000000.svg')).statusCode).toBe(404);
});

test('one that could act is left out of pages and records, and told to operators', async () => {
  expect(await picture(`/${refused}/`)).toBeUndefined();
  expect(portal.log).toContainEqual(expect.objectContaining({ message: 'logo refused', place: refused }));
});

test('a receipt kept as a file asks nobody for the logo', async () => {
  const citizen = new Citizen(inside(() => portal.server));
  const { location } = (await send(citizen)).headers;
  expect((await citizen.get(String(location))).body).toContain('vd-brand-logo');
  expect((await citizen.get(`${location}/kopie.html`)).body).not.toContain('<img');
  // The record bears it.
  expect((await citizen.get(`${location}/document.pdf`)).body).toContain('/BBox [ 0 0 1000 500 ]');
});
