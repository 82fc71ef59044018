/** Shows the button that copies the code of a draft; without a script people copy it by hand. */
export function showCopyButton(button: HTMLElement): void {
  const code = document.getElementById('code');
  const status = document.querySelector('[role=status]');
  if (!(button instanceof HTMLButtonElement) || !code) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent ?? '');
    if (status) status.textContent = button.value;
  });
}
