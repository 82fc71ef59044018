/** Functions that run in the page; each stands alone, since nothing around it travels there. */

/** Whether anything stands outside the width of the window (WCAG 1.4.10). */
export function sideways(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    const box = element.getBoundingClientRect();
    const hidden = getComputedStyle(element).clipPath !== 'none' || getComputedStyle(element).position === 'absolute';
    return !hidden && box.width > 1 && (box.right > clientWidth + 1 || box.left < -1);
  });
  const named = wide.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  return scrollWidth > clientWidth + 1 || wide.length > 0
    ? [`needs ${scrollWidth} of ${clientWidth} px, because of ${named.join(', ') || 'what lies outside'}`]
    : [];
}

/** Text that is cut off or runs over what follows (WCAG 1.4.4, 1.4.12). */
export function clipped(): readonly string[] {
  const texts = 'label, legend, h1, h2, h3, p, button, summary, li, dt, dd, [id$="__hint"], [id$="__error"]';
  return [...document.querySelectorAll<HTMLElement>(`main :is(${texts})`)]
    .filter((element) => {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (style.display === 'inline' || style.clipPath !== 'none' || box.height <= 1) return false;
      const cut = style.overflowX !== 'visible' || style.overflowY !== 'visible';
      const spare = Number.parseFloat(style.fontSize) / 2;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        // What is meant for the ear only stands in a box of one pixel.
        if (text.parentElement && getComputedStyle(text.parentElement).clipPath !== 'none') continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const line of range.getClientRects()) {
          const over = line.bottom > box.bottom + spare || line.right > box.right + spare || line.left < box.left - spare;
          if (line.width > 0 && (over || (cut && (line.bottom > box.bottom + 2 || line.right > box.right + 2)))) return true;
        }
      }
      return false;
    })
    .map((element) => `“${element.textContent.trim().slice(0, 40)}” is cut off`);
}

/** What is seen goes down the page as the document does (WCAG 1.3.2). */
export function sequence(): readonly string[] {
  const faults: string[] = [];
  let before: { readonly box: DOMRect; readonly text: string } | undefined;
  for (const element of document.querySelectorAll(
    'main :is(h1, h2, h3, legend, label, input:not([type="hidden"]), select, textarea, button)',
  )) {
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1 || element.closest('[aria-hidden="true"], [role="listbox"]')) continue;
    const text = element.textContent.trim().slice(0, 30) || element.id;
    // What stands side by side has its own labels above it.
    const oneColumn = before && box.left < before.box.right && box.right > before.box.left;
    if (before && oneColumn && box.bottom <= before.box.top)
      faults.push(`“${text}” is seen above “${before.text}” and comes after it`);
    before = { box, text };
  }
  return faults;
}

/** Room to hit, 24 px at least (WCAG 2.5.8); a label adds to its control. */
export function smallTargets(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('main :is(input:not([type="hidden"]), select, textarea, button, summary)')]
    .filter((element) => !element.closest('[aria-hidden="true"], [hidden]') && element.getClientRects().length > 0)
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return Math.min(width, height) < 23.5;
    })
    .map(
      (element) =>
        `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 30) || element.id}” is smaller than 24 px`,
    );
}

/** Room for a fingertip, 44 px (WCAG 2.5.5); a label beside a box to tick is part of it. */
export function modestTargets(): readonly string[] {
  return [
    ...document.querySelectorAll<HTMLInputElement>('main :is(input:not([type="hidden"]), select, textarea, button, summary)'),
  ]
    .filter((element) => !element.closest('[aria-hidden="true"], [hidden]') && element.getClientRects().length > 0)
    .filter((element) => {
      const ticked = element.matches('[type="radio"], [type="checkbox"]');
      const boxes = [element, ...(ticked ? (element.labels ?? []) : [])].map((each) => each.getBoundingClientRect());
      const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
      const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
      return Math.min(width, height) < 43.5;
    })
    .map(
      (element) =>
        `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 30) || element.id}” is smaller than 44 px`,
    );
}

/** Labels and legends are seen, not only heard (WCAG 3.3.2). */
export function unseenLabels(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('main :is(label, legend)')]
    .filter((element) => {
      // What is not offered at all here, such as the camera of a phone, needs no label either.
      if (element instanceof HTMLLabelElement && element.control?.getClientRects().length === 0) return false;
      const { width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const nothing = width <= 2 || height <= 2 || style.visibility === 'hidden' || Number(style.opacity) < 0.1;
      return nothing || Number.parseFloat(style.fontSize) < 9;
    })
    .map((element) => `“${element.textContent.trim().slice(0, 40)}” is not seen`);
}

