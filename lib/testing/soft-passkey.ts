import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { PasskeyQuestion } from '@/lib/passkeys/ask-passkey';
import type { PasskeyAnswer, PasskeyRegistration } from '@/lib/passkeys/response-shapes';
import type { PasskeyOffer } from '@/lib/passkeys/start-passkey';

/** What a device may do otherwise than it should. */
export interface Oddity {
  /** Another site, as an imitation has it. */
  origin?: string;
  rpId?: string;
  isUserVerified?: boolean;
  counter?: number;
}

export interface SoftPasskey {
  make: (offer: PasskeyOffer, oddity?: Oddity) => PasskeyRegistration;
  answer: (question: PasskeyQuestion, oddity?: Oddity) => PasskeyAnswer;
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const uint = (value: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
};

// The bits of authenticator data (Web Authentication, 6.1) and the numbers of a COSE key (RFC 9053, 7.1).
const [USER_PRESENT, USER_VERIFIED, HAS_KEY] = [0x01, 0x04, 0x40];
const [KEY_TYPE, ALGORITHM, CURVE, X, Y] = [1, 3, -1, -2, -3];
const [EC2, ES256, P256] = [2, -7, 1];

/** A device that keeps a passkey of the site, as a browser would hand it on. Signs for real. */
export function softPasskey(siteUrl: string): SoftPasskey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  let userHandle: string | undefined;

  const clientData = (type: string, challenge: string, { origin = siteUrl }: Oddity) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authenticatorData = (more: number, { rpId, isUserVerified = true, counter = 0 }: Oddity) =>
    Buffer.concat([
      sha256(rpId ?? new URL(siteUrl).hostname),
      uint(USER_PRESENT | (isUserVerified ? USER_VERIFIED : 0) | more, 1),
      uint(counter, 4),
    ]);
  const credential = {
    ...{ id: base64url(id), rawId: base64url(id), type: 'public-key' as const },
    clientExtensionResults: {},
  };

  function make({ challenge, user }: PasskeyOffer, oddity: Oddity = {}): PasskeyRegistration {
    userHandle = user.id;
    const key = new Map<number, number | Uint8Array>([
      [KEY_TYPE, EC2],
      [ALGORITHM, ES256],
      [CURVE, P256],
      [X, new Uint8Array(Buffer.from(x, 'base64url'))],
      [Y, new Uint8Array(Buffer.from(y, 'base64url'))],
    ]);
    const attested = [Buffer.alloc(16), uint(id.length, 2), id, Buffer.from(isoCBOR.encode(key))];
    const authData = Buffer.concat([authenticatorData(HAS_KEY, oddity), ...attested]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ]);
    const response = {
      clientDataJSON: base64url(clientData('webauthn.create', challenge, oddity)),
      attestationObject: base64url(isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0])),
    };
    return { ...credential, response };
  }

  function answer({ challenge }: PasskeyQuestion, oddity: Oddity = {}): PasskeyAnswer {
    const client = clientData('webauthn.get', challenge, oddity);
    const data = authenticatorData(0, oddity);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
    const response = {
      clientDataJSON: base64url(client),
      authenticatorData: base64url(data),
      signature: base64url(signature),
      userHandle,
    };
    return { ...credential, response };
  }

  return { make, answer };
}
