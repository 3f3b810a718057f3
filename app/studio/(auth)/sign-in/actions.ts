'use server';

import { cookies, headers } from 'next/headers';
import { replyToVisitor } from '@/app/studio/reply';
import { CLIENT_ADDRESS_HEADER } from '@/app/studio/take-sign-in-step';
import { pendingCookie } from '@/lib/auth/session-cookies';
import { env } from '@/lib/env';
import { CHALLENGE_MINUTES } from '@/lib/passkeys/challenges';
import { askPendingPasskey } from '@/lib/sign-in/ask-pending-passkey';
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

/** Asks for a passkey of the account whose password was shown, as the second step. */
export async function askPendingPasskeyAction() {
  return replyToVisitor(async () => {
    const token = (await cookies()).get(pendingCookie(env().SITE_URL).name)?.value;
    return askPendingPasskey(token);
  });
}
