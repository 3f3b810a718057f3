import { isOfProvider } from '@/lib/oidc/is-of-provider';
import { type OidcProvider, oidcProvider } from '@/lib/oidc/provider';

interface Account {
  mustChangePassword: boolean;
  passwordExpiresAt: Date | null;
  oidcIdentities: readonly { issuer: string }[];
}

/**
 * Whether an account that is active cannot be opened, because its password has ended. A one-time password is not needed by whom the OpenID
 * provider lets in beside it; where the address was taken back, the provider opens nothing either (mayOpenByProvider).
 */
export function isLockedOut(
  { mustChangePassword, passwordExpiresAt, oidcIdentities }: Account,
  now: Date,
  provider: OidcProvider | null = oidcProvider(),
): boolean {
  if (passwordExpiresAt === null || passwordExpiresAt > now) return false;
  return !(mustChangePassword && oidcIdentities.some(({ issuer }) => isOfProvider(issuer, provider)));
}
