import { countAttempt } from '@/lib/auth/rate-limit';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { askProvider } from '@/lib/oidc/ask-provider';
import { type OidcProvider, oidcProvider } from '@/lib/oidc/provider';
import { countOidc, OIDC_LIMIT } from './oidc-limits';
import { isBrowserToken, newBrowserToken, tokenHash } from './pending-sign-in';

/** The page on which a user proves who they are at the provider. */
export const PROOF_PAGE = '/studio/prove';
const ACCOUNT_PAGE = '/studio/account';

function requireProvider(): OidcProvider {
  const provider = oidcProvider();
  if (!provider) throw new AppError('invalid', [{ path: '', key: 'auth.oidcOff' }]);
  return provider;
}

export interface OidcSignInQuestion {
  /** The visitor's network address. */
  address: string;
  /** What the browser has from an earlier question, so that it may ask in two tabs. */
  browserToken: string | undefined;
  destination: string;
  locale: Locale;
}

/** Where a visitor signs in at the provider, and the token by which this browser comes back, and no other. */
export async function askOidcSignIn(
  question: OidcSignInQuestion,
): Promise<{ url: string; browserToken: string }> {
  const { address, destination, locale } = question;
  const provider = requireProvider();
  await countOidc('question', address);
  const browserToken = isBrowserToken(question.browserToken) ? question.browserToken : newBrowserToken();
  const asked = { purpose: 'sign-in', boundTo: tokenHash(browserToken) } as const;
  return { url: await askProvider(provider, { ...asked, destination, locale }), browserToken };
}

/** Where a user proves at the provider who they are. */
export async function askOidcProof(actor: UserActor, locale: Locale): Promise<{ url: string }> {
  const provider = requireProvider();
  await countAttempt({ key: `oidc-question:account:${actor.userId}`, ...OIDC_LIMIT });
  const asked = { purpose: 'proof', boundTo: actor.sessionId, destination: PROOF_PAGE } as const;
  return { url: await askProvider(provider, { ...asked, locale }) };
}

/** Where a user shows which account at the provider is to be linked to their own. Throws `proof_needed`. */
export async function askOidcLink(actor: UserActor, locale: Locale): Promise<{ url: string }> {
  await requireRecentProof(db(), actor);
  const provider = requireProvider();
  await countAttempt({ key: `oidc-question:account:${actor.userId}`, ...OIDC_LIMIT });
  const asked = { purpose: 'link', boundTo: actor.sessionId, destination: ACCOUNT_PAGE } as const;
  return { url: await askProvider(provider, { ...asked, locale }) };
}
