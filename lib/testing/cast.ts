import { hashPassword } from '@/lib/auth/passwords';
import { createSession } from '@/lib/auth/sessions';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { cast } from '@/prisma/seed/content/cast';

export type CastKey = 'layla' | 'omar' | 'sara' | 'daniel';

/** The password of every account in tests. */
export const CAST_PASSWORD = 'plain sailing to Fujairah';

/** Kept on globalThis, where resetProcess leaves it: hashing takes longer than most tests. */
const globals = globalThis as { castPasswordHash?: Promise<string> };

/** Signs a member of the cast in. The account is created at the first call. */
export async function signedIn(key: CastKey): Promise<UserActor> {
  const user = await castUser(key);
  const sessionId = await createSession(db(), user.id, user.role, new Date());
  return { userId: user.id, role: user.role, sessionId };
}

export async function castUser(key: CastKey) {
  const member = cast.find((candidate) => candidate.key === key);
  if (!member) throw new Error(`the cast has no member ${key}`);
  const { key: _key, ...fields } = member;
  const known = await db().user.findUnique({ where: { email: fields.email } });
  if (known) return known;
  globals.castPasswordHash ??= hashPassword(CAST_PASSWORD);
  const passwordHash = await globals.castPasswordHash;
  return db().user.upsert({
    where: { email: fields.email },
    update: {},
    create: { ...fields, passwordHash },
  });
}
