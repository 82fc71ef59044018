/** A pattern for each target; each matches the whole text. */
export interface TranslatedPattern {
  /** For JavaScript with flag `u` and JSON Schema; to be anchored, `^(?:…)$`. */
  readonly unicode?: string;
  /** For XSD, which anchors by itself; none if XSD cannot say it. */
  readonly xsd?: string;
}

export function translatePattern(pattern: string): TranslatedPattern {
  return { unicode: pattern, xsd: pattern };
}
