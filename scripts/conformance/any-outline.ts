import * as fc from 'fast-check';
import type { Outline, OutlineItem, Printed } from '@vordruck/engine';
import { characters, sequences } from '../../packages/submission/test/din-91379.ts';

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...characters), fc.constantFrom(...sequences), fc.constant(' ')), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => parts.join(''));
const anyPrinted: fc.Arbitrary<Printed> = fc.record(
  { text: anyText, lang: fc.constantFrom('en', 'fr', 'tr') },
  { requiredKeys: ['text'] },
);
const { item: anyItem } = fc.letrec<{ item: OutlineItem }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.record({
      kind: fc.constant('entry' as const),
      path: fc.constant('/text'),
      label: anyPrinted,
      lines: fc.array(anyPrinted, { maxLength: 4 }),
      computed: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('notice' as const), path: fc.constant('/text'), text: anyPrinted }),
    fc.record({
      kind: fc.constant('group' as const),
      path: fc.constant('/text'),
      label: anyPrinted,
      items: fc.array(tie('item'), { maxLength: 6 }),
    }),
    fc.record({
      kind: fc.constant('list' as const),
      path: fc.constant('/text'),
      label: anyPrinted,
      rows: fc.array(
        fc.record({
          path: fc.constant('/text/0'),
          row: fc.constant('1'),
          title: anyPrinted,
          items: fc.array(tie('item'), { maxLength: 5 }),
        }),
        { maxLength: 4 },
      ),
    }),
  ),
}));
/** Any shape an outline may have, in all letters of DIN 91379. */
export const anyOutline: fc.Arbitrary<Partial<Outline>> = fc.record({
  title: anyPrinted,
  sections: fc.array(fc.record({ step: fc.constant('step'), title: anyPrinted, items: fc.array(anyItem, { maxLength: 8 }) }), {
    minLength: 1,
    maxLength: 6,
  }),
  declarations: fc.array(fc.record({ path: fc.constant('/text'), text: anyPrinted, agreed: fc.boolean() }), { maxLength: 3 }),
});
