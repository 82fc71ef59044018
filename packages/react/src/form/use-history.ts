import { useEffect, useEffectEvent } from 'react';
import { isSamePlace } from '../place.ts';
import type { Shown } from './moves.ts';

/**
 * Makes each page of a form one of the browser's own pages: "back" leads to the last step, not away from all that was typed
 * (promise 58). Addresses stay the host's, and what it keeps in its history stays there; several forms each keep their own part.
 */
export function useHistory(
  name: string,
  at: Shown['at'],
  isOn: boolean,
  show: (at: Shown['at']) => void,
): { readonly went: (to: Shown['at']) => void } {
  const keep = (how: 'pushState' | 'replaceState', place: Shown['at']): void => {
    if (isOn) history[how]({ ...history.state, [name]: place }, '');
  };
  const begin = useEffectEvent(() => keep('replaceState', at));
  const back = useEffectEvent(({ state }: PopStateEvent) => {
    const place: Shown['at'] | undefined = state?.[name];
    if (place !== undefined && !isSameAt(place, at)) show(place);
  });
  useEffect(() => {
    if (!isOn) return undefined;
    begin();
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, [isOn]);
  return {
    went: (to) => {
      if (!isSameAt(to, at)) keep('pushState', to);
    },
  };
}

function isSameAt(one: Shown['at'], other: Shown['at']): boolean {
  return typeof one === 'string' || typeof other === 'string' ? one === other : isSamePlace(one, other);
}
