import { cookies } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import { deviceCookie, sessionCookies } from '@/lib/auth/session-cookies';
import { SESSION_HOURS } from '@/lib/auth/sessions';
import { recordDatabaseFailure } from '@/lib/database/record-database-failure';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { DEVICE_TOKEN_DAYS } from '@/lib/sign-in/device-token';
import { signIn } from '@/lib/sign-in/sign-in';
import { signOut } from '@/lib/sign-in/sign-out';
import { authLogger } from './auth-logger';

const Credentials = z.object({
  // ASCII only: full-width look-alikes of @ and letters must not reach the look-up of the account.
  email: z
    .string()
    .max(254)
    .regex(/^[\x21-\x7e]+$/)
    .pipe(z.email()),
  password: z.string().min(1).max(1024),
});

/** Replaces every page that next-auth would otherwise render itself. Users sign out from the studio's menu. */
const PAGES = {
  signIn: '/studio/sign-in',
  error: '/studio/sign-in',
  verifyRequest: '/studio/sign-in',
  signOut: '/studio',
};

/** Set by the server from lib/http/client-address.ts; whatever the client sent is replaced. */
const CLIENT_ADDRESS_HEADER = 'x-forwarded-for';

/** The message is all of an error that next-auth sends to the page, so it carries the issue's key and its one number. */
function signInError(error: unknown): Error {
  if (!(error instanceof AppError)) {
    if (!recordDatabaseFailure(error)) log.error({ err: error }, 'sign-in failed');
    return new Error('auth.unavailable');
  }
  const issue = error.issues[0];
  return new Error(
    issue?.params?.minutes ? `${issue.key}:${issue.params.minutes}` : (issue?.key ?? 'auth.wrong'),
  );
}

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
        async authorize(credentials, request) {
          const parsed = Credentials.safeParse(credentials);
          if (!parsed.success) throw new Error('auth.wrong');
          const address = String(request.headers?.[CLIENT_ADDRESS_HEADER] ?? 'unknown');
          const device = deviceCookie(env().SITE_URL);
          try {
            const jar = await cookies();
            const attempt = { ...parsed.data, address, deviceToken: jar.get(device.name)?.value };
            const { sessionId, userId, deviceToken } = await signIn(attempt);
            jar.set(device.name, deviceToken, { ...device.options, maxAge: DEVICE_TOKEN_DAYS * 86_400 });
            return { id: userId, sessionId };
          } catch (error) {
            throw signInError(error);
          }
        },
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
