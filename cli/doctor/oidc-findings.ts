import type { Env } from '@/lib/env';
import { askMetadata } from '@/lib/oidc/open-client';
import { oidcProvider } from '@/lib/oidc/provider';
import { type Finding, fault, ok, reasonOf, warning } from './finding';

/** Whether the OpenID provider can be reached, and offers what signing in needs. Nobody signs in for that. */
export async function oidcFindings(env: Env): Promise<Finding[]> {
  const provider = oidcProvider(env);
  if (!provider)
    return [ok('OIDC_ISSUER is not set: people sign in with e-mail and password, or with a passkey.')];
  const { href } = provider.issuer;
  try {
    const { scopes_supported, code_challenge_methods_supported } = await askMetadata(provider);
    const reached = ok(`The OpenID provider ${href} answers; it sends people back to ${provider.returnUrl}.`);
    const missing = provider.scopes
      .split(' ')
      .filter((scope) => !(scopes_supported ?? [scope]).includes(scope));
    return [
      reached,
      ...(missing.length > 0
        ? [warning(`The provider does not name these scopes of OIDC_SCOPES: ${missing.join(' ')}.`)]
        : []),
      ...(code_challenge_methods_supported && !code_challenge_methods_supported.includes('S256')
        ? [
            warning(
              'The provider does not offer PKCE with S256, so that a stolen code is protected by the client’s secret alone.',
            ),
          ]
        : []),
    ];
  } catch (error) {
    const cause = Reflect.get(Object(error), 'cause');
    const reason = cause instanceof Error ? `${reasonOf(error)}: ${reasonOf(cause)}` : reasonOf(error);
    return [
      fault(
        `The OpenID provider ${href} cannot be used (${reason}): see that ${href.replace(/\/$/, '')}/.well-known/openid-configuration opens from this machine and names exactly this issuer. Passwords and passkeys open the newsroom meanwhile.`,
      ),
    ];
  }
}
