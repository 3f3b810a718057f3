export interface CookieSetting {
  name: string;
  options: { httpOnly: boolean; sameSite: 'lax'; path: '/'; secure: boolean };
}

/**
 * Names and options of the sign-in cookies. On https their names begin with `__Host-`, which browsers accept only with
 * Secure, Path=/ and no Domain, so that no other host of the same domain can set or read them (RFC 6265bis, 4.1.3.2).
 */
export function sessionCookies(
  siteUrl: string,
): Record<'sessionToken' | 'csrfToken' | 'callbackUrl', CookieSetting> {
  const cookie = (name: string) => cookieSetting(name, siteUrl);
  return { sessionToken: cookie('session'), csrfToken: cookie('csrf'), callbackUrl: cookie('callback') };
}

/** The cookie by which a browser is known in which an account has signed in (lib/sign-in/device-token.ts). */
export function deviceCookie(siteUrl: string): CookieSetting {
  return cookieSetting('device', siteUrl);
}

/** The cookie of a sign-in whose first step is done (lib/sign-in/pending-sign-in.ts). */
export function pendingCookie(siteUrl: string): CookieSetting {
  return cookieSetting('pending', siteUrl);
}

/** The cookie of a browser that was sent to the OpenID provider: only it can come back with the answer (lib/oidc/requests.ts). */
export function oidcCookie(siteUrl: string): CookieSetting {
  return cookieSetting('oidc', siteUrl);
}

function cookieSetting(name: string, siteUrl: string): CookieSetting {
  const secure = siteUrl.startsWith('https:');
  return {
    name: `${secure ? '__Host-' : ''}markaz.${name}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  };
}
