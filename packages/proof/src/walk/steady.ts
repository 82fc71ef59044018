import type { Frame, JSHandle, Locator, Page, Request } from 'playwright-core';
import type { Hands } from './hands.ts';

/**
 * The same hands, which tell of every answer that brings another page, sends this one off or takes the focus away: only
 * pressing a button may (WCAG 3.2.2).
 */
export function steady(hands: Hands, page: Page, tell: (message: string) => void): Hands {
  let pressed = true;
  page.on('request', (request) => {
    if (!pressed && opensPage(request, page.mainFrame())) tell('an answer alone brings another page or sends this one off');
  });
  const answering =
    <Rest extends readonly unknown[]>(act: (control: Locator, ...rest: Rest) => Promise<void>) =>
    async (control: Locator, ...rest: Rest) => {
      pressed = false;
      const before = await page.evaluateHandle(() => document.activeElement);
      await act(control, ...rest);
      // A list that becomes a field to type into is not there any more; nor is the focus its own.
      if ((await control.count()) > 0 && !(await hasFocus(control, before)))
        tell(`the focus leaves ${await nameOf(control)} as it is answered`);
      await before.dispose();
    };
  return {
    press(control) {
      pressed = true;
      return hands.press(control);
    },
    type: answering(hands.type),
    check: answering(hands.check),
    select: answering(hands.select),
    attach: hands.attach,
  };
}

function opensPage(request: Request, main: Frame): boolean {
  return request.isNavigationRequest() && request.frame() === main;
}

/** Whether the focus is on what was answered, or has not moved. */
function hasFocus(control: Locator, before: JSHandle<Element | null>): Promise<boolean> {
  return (
    control
      .first()
      .evaluate((element, earlier) => document.activeElement === element || document.activeElement === earlier, before)
      // Another page has come meanwhile, which is told already.
      .catch(() => true)
  );
}

function nameOf(control: Locator): Promise<string> {
  return control.first().evaluate((element) => element.id || element.getAttribute('name') || element.tagName.toLowerCase());
}
