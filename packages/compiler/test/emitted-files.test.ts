import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../src/index.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTool, withTool } from '../../../scripts/test/system-tool.ts';
import { markt } from './markt.ts';

const folder = mkdtempSync(join(tmpdir(), 'vordruck-'));
let hash = '';

beforeAll(async () => {
  const { output } = await compile(markt());
  hash = output?.hash ?? '';
  for (const [name, text] of output?.files ?? []) writeFileSync(join(folder, name), text);
});

afterAll(() => rmSync(folder, { recursive: true }));

const person =
  '<person><name>Łukasz Ǎn</name><geboren>1980-03-03</geboren><verein>true</verein><vereinsname>Obst</vereinsname></person>';
const stall =
  '<staende><ware>obst</ware><laenge>3.5</laenge><strom>licht</strom><strom>kuehlung</strom><leistung>1200</leistung></staende>';
const head = `<number>1</number><received>2026-11-23T12:00:00+01:00</received><language>de</language>`;
const tail = `<attachments><attachment><path>/x</path><name>a.pdf</name><type>application/pdf</type><size>9</size><sha256>${'0'.repeat(64)}</sha256></attachment></attachments><record><name>submission.json</name><sha256>${'0'.repeat(64)}</sha256></record>`;
const signature = '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo/></ds:Signature>';

function submission(values: string, end = tail, applied = ''): string {
  return `<submission xmlns="urn:vordruck:form:markt"><form>markt</form><hash>${hash}</hash><municipality>10041100</municipality>${head}${applied}<values>${values}</values>${end}</submission>`;
}

function validate(xml: string) {
  return runTool('xmllint', ['--noout', '--schema', join(folder, 'markt.xsd'), '-'], xml);
}

withTool('xmllint', () => {
  it('the XSD compiles and accepts a submission, signed or not', () => {
    const xml = submission(`${person}${stall}<summe>47.38</summe><richtig>true</richtig>`);
    expect(validate(xml)).toMatchObject({ status: 0 });
    expect(validate(submission(`${person}${stall}${stall}<richtig>true</richtig>`, tail + signature))).toMatchObject({
      status: 0,
    });
  });

  it('the XSD knows the day and the figures that rules were applied with, by their types', () => {
    const values = `${person}${stall}<richtig>true</richtig>`;
    const steps = '<stufen><ab>3</ab><aufschlag>1.50</aufschlag></stufen><stufen><ab>6</ab></stufen>';
    const figures = `<jeMeter>2.00</jeMeter><ermaessigt>0.5</ermaessigt>${steps}`;
    for (const applied of [
      '<today>2026-11-23</today>',
      `<today>2026-11-23</today><parameters>${figures}</parameters>`,
      '<parameters/>',
    ])
      expect(validate(submission(values, tail, applied)), applied).toMatchObject({ status: 0 });
    for (const applied of [
      '<today>23.11.2026</today>',
      '<parameters><jeMeter>viel</jeMeter></parameters>',
      '<parameters><unbekannt>1</unbekannt></parameters>',
      `<parameters>${figures}</parameters><today>2026-11-23</today>`,
    ])
      expect(validate(submission(values, tail, applied)), applied).not.toMatchObject({ status: 0 });
  });

  it('the XSD refuses what no submission holds', () => {
    const wrong = [
      submission(`${stall}${person}<richtig>true</richtig>`),
      submission(`${person}<richtig>true</richtig>`),
      submission(`${person}${stall}<richtig>false</richtig>`),
      submission(`${person}${stall}<summe>47,38</summe><richtig>true</richtig>`),
      submission(`${person}${stall.replace('obst', 'kaese')}<richtig>true</richtig>`),
      submission(`${person}${stall.replace('3.5', '21.0')}<richtig>true</richtig>`),
      submission(`${person.replace('Łukasz', 'Щ')}${stall}<richtig>true</richtig>`),
      submission(`${person}${stall.repeat(6)}<richtig>true</richtig>`),
      submission(`${person}${stall}<richtig>true</richtig>`, tail + signature + signature),
    ];
    for (const xml of wrong) expect(validate(xml), xml).not.toMatchObject({ status: 0 });
  });
});

describe('the emitted types', () => {
  it('are strict TypeScript, with lists, options and what may be missing', () => {
    const uses = `import type { Answers, Values } from './markt.d.ts';
export const answers: Answers = { person: { name: 'A', verein: true }, staende: [{ ware: 'obst', strom: ['licht'] }] };
const stall: Values['staende'][number] = { ware: 'obst', laenge: '3.5' };
export const values: Values = { person: { name: 'A', geboren: '1980-03-03', verein: false }, staende: [stall], richtig: true };
// @ts-expect-error no such option
stall.ware = 'kaese';
// @ts-expect-error required
export const without: Values = { staende: [stall], richtig: true };
// @ts-expect-error unknown field
answers.unbekannt = '';
`;
    writeFileSync(join(folder, 'uses.ts'), uses);
    const tsc = join(import.meta.dirname, '..', 'node_modules', '.bin', 'tsc');
    const { status, stdout } = runTool(tsc, [
      '--ignoreConfig',
      '--noEmit',
      '--strict',
      '--allowImportingTsExtensions',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      join(folder, 'uses.ts'),
    ]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });
});
