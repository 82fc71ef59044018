import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LogoError } from '../../errors.ts';
import { pathOperators } from './svg-path.ts';
import { readSvg } from './svg.ts';

const read = (inside: string, root = 'viewBox="0 0 10 10"') =>
  readSvg(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${inside}</svg>`),
  );
const square = '<path d="M0 0h10v10H0z"/>';

describe('a drawing', () => {
  test('becomes paths with their colours, strokes and transformations', () => {
    expect(read(`<g transform="translate(1,2) scale(3)" fill="#f00">${square}</g>`).operators).toBe(
      ['q', '1 0 0 1 1 2 cm', '3 0 0 3 0 0 cm', '1 0 0 rg', '0 0 m', '10 0 l', '10 10 l', '0 10 l', 'h', 'f', 'Q'].join('\n'),
    );
    const stroked = read('<line x2="10" style="stroke:blue;stroke-width:2;stroke-linecap:round;fill:none"/>').operators;
    expect(stroked.split('\n')).toEqual(['0 0 1 RG', '2 w', '1 J', '0 j', '4 M', '[] 0 d', '0 0 m', '10 0 l', 'S']);
  });

  test('may colour by classes, its own style is stronger, attributes are weaker', () => {
    const css = '<defs><style>/* a */ .a, .b { fill: lime }</style></defs>';
    expect(read(`${css}<g class="a">${square}</g>`).operators).toContain('0 1 0 rg');
    expect(read(`${css}<rect width="1" height="1" class="b" style="fill:red" fill="blue"/>`).operators).toContain('1 0 0 rg');
    expect(read(`${css}<rect width="1" height="1" class="b" fill="blue"/>`).operators).toContain('0 1 0 rg');
  });

  test('leaves out what is not shown, and what drawing programs keep for themselves', () => {
    const hidden = `<g style="display:none"><path d="M5 5h1"/></g><desc>text</desc><x:page xmlns:x="urn:x"><x:y/></x:page>`;
    expect(read(hidden + square).operators).toBe(read(square).operators);
  });

  test('says what is shown by its viewBox, else by its size', () => {
    expect(read(square, 'viewBox="-1 2 30 40"').viewBox).toEqual([-1, 2, 30, 40]);
    expect(read(square, 'width="30mm" height="40mm"').viewBox).toEqual([0, 0, 30, 40]);
  });
});

describe('a path', () => {
  test('is read with flags and signs run together, as programs that save bytes write them', () => {
    expect(pathOperators('M1-1.5.5\n1e1L2,3')).toBe('1 -1.5 m\n0.5 10 l\n2 3 l');
    expect(pathOperators('M0 0a5 5 0 0110 0')).toBe(pathOperators('M 0 0 a 5 5 0 0 1 10 0'));
  });

  test.each(['M0', 'M0 0 L1', 'M0 0 a1 1 0 2 1 1 1', 'M0 0 X', 'M0 0 L1 1e99', '0 0', 'M0 0 )'])('is refused as %s', (d) => {
    expect(() => pathOperators(d)).toThrow(LogoError);
  });

  test('never writes anything but numbers and the operators of paths, whatever it holds', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'MmLlHhVvCcSsQqTtAaZz'),
      fc.double({ noNaN: true }).map(String),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        let written = '';
        try {
          written = pathOperators(`M0 0${pieces.join(' ')}`);
        } catch (error) {
          expect(error).toBeInstanceOf(LogoError);
        }
        expect(written).toMatch(/^(?:(?:-?[\d.]+ )*[mlcvyh]\n?)*$/);
      }),
    );
  });
});

describe('a hostile or too rich drawing is refused, and says why', () => {
  const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
  test.each([
    ['a script', () => read(`<script>alert(1)</script>${square}`), '<script>'],
    ['a handler', () => read(`<rect width="1" height="1" onclick="alert(1)"/>`), 'onclick'],
    ['a handler of the root', () => read(square, 'viewBox="0 0 1 1" onload="alert(1)"'), 'onload'],
    ['foreign content', () => read('<foreignObject/>'), '<foreignObject>'],
    ['a picture from elsewhere', () => read('<image xlink:href="http://a.example/x.png"/>'), '<image>'],
    ['a reference', () => read('<use xlink:href="#a"/>'), '<use>'],
    ['text', () => read('<text>Stadt</text>'), '<text>'],
    ['a link', () => read(`<a href="javascript:alert(1)">${square}</a>`), '<a>'],
    ['an animation', () => read('<animate/>'), '<animate>'],
    ['a gradient', () => read('<path d="M0 0h1v1z" fill="url(#g)"/>'), 'gradients'],
    ['transparency', () => read(`<g opacity="0.5">${square}</g>`), 'opacity'],
    ['a transparent colour', () => read('<path d="M0 0h1v1z" fill="rgba(0,0,0,.5)"/>'), 'transparent'],
    ['a clipped group', () => read(`<g clip-path="url(#c)">${square}</g>`), 'clip-path'],
    ['a style for all', () => read('<style>path{fill:red}</style>'), 'path'],
    ['an import', () => read('<style>@import "http://a.example/x.css";</style>'), 'styles'],
    ['entities', () => readSvg(Buffer.from(`${bomb}<svg xmlns="http://www.w3.org/2000/svg"/>`)), 'entities'],
    ['no XML', () => readSvg(Buffer.from('<svg')), 'well-formed'],
    ['another namespace', () => readSvg(Buffer.from('<svg/>')), 'no SVG'],
    ['nothing in it', () => read(''), 'draws nothing'],
    ['no size', () => read(square, ''), 'viewBox'],
    ['a size of nothing', () => read(square, 'viewBox="0 0 0 10"'), 'viewBox'],
    ['an unknown colour', () => read('<path d="M0 0h1v1z" fill="expression(1)"/>'), 'colour'],
    ['a unit', () => read('<rect width="1em" height="1"/>'), '1em'],
    ['depth without end', () => read('<g>'.repeat(100) + square + '</g>'.repeat(100)), 'too many parts'],
    ['too many parts', () => read('<path/>'.repeat(6000)), 'too many parts'],
    ['too many bytes', () => read(' '.repeat(300_000)), 'kB'],
  ])('%s', (_, attempt, says) => {
    expect(attempt).toThrow(LogoError);
    expect(attempt).toThrow(says);
  });
});
