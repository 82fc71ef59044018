import type { Answer, Session } from '@vordruck/engine';
import { describe, expect, test } from 'vitest';
import { addressOf, rowOfAddress } from '../src/addresses.ts';
import { placeOf } from '../src/place.ts';
import { questionsAt, questionsOfDeclarations } from '../src/questions.ts';
import { readAnswer } from '../src/read-answer.ts';
import { filled, probeSession } from './probe-form.ts';

describe('reading a post', () => {
  test('text is kept as typed, nothing typed is no answer', () => {
    const session = probeSession();
    expect(read(session, '/halter/vornamen', { '/halter/vornamen': ' Anna ' })).toBe(' Anna ');
    expect(read(session, '/halter/vornamen', { '/halter/vornamen': '' })).toBeUndefined();
    expect(read(session, '/halter/vornamen', {})).toBeUndefined();
  });

  test('three fields make one date, empty parts stay empty', () => {
    const session = probeSession(filled);
    const name = '/hunde/@1/geboren';
    expect(read(session, name, { [`${name}.day`]: '3', [`${name}.month`]: 'März', [`${name}.year`]: '2024' })).toBe(
      '3.März.2024',
    );
    expect(read(session, name, { [`${name}.day`]: '', [`${name}.month`]: '', [`${name}.year`]: '2024' })).toBe('..2024');
    expect(read(session, name, {})).toBeUndefined();
  });

  test('several choices are a list', () => {
    const name = '/hunde/@1/merkmale';
    expect(read(probeSession(filled), name, [[name, 'kastriert'], [name, 'wachhund']])).toEqual(['kastriert', 'wachhund']); // prettier-ignore
    expect(read(probeSession(filled), name, [])).toBeUndefined();
  });

  test('files stay as the server knows them', () => {
    expect(read(probeSession(filled), '/ausweis', { '/ausweis': 'anything' })).toEqual(filled['ausweis']);
  });
});

describe('questions of a page', () => {
  test('groups are looked into, lists, notices and computed fields are not asked', () => {
    expect(questionsAt(probeSession({ abbuchen: 'true' }), { step: 'zahlung' }).map(({ name }) => name)).toEqual([
      '/abbuchen',
      '/mandat/iban',
      '/mandat/einzug',
    ]);
    expect(questionsAt(probeSession(filled), { step: 'ihre-hunde' })).toEqual([]);
    expect(questionsAt(probeSession(filled), { step: 'ihre-hunde', row: '/hunde/@2' }).map(({ name }) => name)).not.toContain(
      '/hunde/@2/rasse',
    );
  });

  test('declarations are the sending page’s', () => {
    expect(questionsOfDeclarations(probeSession()).map(({ name }) => name)).toEqual(['/richtig']);
  });
});

describe('addresses', () => {
  test('a row’s address leads back to the row', () => {
    const session = probeSession(filled);
    const address = addressOf('/10041100/probe/', { step: 'ihre-hunde', row: '/hunde/@2' });
    expect(address).toBe('/10041100/probe/ihre-hunde/hunde/2');
    expect(rowOfAddress(session, 'hunde/2')).toEqual({ row: '/hunde/@2' });
  });

  test.each(['', 'hunde', 'hunde/', 'katzen/1', 'hunde/1/name', 'hunde/1/name/2', '__proto__/1', 'halter/1'])(
    '"%s" is no row',
    (rest) => {
      expect(rowOfAddress(probeSession(filled), rest)).toBeUndefined();
    },
  );

  test('a field is asked at its step, or at the row around it', () => {
    const session = probeSession(filled);
    expect(placeOf(session, '/halter/vornamen')).toEqual({ step: 'halter' });
    expect(placeOf(session, '/hunde/@1/name')).toEqual({ step: 'ihre-hunde', row: '/hunde/@1' });
    expect(placeOf(session, '/richtig')).toBeUndefined();
  });
});

function read(session: Session, name: string, posted: Record<string, string> | [string, string][]): Answer | undefined {
  return readAnswer(session.field(name), new URLSearchParams(posted));
}
