import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { found, permit } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { canManageUsers } from './policy';
import type { UserRow } from './types';

const select = {
  id: true,
  email: true,
  nameAr: true,
  nameEn: true,
  role: true,
  interfaceLocale: true,
  mustChangePassword: true,
  deactivatedAt: true,
  version: true,
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
} satisfies Prisma.UserSelect;

type Selected = Prisma.UserGetPayload<{ select: typeof select }>;

function toRow({ sessions, ...user }: Selected): UserRow {
  return { ...user, lastSeenAt: sessions[0]?.lastSeenAt ?? null };
}

/** All accounts, the active ones first. A newsroom has tens of them, so there are no pages. */
export async function listUsers(actor: Actor): Promise<UserRow[]> {
  permit(canManageUsers(actor));
  const users = await db().user.findMany({
    select,
    orderBy: [{ deactivatedAt: { sort: 'desc', nulls: 'first' } }, { nameEn: 'asc' }],
  });
  return users.map(toRow);
}

export async function getUser(actor: Actor, id: string): Promise<UserRow> {
  permit(canManageUsers(actor));
  return toRow(found(await db().user.findUnique({ where: { id }, select })));
}
