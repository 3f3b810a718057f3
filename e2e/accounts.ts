import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { hashPassword } from '@/lib/auth/passwords';
import { sessionCookies } from '@/lib/auth/session-cookies';
import { createSession } from '@/lib/auth/sessions';
import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { cast } from '@/prisma/seed/content/cast';

export type CastKey = 'layla' | 'omar' | 'sara' | 'daniel';

export const PASSWORD = 'plain sailing to Fujairah';

let passwordHash: Promise<string> | undefined;

/** Creates an account with the name and role of a member of the cast, so that stories never share a user. */
export async function createAccount(key: CastKey, interfaceLocale: Locale) {
  const member = cast.find((candidate) => candidate.key === key);
  if (!member) throw new Error(`the cast has no member ${key}`);
  const { key: _key, ...fields } = member;
  passwordHash ??= hashPassword(PASSWORD);
  const email = `${key}.${randomUUID().slice(0, 8)}@markaz.example`;
  const user = await db().user.create({
    data: { ...fields, email, interfaceLocale, passwordHash: await passwordHash },
  });
  const sessionId = await createSession(db(), user.id, user.role, new Date());
  return { user, actor: { userId: user.id, role: user.role, sessionId } };
}

/** The session cookie that signing in sets. sign-in.spec.ts tests signing in itself. */
export async function sessionCookie(sessionId: string, baseURL: string) {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error('AUTH_SECRET must be the one that the server under test uses');
  return {
    name: sessionCookies(baseURL).sessionToken.name,
    value: await encode({ token: { sessionId }, secret }),
    url: baseURL,
    httpOnly: true,
    sameSite: 'Lax' as const,
  };
}
