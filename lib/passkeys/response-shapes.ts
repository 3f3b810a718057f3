import { z } from 'zod';

const text = z.string().max(8_000);
const credential = {
  id: z.string().min(1).max(1_400),
  rawId: z.string().max(1_400),
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).transform(() => ({})),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
};

/** What a browser sends of a new passkey. Its contents are verified by @simplewebauthn/server. */
export const RegistrationShape = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
});

/** What a browser sends of a passkey that was used. */
export const AuthenticationShape = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.nullish().transform((handle) => handle ?? undefined),
  }),
});

export type PasskeyRegistration = z.output<typeof RegistrationShape>;
export type PasskeyAnswer = z.output<typeof AuthenticationShape>;
