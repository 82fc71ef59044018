import { UnusableKeyError } from '../errors.ts';

/** As much of `pkcs11js` as we use; the numbers are those of PKCS#11 2.40. */
export interface Pkcs11Library {
  load(path: string): void;
  C_Initialize(): void;
  C_GetSlotList(tokenPresent: boolean): Handle[];
  C_GetTokenInfo(slot: Handle): { readonly label: string };
  C_OpenSession(slot: Handle, flags: number): Handle;
  C_CloseSession(session: Handle): void;
  C_Login(session: Handle, user: number, pin: string): void;
  C_FindObjectsInit(session: Handle, template: readonly Attribute[]): void;
  C_FindObjects(session: Handle, count: number): Handle[];
  C_FindObjectsFinal(session: Handle): void;
  C_GetAttributeValue(session: Handle, object: Handle, template: readonly Attribute[]): readonly { readonly value: Buffer }[];
  C_SignInit(session: Handle, mechanism: { readonly mechanism: number }, key: Handle): void;
  C_SignAsync(session: Handle, message: Buffer, room: Buffer): Promise<Buffer>;
}

/** Opaque to us. */
export type Handle = Buffer;

export interface Attribute {
  readonly type: number;
  readonly value?: number | string | Buffer;
}

export const CK = {
  serialSession: 4,
  user: 1,
  class: 0,
  label: 3,
  value: 0x11,
  certificate: 1,
  privateKey: 3,
  ecdsa: 0x1041,
  sha256RsaPkcs: 0x40,
  alreadyLoggedIn: 0x100,
  pinIncorrect: 0xa0,
  pinLocked: 0xa4,
  alreadyInitialized: 0x191,
} as const;

/** Not in the code as a literal: the package is optional, and nothing may want it when it is not there. */
const PACKAGE = 'pkcs11js';

/** Loads the optional package; throws {@link UnusableKeyError} where it is not installed. */
export async function loadPkcs11(name: string = PACKAGE): Promise<Pkcs11Library> {
  try {
    const loaded: { readonly default: { readonly PKCS11: new () => Pkcs11Library } } = await import(name);
    return new loaded.default.PKCS11();
  } catch (cause) {
    throw new UnusableKeyError(`Keys on tokens need the package ${PACKAGE}, which is not installed or not built`, { cause });
  }
}

/** The code of an error of the token, 0 for others. */
export function codeOf(error: unknown): number {
  return error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : 0;
}
