import type { FileValue, Session } from '@vordruck/engine';
import { isFileInput } from '../browser/controls.ts';

/** Makes chosen files answers, and keeps their bytes by the hash that the answers name. */
export async function takeChosenFiles(session: Session, form: HTMLFormElement, kept: Map<string, File>): Promise<void> {
  for (const input of [...form.elements].filter(isFileInput)) {
    for (const file of input.files ?? []) {
      const sha256 = await hashOf(file);
      const { answer, plan } = session.field(input.name);
      const stored = (plan.maxFiles ?? 1) > 1 && Array.isArray(answer) ? answer.filter(isFileValue) : [];
      const value: FileValue = { name: file.name, type: file.type, size: file.size, sha256 };
      session.set(input.name, [...stored.filter((each) => each.sha256 !== sha256), value]);
      kept.set(sha256, file);
    }
  }
}

function isFileValue(value: unknown): value is FileValue {
  return typeof value === 'object' && value !== null && 'sha256' in value;
}

async function hashOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