/** Links in text are known by more than colour, and a fault by a word of its own (WCAG 1.4.1). */
export function colourAlone(): readonly string[] {
  const links = [...document.querySelectorAll<HTMLElement>('main :is(p, li, dd) a')]
    .filter((link) => link.getClientRects().length > 0)
    .filter(
      (link) =>
        ![link, ...link.querySelectorAll('*')].some(
          (each) =>
            getComputedStyle(each).textDecorationLine.includes('underline') ||
            getComputedStyle(each).borderBottomStyle !== 'none',
        ),
    )
    .map((link) => `the link “${link.textContent.trim().slice(0, 40)}” is known by its colour only`);
  const faults = [...document.querySelectorAll<HTMLElement>('[aria-invalid="true"]')]
    .filter((control) => {
      const holders = [control, control.closest('fieldset'), control.parentElement?.closest('fieldset')];
      const ids = holders.flatMap((holder) => holder?.getAttribute('aria-describedby')?.split(' ') ?? []);
      const own = control.id ? document.getElementById(`${control.id}__error`) : null;
      const told = [...ids.map((id) => document.getElementById(id)), own];
      return !told.some(
        (each) => /^\p{L}+\s?:/u.test(each?.textContent.trim() ?? '') && (each?.getBoundingClientRect().height ?? 0) > 2,
      );
    })
    .map((control) => {
      const name = control.id || control.getAttribute('name') || control.querySelector('legend')?.textContent.trim();
      return `the fault of ${name} is not seen as text`;
    });
  return [...links, ...faults];
}

/** Edges of controls stand out from what is around them, 3:1 (WCAG 1.4.11). */
export function faintEdges(): readonly string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const luminance = (colour: string) => {
    // Colours come in many notations; a painted point has three parts.
    if (canvas) canvas.fillStyle = colour;
    canvas?.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).map((part) => {
      const channel = part / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (from: Element | null) => {
    for (let at = from; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!/, 0\)$|transparent/.test(colour)) return colour;
    }
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
  };
  return [...document.querySelectorAll<HTMLElement>('main :is(input:not([type="hidden"], [type="file"]), select, textarea)')]
    .filter((element) => {
      const style = getComputedStyle(element);
      // Radio buttons and checkboxes that the browser draws have edges of its own.
      if (style.appearance === 'auto' && element.matches('[type="radio"], [type="checkbox"]')) return false;
      if (style.borderBottomStyle === 'none' || Number.parseFloat(style.borderBottomWidth) === 0)
        return style.outlineStyle === 'none';
      const [one, other] = [luminance(style.borderBottomColor), luminance(ground(element.parentElement))];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < 3;
    })
    .map((element) => `the edge of ${element.id || element.getAttribute('name')} does not stand out`);
}

/** Nothing moves without end, or at all where people want it still (WCAG 2.2.2, 2.3.3). */
export function moving(): readonly string[] {
  const endless = document.getAnimations().filter((animation) => animation.effect?.getTiming().iterations === Infinity);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const slow = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
    const longest = Math.max(
      ...`${transitionDuration},${animationName === 'none' ? '0s' : animationDuration}`.split(',').map(Number.parseFloat),
    );
    return still && longest > 0.01;
  });
  return [
    ...endless.map(() => 'something moves without end'),
    ...slow.slice(0, 1).map((element) => `${element.tagName.toLowerCase()} moves for those who want it still`),
  ];
}

/** Brings to their ends the movements that a change of colours started, so that what is measured is what stays. */
export function settle(): readonly string[] {
  for (const animation of document.getAnimations()) if (animation.effect?.getTiming().iterations !== Infinity) animation.finish();
  return [];
}

/** Colours that people set are used for text (EN 301 549, 11.7). */
export function ownColours(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('main :is(p, label, legend, h1, h2, h3, button, input, select, textarea, a)')]
    .filter((element) => getComputedStyle(element).forcedColorAdjust === 'none')
    .map((element) => `${element.tagName.toLowerCase()} keeps its own colours`);
}

/** Nothing is held in one orientation by turning it (WCAG 1.3.4). */
export function turned(): readonly string[] {
  return [document.documentElement, document.body, ...document.querySelectorAll('main')]
    .filter(
      (element) =>
        /matrix\((?!1, 0, 0, 1)/.test(getComputedStyle(element).transform) || getComputedStyle(element).rotate !== 'none',
    )
    .map(() => 'the page is turned');
}

/** What people copied may be pasted (WCAG 3.3.8): nothing stands in the way of it. */
export function refusesPaste(): readonly string[] {
  return [
    ...document.querySelectorAll<HTMLElement>('main :is(input[type="text"], input[type="email"], input[type="tel"], textarea)'),
  ]
    .filter((control) => !control.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true })))
    .map((control) => `${control.id || control.getAttribute('name')} refuses what is pasted`);
}
