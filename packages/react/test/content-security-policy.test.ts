import { expect, test } from 'vitest';
import { renderPage } from '../src/render.tsx';
import { documents } from './documents.ts';
import { formFrame, frame } from './pages.ts';
import { probeSession } from './probe-form.ts';

test.each(documents)('$name has no script, style or handler of its own in the page', ({ document }) => {
  expect(document.querySelectorAll('style, [style], script:not([src]):not([type="application/json"])')).toHaveLength(0);
  for (const element of document.querySelectorAll('*'))
    expect([...element.attributes].filter(({ name }) => name.startsWith('on'))).toEqual([]);
});

test('hostile answers stay text, in the page and in its state', () => {
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
  const session = probeSession({ halter: { vornamen: hostile } });
  const html = renderPage({
    kind: 'step',
    frame: frame({ styles: [], script: '/app.js' }),
    form: formFrame(session, { form: '/f.js', texts: '/t.json' }),
    step: 'halter',
    issues: [],
  });
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<img');
  const [, state = ''] = /id="vordruck-zustand">(.*?)<\/script>/s.exec(html) ?? [];
  expect(JSON.parse(state).answers.halter.vornamen).toBe(hostile);
});
