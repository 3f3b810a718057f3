import * as client from 'openid-client';
import type { Locale } from '@/lib/i18n/locales';
import { transaction } from '@/lib/transaction';
import { toOidcRefusal } from './oidc-failure';
import { openClient } from './open-client';
import type { OidcProvider } from './provider';
import { keepRequest, type OidcAsked } from './requests';

interface Question extends OidcAsked {
  destination: string;
  locale: Locale;
}

/** A proof is only what is typed now: not that somebody signed in to the provider this morning. */
const ANEW = { prompt: 'login', max_age: '0' };

/** Whoever connects an account sees which, where the provider does not say that it cannot ask. */
function choosing(config: client.Configuration): Record<string, string> {
  const { prompt_values_supported: offered } = config.serverMetadata();
  return Array.isArray(offered) && !offered.includes('select_account') ? {} : { prompt: 'select_account' };
}

/**
 * The address at the provider that answers who sits there. Throws `unavailable` when the provider cannot be reached; it is asked before
 * anything is stored, so that no transaction waits for it.
 */
export async function askProvider(
  provider: OidcProvider,
  { locale, ...asked }: Question,
  now = new Date(),
): Promise<string> {
  const config = await openClient(provider).catch((error: unknown) => {
    throw toOidcRefusal(error);
  });
  const [state, nonce, codeVerifier] = [
    client.randomState(),
    client.randomNonce(),
    client.randomPKCECodeVerifier(),
  ];
  await transaction((tx) => keepRequest(tx, state, { ...asked, nonce, codeVerifier }, now));
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: provider.returnUrl,
    scope: provider.scopes,
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ui_locales: locale,
    ...(asked.purpose === 'proof' && ANEW),
    ...(asked.purpose === 'link' && choosing(config)),
  });
  return address.href;
}
