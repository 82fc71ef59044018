/** `[Fehler: ]<step> - <service> - <portal>` (WCAG 2.4.2), without saying anything twice. */
export function documentTitle(parts: readonly (string | undefined)[], errorPrefix: string | undefined): string {
  const said = [...new Set(parts.filter((part) => part !== undefined && part !== ''))];
  return `${errorPrefix ?? ''}${said.join(' - ')}`;
}
