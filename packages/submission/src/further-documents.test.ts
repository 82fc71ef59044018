import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workplace, type Workplace } from '../test/documents.ts';
import { discPng } from '../test/picture.ts';
import { authority, number, proof, received, submitted, xsd } from '../test/sample.ts';
import { officialForm } from '../test/template.ts';
import { createDocuments, verify, type DocumentOptions, type XmlMapping } from './index.ts';
import { sha256 } from './sign/hash.ts';

let place: Workplace;
beforeAll(async () => {
  place = await workplace();
});
afterAll(() => place.remove());

const mapping: XmlMapping = {
  namespace: 'urn:beispiel',
  root: 'anmeldung',
  elements: [{ element: 'tier', from: 'hunde', elements: [{ element: 'rufname', from: 'name' }] }],
};
const foreign = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:beispiel" elementFormDefault="qualified">
  <xs:element name="anmeldung"><xs:complexType><xs:sequence><xs:element name="tier" maxOccurs="MAX"><xs:complexType><xs:sequence>
    <xs:element name="rufname" type="xs:string"/></xs:sequence></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

const options = async (tiers: string): Promise<DocumentOptions> => ({
  session: submitted(),
  xsd,
  authority,
  number,
  received,
  files: new Map([[sha256(proof), proof]]),
  key: place.development.key,
  logo: { bytes: discPng(40), alt: 'Wappen' },
  embedAttachments: true,
  outputs: {
    mapped: { mapping, xsd: foreign.replace('MAX', tiers) },
    template: { template: { fields: [{ field: 'hund1', from: '/hunde/0/name' }] }, pdf: await officialForm() },
  },
});

describe('documents that a definition asks for', () => {
  test('come beside the usual ones, and the seal of the container covers them', async () => {
    const documents = await createDocuments(await options('unbounded'));
    expect([...documents.keys()].toSorted()).toEqual([
      'container.asice',
      'document.pdf',
      'fachverfahren.xml',
      'formular.pdf',
      'submission.json',
      'submission.xml',
    ]);
    const files = Array.from(documents, ([name, bytes]) => ({ name, bytes }));
    expect(await verify(files, { trust: [place.development.root] })).toMatchObject({ ok: true, disagreements: [] });
    const alone = files.filter(({ name }) => name === 'fachverfahren.xml');
    expect(await verify(alone)).toMatchObject({ ok: false });
    const changed = files.map(({ name, bytes }) =>
      name === 'fachverfahren.xml'
        ? { name, bytes: Buffer.from(Buffer.from(bytes).toString().replace('Bello', 'Rex')) }
        : { name, bytes },
    );
    expect(await verify(changed)).toMatchObject({ ok: false });
  });

  test('that do not fit the schema of others stop everything', async () => {
    await expect(createDocuments(await options('1'))).rejects.toMatchObject({ code: 'invalid-xml' });
  });
});
