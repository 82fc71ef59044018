import { randomBytes, X509Certificate } from 'node:crypto';
import { SealError, UnusableKeyError } from '../errors.ts';
import { ecdsaToDer } from './ecdsa.ts';
import { hash } from './hash.ts';
import { isSignedBy, schemeOf, type Scheme, type SigningKey } from './key.ts';
import { assertUsable, chainFrom, type KeyOptions } from './local-key.ts';
import { readCertificates } from './pem-key.ts';
import { CK, codeOf, loadPkcs11, type Attribute, type Handle, type Pkcs11Library } from './pkcs11-library.ts';

export interface Pkcs11Options extends Pick<KeyOptions, 'at'> {
  /** The token's library: `/usr/lib/softhsm/libsofthsm2.so`. */
  readonly library: string;
  /** Labels of token and key. */
  readonly token: string;
  readonly label: string;
  readonly pin: string;
  /** Certificates in PEM; those on the token unless given. */
  readonly certificates?: string;
  /** Where the optional package `pkcs11js` is, if not among the dependencies. */
  readonly package?: string;
}

/** A key on a token (PKCS#11), which never leaves it. Signs one message after the other, as a session can. */
export async function pkcs11Key(options: Pkcs11Options): Promise<SigningKey> {
  const library = await loadPkcs11(options.package);
  initialize(library, options.library);
  let session = openSession(library, options);
  const certificates = options.certificates === undefined ? session.certificates() : readCertificates(options.certificates);
  const leaf = await ownCertificate(session, certificates);
  assertUsable(leaf, options.at ?? new Date());
  const scheme = schemeOf(leaf);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = async (message: Uint8Array): Promise<Buffer> => {
    try {
      return await session.sign(scheme, message);
    } catch {
      // A token that was pulled and put back, or a session that ended: once more in a new one.
      try {
        session = openSession(library, options);
        return await session.sign(scheme, message);
      } catch (cause) {
        throw new SealError('The token did not sign', { cause });
      }
    }
  };
  return {
    ...scheme,
    chain: chainFrom(leaf, certificates).map(({ raw }) => raw),
    sign: (message, { signal } = {}) => {
      const signed = last.then(() => {
        signal?.throwIfAborted();
        return inTurn(message);
      });
      last = signed.catch(() => undefined);
      return signed;
    },
    close: async () => {
      await last;
      session.close();
    },
  };
}

function initialize(library: Pkcs11Library, path: string): void {
  try {
    library.load(path);
    library.C_Initialize();
  } catch (cause) {
    if (codeOf(cause) === CK.alreadyInitialized) return;
    throw new UnusableKeyError('The library of the token cannot be loaded', { cause });
  }
}

interface Session {
  certificates(): X509Certificate[];
  sign(scheme: Scheme, message: Uint8Array): Promise<Buffer>;
  close(): void;
}

function openSession(library: Pkcs11Library, { token, label, pin }: Pkcs11Options): Session {
  const slot = library.C_GetSlotList(true).find((each) => library.C_GetTokenInfo(each).label.trim() === token);
  if (!slot) throw new UnusableKeyError(`There is no token “${token}”`);
  const session = library.C_OpenSession(slot, CK.serialSession);
  login(library, session, pin);
  const [key, ...others] = find(library, session, [
    { type: CK.class, value: CK.privateKey },
    { type: CK.label, value: label },
  ]);
  if (!key || others.length > 0) throw new UnusableKeyError(`The token holds ${key ? 'more than one key' : 'no key'} “${label}”`);
  return {
    certificates: () =>
      find(library, session, [{ type: CK.class, value: CK.certificate }]).map((object) => {
        const [attribute] = library.C_GetAttributeValue(session, object, [{ type: CK.value }]);
        return new X509Certificate(attribute?.value ?? Buffer.alloc(0));
      }),
    sign: async (scheme, message) => {
      const isEcdsa = scheme.algorithm === 'ECDSA';
      library.C_SignInit(session, { mechanism: isEcdsa ? CK.ecdsa : CK.sha256RsaPkcs }, key);
      // For ECDSA tokens sign a digest and give r and s one after the other.
      const input = isEcdsa ? hash(scheme.digest, message) : Buffer.from(message);
      const signature = await library.C_SignAsync(session, input, Buffer.alloc(1024));
      return isEcdsa ? ecdsaToDer(signature) : signature;
    },
    close: () => library.C_CloseSession(session),
  };
}

function login(library: Pkcs11Library, session: Handle, pin: string): void {
  try {
    library.C_Login(session, CK.user, pin);
  } catch (cause) {
    const code = codeOf(cause);
    if (code === CK.alreadyLoggedIn) return;
    const reason = code === CK.pinIncorrect ? 'wrong PIN' : code === CK.pinLocked ? 'its PIN is locked' : 'it refuses the login';
    throw new UnusableKeyError(`The token cannot be opened: ${reason}`, { cause });
  }
}

function find(library: Pkcs11Library, session: Handle, template: readonly Attribute[]): Handle[] {
  library.C_FindObjectsInit(session, template);
  try {
    return library.C_FindObjects(session, 100);
  } finally {
    library.C_FindObjectsFinal(session);
  }
}

/** The certificate under which a signature of the key holds: what a token says of its objects proves nothing. */
async function ownCertificate(session: Session, certificates: readonly X509Certificate[]): Promise<X509Certificate> {
  const message = randomBytes(32);
  for (const certificate of certificates.filter(({ ca }) => !ca)) {
    const scheme = schemeOf(certificate);
    const signature = await session.sign(scheme, message).catch(() => undefined);
    if (signature && isSignedBy(certificate, scheme, message, signature)) return certificate;
  }
  throw new UnusableKeyError('None of the certificates is that of the key on the token');
}
