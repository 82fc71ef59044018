import { describe, expect, test } from 'vitest';
import { documents } from './documents.ts';

describe.each(documents)('$name', ({ document }) => {
  test('ids are unique and need no escaping', () => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const id of ids) expect(id).toMatch(/^[a-z][\w-]*$/i);
  });

  test('no reference dangles', () => {
    for (const attribute of ['aria-describedby', 'aria-labelledby', 'for'])
      for (const element of document.querySelectorAll(`[${attribute}]`))
        for (const id of element.getAttribute(attribute)?.split(' ') ?? [])
          expect(document.getElementById(id), `${attribute}=${id}`).not.toBeNull();
  });

  test('nothing but native elements is operated', () => {
    expect(
      document.querySelectorAll(
        '[role=button], [role=checkbox], [role=radio], [role=link], [role=tab], [role=switch], [onclick]',
      ),
    ).toHaveLength(0);
    expect([...document.querySelectorAll('[tabindex]')].map((element) => element.getAttribute('tabindex'))).not.toContain('0');
  });
});
