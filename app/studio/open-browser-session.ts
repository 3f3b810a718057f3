import { cookies } from 'next/headers';
import { encode } from 'next-auth/jwt';
import { sessionCookies } from '@/lib/auth/session-cookies';
import { SESSION_HOURS } from '@/lib/auth/sessions';
import { env } from '@/lib/env';
import { authSecret } from './auth-options';

/** Gives the browser the cookie that names its session, as next-auth does after a password. */
export async function openBrowserSession(sessionId: string): Promise<void> {
  const maxAge = SESSION_HOURS.editor.absolute * 3600;
  const { name, options } = sessionCookies(env().SITE_URL).sessionToken;
  const token = await encode({ token: { sessionId }, secret: authSecret(), maxAge });
  (await cookies()).set(name, token, { ...options, maxAge });
}
