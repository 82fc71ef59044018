import { readFile } from 'node:fs/promises';
import { prefillSources } from '@vordruck/definition';
import type { AccountAttribute, Trust } from '@vordruck/engine';
import type { Account } from '@vordruck/server';
import { UsageError } from '../command.ts';

const levels: readonly Trust[] = ['none', 'basic', 'substantial', 'high'];

/**
 * The account of an invented person, from a file: everybody who opens the portal is taken for them, to try what forms do with
 * accounts. `{ "trust": "substantial", "attributes": { "account.surname": { "value": "Mustermann", "trust": "substantial" } } }`
 */
export async function readTrialAccount(path: string): Promise<Account> {
  const json = parse(await read(path), path);
  const { trust, attributes } = isRecord(json) ? json : {};
  if (!isTrust(trust)) throw wrong(path, '/trust', `one of ${levels.join(', ')}`);
  if (!isRecord(attributes)) throw wrong(path, '/attributes', 'an object');
  return {
    trust,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([source, given]) => [source, readAttribute(path, source, given)]),
    ),
  };
}

function readAttribute(path: string, source: string, given: unknown): AccountAttribute {
  const at = `/attributes/${source}`;
  const sources = prefillSources.map((known) => known.source);
  if (!sources.includes(source)) throw wrong(path, at, `named like one of ${sources.join(', ')}`);
  const { value, trust } = isRecord(given) ? given : {};
  if (typeof value !== 'string') throw wrong(path, `${at}/value`, 'a text');
  if (!isTrust(trust)) throw wrong(path, `${at}/trust`, `one of ${levels.join(', ')}`);
  return { value, trust };
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new UsageError(`--account: ${path} cannot be read.`, { cause });
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`--account: ${path} is not JSON. ${cause instanceof Error ? cause.message : ''}`, { cause });
  }
}

function wrong(path: string, at: string, expected: string): UsageError {
  return new UsageError(`--account: in ${path}, ${at} must be ${expected}.`);
}

function isTrust(value: unknown): value is Trust {
  return levels.some((level) => level === value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
