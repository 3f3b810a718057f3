import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/locales';

/** Where the provider sends people back to. Operators register this address of their site with it. */
export const RETURN_PATH = '/api/auth/callback/oidc';

/** What people call their account at the provider, per language; null where the operator has named nothing. */
export type ProviderNames = Record<Locale, string | null>;

export interface OidcProvider {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  scopes: string;
  names: ProviderNames;
  returnUrl: string;
}

/** The OpenID provider that the operator has set up, or null. Nothing is asked of it. */
export function oidcProvider(settings = env()): OidcProvider | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = settings;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  const { OIDC_NAME_AR, OIDC_NAME_EN } = settings;
  return {
    issuer: new URL(OIDC_ISSUER),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    scopes: settings.OIDC_SCOPES,
    names: { ar: OIDC_NAME_AR ?? OIDC_NAME_EN ?? null, en: OIDC_NAME_EN ?? OIDC_NAME_AR ?? null },
    returnUrl: `${settings.SITE_URL}${RETURN_PATH}`,
  };
}
