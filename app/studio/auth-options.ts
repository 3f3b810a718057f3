import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import { sessionCookies } from '@/lib/auth/session-cookies';
import { SESSION_HOURS } from '@/lib/auth/sessions';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
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
    log.error({ err: error }, 'sign-in failed');
    return new Error('auth.unavailable');
  }
  const issue = error.issues[0];
  return new Error(
    issue?.params?.minutes ? `${issue.key}:${issue.params.minutes}` : (issue?.key ?? 'auth.wrong'),
  );
}

export function authOptions(): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET ?? process.env.NEXTAUTH_SECRET,
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
          try {
            const { sessionId, userId } = await signIn({ ...parsed.data, address });
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
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sessionId) await signOut(token.sessionId);
      },
    },
  };
}
