import { encode } from 'next-auth/jwt';
import { sessionCookies } from '@/lib/auth/session-cookies';
import { createSession } from '@/lib/auth/sessions';
import { db } from '@/lib/db';
import { AUTH_SECRET } from './start-markaz';

/** The headers of a browser in which the oldest account with this role is signed in. */
export async function signedInHeaders(
  siteUrl: string,
  role: 'editor' | 'admin',
  secret: string = AUTH_SECRET,
): Promise<Record<string, string>> {
  const user = await db().user.findFirstOrThrow({ where: { role }, orderBy: { createdAt: 'asc' } });
  const sessionId = await createSession(db(), user.id, role, new Date());
  const token = await encode({ token: { sessionId }, secret });
  return { cookie: `${sessionCookies(siteUrl).sessionToken.name}=${token}`, origin: siteUrl };
}
