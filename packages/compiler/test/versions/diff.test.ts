import type { Source } from '@vordruck/definition';
import { describe, expect, it } from 'vitest';
import { diff } from '../../src/index.ts';
import { question, version } from './versions.ts';

/** Class, then each difference that answers or definitions show. */
async function told(old: Source, next: Source): Promise<readonly unknown[]> {
  const { diff: found } = await diff(old, next);
  return [
    found?.class,
    ...(found?.differences ?? []).map(({ code, subject, example, undecided }) =>
      [
        code,
        subject,
        ...(example ? [JSON.stringify(example.answers)] : []),
        ...(undecided === undefined ? [] : ['undecided']),
      ].join(' '),
    ),
  ];
}

const age = question('integer', 'alter', { min: 0, max: 120 });
const art = question('choice', 'art', { options: [{ value: 'a' }, { value: 'b' }, { value: 'c' }] });
const dogs = (fields: readonly unknown[]) => ({ field: 'hunde', type: 'list', label: 'Hunde', fields });

describe('the difference between two versions', () => {
  it('is none between the same, and one of texts if only they differ', async () => {
    const form = version([age]);
    expect(await told(form, form)).toEqual(['same']);
    expect(await told(form, version([{ ...age, label: 'Wie alt?' }]))).toEqual(['texts-only', 'texts-changed ']);
  });

  it('names who is asked something else, by the fewest answers', async () => {
    const of = (limit: number) =>
      version([age, question('text', 'name'), question('text', 'vormund', { when: `alter < ${limit}` })]);
    expect(await told(of(16), of(18))).toEqual(['affects-drafts', 'asked vormund {"alter":"16"}', 'when-changed vormund']);
    const { diff: found } = await diff(of(16), of(18));
    expect(found?.differences[0]?.message).toBe('Who answers “alter?” with “16” is now asked “vormund?”.');
  });

  it('names what is newly required, refused, computed otherwise, or broken', async () => {
    const computed = (by: number) => question('integer', 'punkte', { value: `alter * ${by}` });
    const check = { checks: [{ id: 'voll', that: 'alter >= 18', message: 'Erst mit 18.' }] };
    const name = question('text', 'name', { required: false });
    const old = version([age, name, computed(2)]);
    const next = version([{ ...age, max: 100 }, { ...name, required: true }, computed(3)], check);
    const { diff: found } = await diff(old, next);
    expect(found?.class).toBe('affects-drafts');
    const shown = new Map(found?.differences.map(({ code, subject, example }) => [`${code} ${subject}`, example?.answers]));
    expect([...shown.keys()].toSorted()).toEqual([
      'check-added checks.voll',
      'check-broken checks.voll',
      'computed punkte',
      'limit-changed alter',
      'refused alter',
      'required name',
      'required-changed name',
      'value-changed punkte',
    ]);
    expect(shown.get('required name')).toEqual({});
    expect(Number(shown.get('refused alter')?.['alter'])).toBeGreaterThan(100);
    expect(Number(shown.get('check-broken checks.voll')?.['alter'])).toBeLessThan(18);
  });

  it('breaks data where a unit is another or something is submitted no more, not where only what stands beside changes', async () => {
    const of = (more: object) => version([question('integer', 'a', { min: 0, max: 9, ...more })]);
    const seen = async (old: object, next: object) => {
      const [reached, ...codes] = await told(of(old), of(next));
      return [reached, codes.find((code) => String(code).endsWith('-changed a'))];
    };
    expect(await seen({ unit: 'cm' }, { unit: 'mm', convert: 'old * 10' })).toEqual(['breaks-data', 'limit-changed a']);
    expect(await seen({}, { unit: 'mm' })).toEqual(['neutral', 'limit-changed a']);
    expect(await seen({ value: '1' }, { value: '1', submit: false })).toEqual(['breaks-data', 'limit-changed a']);
    expect(await seen({ example: '1' }, { example: '2' })).toEqual(['texts-only', 'example-changed a']);
  });

  it('breaks data where a question moves into a new group or list, and tells of its questions only', async () => {
    const group = (type: string) => ({ field: 'g', type, label: 'G', fields: [question('text', 'a', { was: 'form.a' })] });
    const old = version([question('text', 'a')]);
    expect(await told(old, version([group('group')]))).toEqual(['breaks-data', 'field-moved g.a', 'field-added g']);
    expect((await told(old, version([group('list')]))).slice(0, 2)).toEqual(['breaks-data', 'field-moved g.a']);
  });

  it('affects drafts where people are asked to agree anew, or may have too many rows', async () => {
    const agreed = (label: string) =>
      version([question('text', 'a')], { declarations: [{ field: 'r', type: 'declaration', label }] });
    expect((await told(agreed('Richtig.'), agreed('Richtig und vollständig.'))).slice(0, 2)).toEqual([
      'affects-drafts',
      'agreed-anew r',
    ]);
    const most = (max: number) => version([{ ...dogs([question('text', 'a', { required: false })]), max }]);
    const { diff: found } = await diff(most(5), most(2));
    expect(found?.differences[0]).toMatchObject({ code: 'refused', subject: 'hunde' });
    expect(found?.differences[0]?.example?.answers['hunde']).toHaveLength(3);
    expect(found?.differences[0]?.message).toContain('Who answers “Hunde” with 3 rows is now told');
    expect((await told(most(2), most(5)))[0]).toBe('neutral');
  });

  it('knows that a looser limit takes what it took', async () => {
    const of = (type: string, more: object) => version([question(type, 'a', { ...more })]);
    const loosened = [
      [of('file', { accept: ['image/png'] }), of('file', { accept: ['image/png', 'image/jpeg'] })],
      [of('file', { maxFiles: 1 }), of('file', { maxFiles: 3 })],
      [of('text', { pattern: '[0-9]+' }), of('text', {})],
    ] as const;
    for (const [old, next] of loosened) {
      expect((await told(old, next))[0]).toBe('neutral');
      expect((await told(next, old))[0]).toBe('affects-drafts');
    }
  });

  it('looks into rows', async () => {
    const art = question('choice', 'art', { options: [{ value: 'a' }, { value: 'b' }] });
    const of = (value: string) => version([dogs([art, question('text', 'chip', { when: `art == '${value}'` })])]);
    expect(await told(of('a'), of('b'))).toEqual([
      'affects-drafts',
      'not-asked hunde.chip {"hunde":[{"art":"a","$row":"1"}]}',
      'asked hunde.chip {"hunde":[{"art":"b","$row":"1"}]}',
      'when-changed hunde.chip',
    ]);
  });

  it('is neutral where only the page differs', async () => {
    const steps = (...fields: readonly (readonly unknown[])[]) => ({
      steps: fields.map((own, at) => ({ step: `s${at}`, title: `S${at}`, fields: own })),
    });
    const [a, b, c] = ['a', 'b', 'c'].map((field) => question('text', field));
    expect(await told(version([], steps([a, b], [c])), version([], steps([a], [b, c])))).toEqual(['neutral', 'step b {}']);
  });

  it('breaks data where fields or options are renamed or gone, declared or not', async () => {
    const old = version([question('text', 'rasse'), question('text', 'fax')]);
    expect((await told(old, version([question('text', 'hunderasse', { was: 'rasse' })]))).slice(0, 3)).toEqual([
      'breaks-data',
      'field-moved hunderasse',
      'field-removed fax',
    ]);
    const { diff: found } = await diff(old, version([question('text', 'rasse')]));
    expect(found?.undeclared.map(({ code }) => code)).toEqual(['removed-undeclared']);
    const { diff: declared } = await diff(
      old,
      version([question('text', 'rasse'), { field: 'fax', drop: 'Niemand faxt mehr.' }]),
    );
    expect([declared?.class, declared?.undeclared]).toEqual(['breaks-data', []]);
  });

  it.each([
    ['x && alter > 3', 'alter > 3 && x'],
    ['!(x && y)', '!x || !y'],
    ['!x', 'x ? false : true'],
    ['alter > 3', 'alter >= 4'],
    ['x || y', '!(!x && !y)'],
    ["art == 'a' || art == 'b'", "art in ['b', 'a']"],
  ])('proves that %s and %s do the same', async (old, next) => {
    const of = (when: string) =>
      version([age, question('boolean', 'x'), question('boolean', 'y'), art, question('text', 'b', { when })]);
    expect(await told(of(old), of(next))).toEqual(['neutral', 'when-changed b']);
    const { diff: found } = await diff(of(old), of(next));
    expect(found?.differences[0]?.message).toContain('Both do the same, whatever is answered.');
  });

  it.each([
    ['x && !y', '!y', { y: 'false' }],
    ['alter * 7 == 84', 'alter * 7 == 91', { alter: '12' }],
    ["x && art != 'a'", "x && art == 'b'", { x: 'true', art: 'c' }],
  ])('finds answers with which %s and %s differ', async (old, next, answers) => {
    const of = (when: string) =>
      version([age, question('boolean', 'x'), question('boolean', 'y'), art, question('text', 'b', { when })]);
    const { diff: found } = await diff(of(old), of(next));
    const shown = found?.differences.map(({ example }) => example?.answers);
    expect([found?.class, shown]).toEqual(['affects-drafts', expect.arrayContaining([answers])]);
    expect(found?.differences.some(({ undecided }) => undecided !== undefined)).toBe(false);
  });

  it('proves it for requirements, computed values, options, pages and checks, in rows and under new names', async () => {
    const of = (name: string, flip: boolean, was: object) => {
      const [less, all] = flip ? [`10 > ${name}`, `y && x`] : [`${name} < 10`, `x && y`];
      const fields = [
        question('integer', name, { min: 0, max: 20, ...was }),
        question('boolean', 'x'),
        question('boolean', 'y'),
        question('text', 'c', { required: less }),
        question('integer', 'd', { value: flip ? `2 + ${name}` : `${name} + 2` }),
        question('choice', 'e', { options: [{ value: 'a' }, { value: 'b', when: less }] }),
        dogs([
          question('integer', 'jahr', { min: 0, max: 20 }),
          question('text', 'chip', { when: flip ? 'jahr >= 1' : 'jahr > 0' }),
        ]),
      ];
      const checks = [{ id: 'f', that: all, message: 'Nein.' }];
      const steps = [
        { step: 'eins', title: 'Eins', fields },
        { step: 'zwei', title: 'Zwei', when: all, fields: [question('text', 'g')] },
      ];
      return version([], { steps, checks });
    };
    const { diff: found } = await diff(of('alt', false, {}), of('neu', true, { was: 'alt' }));
    const settled = found?.differences.map(({ code, subject, message }) => `${code} ${subject} ${message.includes('Both do')}`);
    expect(settled?.toSorted()).toEqual([
      'check-changed checks.f true',
      'field-moved neu false',
      'required-changed c true',
      'value-changed d true',
      'when-changed e true',
      'when-changed hunde.chip true',
      'when-changed zwei true',
    ]);
  });

  it('does not take a rule for the same whose name means another question now', async () => {
    const b = (when: string) => question('text', 'b', { when });
    const group = (...fields: readonly unknown[]) => ({ field: 'g', type: 'group', label: 'G', fields });
    const old = version([group(question('boolean', 'x'), b('x && true'))]);
    const next = version([question('boolean', 'x'), group(b('x'), { field: 'x', drop: 'Weg.' })]);
    const { diff: found } = await diff(old, next);
    expect(found?.differences.map(({ message }) => message).join()).not.toContain('Both do the same');
  });

  it('says of a changed rule for which nothing was found that it is undecided', async () => {
    const of = (pattern: string) => version([question('text', 'a'), question('text', 'b', { when: `a.matches('${pattern}')` })]);
    expect(await told(of('[ab]+'), of('(a|b)+'))).toEqual(['affects-drafts', 'when-changed b undecided']);
    expect(await told(of('[ab]+'), of('[ab]+'))).toEqual(['same']);
  });

  it('is not told of a version with errors', async () => {
    expect(await diff(version([question('texxt', 'a')]), version([age]))).toEqual({ unreadable: 'old' });
  });
});
