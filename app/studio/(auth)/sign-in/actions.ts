'use server';

import { cookies, headers } from 'next/headers';
import { replyToVisitor } from '@/app/studio/reply';
import { CLIENT_ADDRESS_HEADER } from '@/app/studio/take-sign-in-step';
import { visitorLocale } from '@/app/studio/visitor-locale';
import { oidcCookie, pendingCookie } from '@/lib/auth/session-cookies';
import { env } from '@/lib/env';
import { REQUEST_MINUTES } from '@/lib/oidc/requests';
import { CHALLENGE_MINUTES } from '@/lib/passkeys/challenges';
import { askOidcSignIn } from '@/lib/sign-in/ask-oidc';
import { askPendingPasskey } from '@/lib/sign-in/ask-pending-passkey';
import { safeCallbackUrl } from '@/lib/sign-in/safe-callback-url';
import { startPasskeySignIn } from '@/lib/sign-in/sign-in-with-passkey';

/** Asks for any passkey that the browser offers, instead of e-mail and password. */
export async function startPasskeySignInAction() {
  return replyToVisitor(async () => {
    const address = (await headers()).get(CLIENT_ADDRESS_HEADER) ?? 'unknown';
    const { question, browserToken } = await startPasskeySignIn(address);
    const { name, options } = pendingCookie(env().SITE_URL);
    (await cookies()).set(name, browserToken, { ...options, maxAge: CHALLENGE_MINUTES * 60 });
    return question;
  });
}

/** Where the visitor signs in at the OpenID provider. `destination` is opened afterwards, when it is a path of the studio. */
export async function startOidcSignInAction(destination: unknown) {
  return replyToVisitor(async () => {
    const jar = await cookies();
    const { name, options } = oidcCookie(env().SITE_URL);
    const { url, browserToken } = await askOidcSignIn({
      address: (await headers()).get(CLIENT_ADDRESS_HEADER) ?? 'unknown',
      browserToken: jar.get(name)?.value,
      destination: safeCallbackUrl(typeof destination === 'string' ? destination : null),
      locale: await visitorLocale(),
    });
    jar.set(name, browserToken, { ...options, maxAge: REQUEST_MINUTES * 60 });
    return { url };
  });
}

/** Asks for a passkey of the account whose password was shown, as the second step. */
export async function askPendingPasskeyAction() {
  return replyToVisitor(async () => {
    const token = (await cookies()).get(pendingCookie(env().SITE_URL).name)?.value;
    return askPendingPasskey(token);
  });
}
