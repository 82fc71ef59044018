/** Names that stand without quotes; `__proto__` would set the prototype. */
const bare = /^[A-Za-z]\w*$/;

/** Plain data as JavaScript that evaluates to it, in as few letters as can be read: it goes to every citizen. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(',')}]`;
  return typeof value === 'object' && value !== null ? `{${properties(value)}}` : JSON.stringify(value);
}

/** What stands between the braces; properties without a value are left out, as in JSON. */
export function properties(value: object): string {
  const kept = Object.entries(value).filter(([, one]) => one !== undefined);
  return kept.map(([name, one]) => `${bare.test(name) ? name : JSON.stringify(name)}:${literal(one)}`).join(',');
}
