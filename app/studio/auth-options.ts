import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import { sessionCookies } from '@/lib/auth/session-cookies';
import { SESSION_HOURS } from '@/lib/auth/sessions';
import { env } from '@/lib/env';
import { AuthenticationShape } from '@/lib/passkeys/response-shapes';
import { finishSignIn } from '@/lib/sign-in/finish-sign-in';
import { signIn } from '@/lib/sign-in/sign-in';
import { signInWithPasskey } from '@/lib/sign-in/sign-in-with-passkey';
import { signOut } from '@/lib/sign-in/sign-out';
import { authLogger } from './auth-logger';
import { takeSignInStep } from './take-sign-in-step';

const Credentials = z.object({
  // ASCII only: full-width look-alikes of @ and letters must not reach the look-up of the account.
  email: z
    .string()
    .max(254)
    .regex(/^[\x21-\x7e]+$/)
    .pipe(z.email()),
  password: z.string().min(1).max(1024),
});

/** A passkey's answer, as the one field of a form that holds it. */
const PasskeyField = z
  .string()
  .max(20_000)
  .transform((json, context) => {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'no JSON' });
      return z.NEVER;
    }
  })
  .pipe(AuthenticationShape);

const SecondStep = z.object({ code: z.string().max(100).optional(), passkey: PasskeyField.optional() });
const Passkey = z.object({ passkey: PasskeyField });

/** Replaces every page that next-auth would otherwise render itself. Users sign out from the studio's menu. */
const PAGES = {
  signIn: '/studio/sign-in',
  error: '/studio/sign-in',
  verifyRequest: '/studio/sign-in',
  signOut: '/studio',
};

/** The address if it is one of this site, otherwise the site's own. A client may send anything as `callbackUrl`. */
function addressOnOwnSite(url: unknown, baseUrl: string): string {
  if (typeof url !== 'string' || !URL.canParse(url, baseUrl)) return baseUrl;
  const address = new URL(url, baseUrl);
  return address.origin === new URL(baseUrl).origin ? address.href : baseUrl;
}

/** The secret that signs sessions, which the start has set. */
export function authSecret(): string {
  return env().AUTH_SECRET ?? process.env.NEXTAUTH_SECRET ?? '';
}

export function authOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: 'jwt', maxAge: SESSION_HOURS.editor.absolute * 3600 },
    cookies: sessionCookies(env().SITE_URL),
    pages: PAGES,
    logger: authLogger,
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        authorize: (sent, request) => takeSignInStep(Credentials, sent, request, signIn),
      }),
      CredentialsProvider({
        id: 'second-step',
        credentials: { code: {}, passkey: {} },
        authorize: (sent, request) =>
          takeSignInStep(SecondStep, sent, request, ({ code = '', passkey, ...carried }) =>
            finishSignIn({ ...carried, proof: passkey ? { answer: passkey } : { code } }),
          ),
      }),
      CredentialsProvider({
        id: 'passkey',
        credentials: { passkey: {} },
        authorize: (sent, request) =>
          takeSignInStep(Passkey, sent, request, ({ passkey, pendingToken, ...carried }) =>
            signInWithPasskey({ ...carried, answer: passkey, browserToken: pendingToken }),
          ),
      }),
    ],
    callbacks: {
      // The token holds only the session row's id. Everything about the user is read from the row at each request.
      jwt: ({ token, user }) => (user ? { sessionId: user.sessionId } : { sessionId: token.sessionId }),
      session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sessionId }),
      // The default callback throws for an address that is none, which any client can send or keep as a cookie.
      redirect: ({ url, baseUrl }) => addressOnOwnSite(url, baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sessionId) await signOut(token.sessionId);
      },
    },
  };
}
