import type { Prisma } from '@/lib/generated/prisma/client';
import type { UserRow } from './types';

/** The columns that the administration of accounts may read. The password's hash is not among them. */
export const USER_COLUMNS = {
  id: true,
  email: true,
  nameAr: true,
  nameEn: true,
  role: true,
  interfaceLocale: true,
  mustChangePassword: true,
  deactivatedAt: true,
  secondFactorSince: true,
  version: true,
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
} satisfies Prisma.UserSelect;

type Selected = Prisma.UserGetPayload<{ select: typeof USER_COLUMNS }>;

export function toUserRow({ sessions, secondFactorSince, ...user }: Selected): UserRow {
  const hasSecondFactor = secondFactorSince !== null;
  return { ...user, hasSecondFactor, lastSeenAt: sessions[0]?.lastSeenAt ?? null };
}
