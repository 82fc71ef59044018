/** What a log may say of an error: kind, code and place, but not its message, which may quote what people typed. */
export function describeError(error: unknown): { error: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const line = error.stack
    ?.split('\n')
    .find((each) => /^\s+at .*(file:|\/)/.test(each) && !each.includes('node:') && !each.includes('node_modules'));
  const at = line
    ?.trim()
    .replace(/^at (.* )?\(?(file:\/\/)?/, '')
    .replace(/\)$/, '');
  return { error: error.name, ...(code === undefined ? {} : { code }), ...(at === undefined ? {} : { at }) };
}
