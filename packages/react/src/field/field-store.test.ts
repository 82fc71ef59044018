import { expect, test } from 'vitest';
import { probeSession } from '../../test/probe-form.ts';
import { fieldStore } from './field-store.ts';

test('only those are told whose field changed', () => {
  const session = probeSession();
  const store = fieldStore(session, { step: 'zahlung' });
  const told: string[] = [];
  for (const what of ['/abbuchen', '/mandat', '/mandat/iban', 'inside:', 'inside:/mandat', 'shown'])
    store.subscribe(what, () => told.push(what));
  session.set('/abbuchen', 'true');
  expect(told.toSorted()).toEqual(['/abbuchen', '/mandat', '/mandat/iban', 'inside:', 'inside:/mandat', 'shown']);
  told.length = 0;
  session.set('/mandat/iban', 'DE02');
  expect(told).toEqual(['/mandat/iban']);
});

test('a change elsewhere in the form tells nobody here', () => {
  const session = probeSession();
  const store = fieldStore(session, { step: 'zahlung' });
  const before = store.shown();
  let told = 0;
  store.subscribe('shown', () => told++);
  store.subscribe('inside:', () => told++);
  session.set('/halter/vornamen', 'Anna');
  expect(told).toBe(0);
  expect(store.shown()).toBe(before);
});

test('whoever stopped listening hears nothing', () => {
  const session = probeSession();
  const store = fieldStore(session, { step: 'zahlung' });
  let told = 0;
  const stop = store.subscribe('/abbuchen', () => told++);
  stop();
  session.set('/abbuchen', 'true');
  expect(told).toBe(0);
});
