import * as client from 'openid-client';
import { oidcRefusal, toOidcRefusal } from './oidc-failure';
import { openClient } from './open-client';
import type { OidcProvider } from './provider';
import type { SpentRequest } from './requests';
import type { ProviderIdentity } from './types';

/** How far the provider's clock may be from ours: where it puts a proof before our question, or after this moment. */
const CLOCK_TOLERANCE_MS = 60_000;

/**
 * Who the provider says it is. `query` is what the browser came back with. Throws `unauthenticated` for everything that is not the
 * provider's own answer to this request, and `unavailable` when it cannot be reached.
 */
export async function redeemAnswer(
  provider: OidcProvider,
  request: SpentRequest,
  query: string,
  now: Date,
): Promise<ProviderIdentity> {
  const identity = await redeem(provider, request, query, now).catch((error: unknown) => {
    throw toOidcRefusal(error);
  });
  if (request.purpose === 'proof' && !isProvedSince(identity, request.askedAt)) throw oidcRefusal('untold');
  return identity;
}

async function redeem(
  provider: OidcProvider,
  request: SpentRequest,
  query: string,
  now: Date,
): Promise<ProviderIdentity> {
  const config = await openClient(provider);
  const tokens = await client.authorizationCodeGrant(config, new URL(`${provider.returnUrl}${query}`), {
    expectedState: request.state,
    expectedNonce: request.nonce,
    pkceCodeVerifier: request.codeVerifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('no ID token');
  const { email, email_verified } =
    claims.email === undefined && config.serverMetadata().userinfo_endpoint
      ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
      : claims;
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: usableEmail(email),
    isEmailVerified: email_verified === true,
    provedAt: claims.auth_time === undefined ? null : provedAt(claims.auth_time, now),
  };
}

/** A proof from the future would count as fresh for as long as it likes. */
function provedAt(authTime: number, now: Date): Date {
  const at = authTime * 1000;
  if (at > now.getTime() + CLOCK_TOLERANCE_MS) throw new Error('auth_time is in the future');
  return new Date(Math.min(at, now.getTime()));
}

/** ASCII only: full-width look-alikes of @ and letters must not reach the look-up of the account. */
function usableEmail(email: unknown): string | null {
  return typeof email === 'string' && email.length <= 254 && /^[\x21-\x7e]+$/.test(email)
    ? email.toLowerCase()
    : null;
}

function isProvedSince({ provedAt }: ProviderIdentity, askedAt: Date): boolean {
  return provedAt !== null && provedAt.getTime() >= askedAt.getTime() - CLOCK_TOLERANCE_MS;
}
