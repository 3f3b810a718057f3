import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { RETURN_PATH } from '@/lib/oidc/provider';
import { askOidcSignIn } from '@/lib/sign-in/ask-oidc';
import { type OidcOutcome, returnFromOidc } from '@/lib/sign-in/return-from-oidc';
import { browseOidc, type Cookies } from './browse-oidc';
import { castUser } from './cast';
import { TestOidcProvider } from './oidc-provider';

/** The network of everybody who signs in here. */
export const ADDRESS = '192.0.2.7';
const SITE_URL = 'http://127.0.0.1:3000';
export const RETURN_URL = `${SITE_URL}${RETURN_PATH}`;

/** A newsroom whose people sign in with a provider that runs beside the test. Called before anything reads the settings. */
export async function givenOidc() {
  const provider = await TestOidcProvider.open({ returnUrl: RETURN_URL });
  const AUTH_SECRET = 'of at least thirty-two characters';
  Object.assign(process.env, { ...provider.settings, SITE_URL, AUTH_SECRET });
  const { id: omarId } = await castUser('omar');
  const address = 'Omar.Farouk@Markaz.example';
  const omar = provider.knows({ subject: 'o-1', email: address, isEmailVerified: true });
  const { email } = await castUser('sara');
  const sara = provider.knows({ subject: 's-1', email, isEmailVerified: true });
  const reset = async () => {
    Object.assign(provider, { account: omar, forgery: null, failure: null });
    await db().rateLimit.deleteMany();
    await db().oidcIdentity.deleteMany();
  };
  return { provider, omar, omarId, sara, reset };
}

/** A browser on its way to the provider. */
export function begin(browserToken?: string) {
  return askOidcSignIn({ address: ADDRESS, browserToken, destination: '/studio/media', locale: 'en' });
}

/** Comes back with what the provider has given the browser. */
export function back(query: string, browserToken?: string, actor: UserActor | null = null) {
  return returnFromOidc({ query, browserToken, actor, address: ADDRESS, userAgent: 'Firefox' });
}

/** Signs in at the provider as whoever sits there, and comes back. */
export async function visit(cookies?: Cookies): Promise<OidcOutcome> {
  const { url, browserToken } = await begin();
  return back(await browseOidc(url, RETURN_URL, cookies), browserToken);
}

export async function opened(outcome: OidcOutcome): Promise<UserActor> {
  if (outcome.kind !== 'opened') throw new Error(JSON.stringify(outcome));
  const { sessionId, userId } = outcome.session;
  const { role } = await db().user.findUniqueOrThrow({ where: { id: userId } });
  return { sessionId, userId, role };
}

export const refusedWith = (key: string) => ({ kind: 'refused', issue: { key } });

export const linkedIdentities = () =>
  db().oidcIdentity.findMany({ select: { userId: true, subject: true, email: true } });
