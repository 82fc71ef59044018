/** Operators must look at it: a version, or the way to it, cannot be used. The draft stays as it is. */
export class VersionUnusableError extends Error {
  readonly code = 'version-unusable';
  override readonly name = 'VersionUnusableError';
}
