import type { Page } from 'playwright-core';
import type { Finding } from '../finding.ts';

/** More stops than any page has. */
const most = 400;

/**
 * Goes through a page by Tab, from its beginning until the focus leaves it: each stop is seen, none is covered, the order is the
 * document's, nothing happens, nothing holds the focus (WCAG 2.1.2, 2.4.3, 2.4.7, 2.4.11, 3.2.1).
 */
export async function tour(page: Page): Promise<readonly Finding[]> {
  const where = new URL(page.url()).pathname;
  const says = (criterion: string, message: string): Finding => ({ check: 'keyboard', criterion, message, where });
  const address = page.url();
  const reachable = await page.evaluate(begin);
  const findings: Finding[] = [];
  const visited: number[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focusedStop);
    if (page.url() !== address) return [...findings, says('3.2.1', 'the page changes when something gets the focus')];
    if (!stop) break;
    if (stop.grown) findings.push(says('3.2.1', `the page changes when ${stop.name} gets the focus`));
    if (visited.at(-1) === stop.place && !stop.inner)
      return [...findings, says('2.1.2', `the focus does not leave ${stop.name}`)];
    if (stop.place < (visited.at(-1) ?? -1)) {
      if (stop.place === visited[0]) break;
      findings.push(says('2.4.3', `${stop.name} gets the focus after what follows it`));
    }
    visited.push(stop.place);
    if (!stop.seen) findings.push(says('2.4.7', `nobody sees that ${stop.name} has the focus`));
    if (!stop.uncovered) findings.push(says('2.4.11', `${stop.name} is covered when it has the focus`));
  }
  const missed = reachable
    .filter(({ place }) => !visited.includes(place))
    .map(({ name }) => says('2.1.1', `${name} cannot be reached by Tab`));
  return [...findings, ...missed];
}

/** In the page: forgets the focus, numbers all elements, and tells which the keyboard must reach; of radio buttons one a group. */
function begin(): readonly { readonly place: number; readonly name: string }[] {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement) activeElement.blur();
  // Tab goes on from where the focus was last: a place at the very beginning makes it start there.
  const first = document.createElement('span');
  first.tabIndex = -1;
  document.body.prepend(first);
  first.focus();
  first.remove();
  getSelection()?.removeAllRanges();
  window.scrollTo(0, 0);
  document.documentElement.dataset['size'] = String(document.querySelectorAll('*').length);
  const elements = [...document.querySelectorAll<HTMLElement>('*')];
  const wanted =
    'a[href], button:not([tabindex="-1"]), input:not([type="hidden"], [type="radio"], [tabindex="-1"]), select, textarea, summary';
  return elements.flatMap((element, place) =>
    element.matches(wanted) &&
    element.getClientRects().length > 0 &&
    !element.matches(':disabled') &&
    !element.closest('details:not([open]) > :not(summary)')
      ? [{ place, name: element.id || element.textContent.trim().slice(0, 30) || element.tagName.toLowerCase() }]
      : [],
  );
}

interface Stop {
  readonly place: number;
  readonly name: string;
  readonly seen: boolean;
  readonly uncovered: boolean;
  /** The page has more or fewer elements than before. */
  readonly grown: boolean;
  /** It has several stops of its own, as a date control or a player. */
  readonly inner: boolean;
}

/** In the page: what has the focus now; nothing if the browser itself has. */
function focusedStop(): Stop | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body || element === document.documentElement) return undefined;
  const shown = element.matches('input[type="file"]') ? (element.closest('label') ?? element) : element;
  const rings = [element, shown].map((each) => getComputedStyle(each));
  const seen = rings.some(
    (style) =>
      (style.outlineStyle !== 'none' &&
        Number.parseFloat(style.outlineWidth) >= 1.5 &&
        !/, 0\)$|transparent/.test(style.outlineColor)) ||
      style.boxShadow !== 'none',
  );
  const box = element.getBoundingClientRect();
  const points: readonly (readonly [number, number])[] = [
    [box.left + box.width / 2, box.top + box.height / 2],
    [box.left + 2, box.top + 2],
    [box.right - 2, box.bottom - 2],
  ];
  const uncovered = points.some(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (element.contains(top) || top.contains(element) || top.closest('label')?.control === element);
  });
  const elements = [...document.querySelectorAll('*')];
  return {
    place: elements.indexOf(element),
    name: element.id || element.textContent.trim().slice(0, 30) || element.tagName.toLowerCase(),
    seen,
    uncovered,
    grown: elements.length !== Number(document.documentElement.dataset['size']),
    inner: element.matches('input[type="file"], audio, video'),
  };
}
