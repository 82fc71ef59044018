const minute = 60_000;
/** The page leaves a little earlier than the server ends the session, so that what was typed arrives in time. */
const early = 5_000;

/** Warns before a session ends, prolongs it on request, and saves what was typed when it does end (WCAG 2.2.1). */
export function warnBeforeEnd(dialog: HTMLDialogElement): void {
  const minutes = Number(dialog.dataset['minutes']);
  const warning = Math.min(Number(dialog.dataset['warning']), minutes / 2);
  let timers: ReturnType<typeof setTimeout>[] = [];
  const wait = (): void => {
    timers.forEach(clearTimeout);
    timers = [
      setTimeout(() => dialog.showModal(), (minutes - warning) * minute),
      setTimeout(() => saveAndLeave(), minutes * minute - early),
    ];
  };
  const stay = async (): Promise<void> => {
    const body = new URLSearchParams({ _token: dialog.dataset['token'] ?? '', _action: 'stay' });
    const { status } = await fetch(dialog.dataset['stay'] ?? '', { method: 'POST', body });
    if (status === 204) wait();
  };
  // Escape means to stay, too: it is the key of whoever wants to be left alone.
  dialog.addEventListener('close', () => void stay());
  for (const button of dialog.querySelectorAll('button'))
    button.addEventListener('click', () => (button.value === 'stay' ? dialog.close() : saveAndLeave()));
  wait();
}

/** Posts the page as it stands: no answer is lost when a session ends. */
function saveAndLeave(): void {
  const form = document.querySelector<HTMLFormElement>('#vordruck form');
  if (!form) return;
  const action = document.createElement('input');
  action.type = 'hidden';
  action.name = '_action';
  action.value = 'leave';
  form.append(action);
  form.submit();
}
