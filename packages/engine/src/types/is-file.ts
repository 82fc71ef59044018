import type { FileValue } from '../compiled-form.ts';

export function isFile(value: unknown): value is FileValue {
  if (typeof value !== 'object' || value === null) return false;
  if (!('name' in value && 'type' in value && 'size' in value && 'sha256' in value)) return false;
  const { name, type, size, sha256 } = value;
  if (typeof name !== 'string' || name === '' || typeof type !== 'string' || !/^[^/]+\/[^/]+$/.test(type)) return false;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return false;
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
}

export function isFiles(value: unknown): value is readonly FileValue[] {
  return Array.isArray(value) && value.every(isFile);
}
