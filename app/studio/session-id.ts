import 'server-only';
import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { sessionCookies } from '@/lib/auth/session-cookies';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { authSecret } from './auth-options';

/**
 * The id of the session's row from the signed cookie, or null. next-auth's `getServerSession` would throw for another cookie that it
 * cannot read, such as an invalid address to go to, which any client can send.
 */
export async function findSessionId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookies(env().SITE_URL).sessionToken.name)?.value;
  if (!token) return null;
  try {
    return (await decode({ token, secret: authSecret() }))?.sessionId ?? null;
  } catch {
    // One line without a stack trace: it was changed, has expired, or was signed with another secret.
    log.warn({ code: 'JWT_SESSION_ERROR' }, 'next-auth');
    return null;
  }
}
