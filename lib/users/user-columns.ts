import { isValidLink, MAKER } from '@/lib/account-links/is-valid-link';
import type { Prisma } from '@/lib/generated/prisma/client';
import { isLockedOut } from './is-locked-out';
import type { Invitation, PasswordState, UserRow } from './types';

/** The columns that the administration of accounts may read. The password's hash is not among them. */
export const USER_COLUMNS = {
  id: true,
  email: true,
  nameAr: true,
  nameEn: true,
  role: true,
  interfaceLocale: true,
  mustChangePassword: true,
  passwordExpiresAt: true,
  deactivatedAt: true,
  invitedAt: true,
  secondFactorSince: true,
  version: true,
  oidcIdentities: { select: { issuer: true } },
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: 'desc' }, take: 1 },
  accountLinks: {
    where: { purpose: 'invitation' },
    select: { purpose: true, expiresAt: true, createdBy: MAKER },
  },
} satisfies Prisma.UserSelect;

type Selected = Prisma.UserGetPayload<{ select: typeof USER_COLUMNS }>;

export function toUserRow(user: Selected): UserRow {
  const { sessions, secondFactorSince, invitedAt: _since, accountLinks: _links, ...rest } = user;
  const {
    mustChangePassword: _must,
    passwordExpiresAt: _expires,
    oidcIdentities: _identities,
    ...row
  } = rest;
  const now = new Date();
  return {
    ...row,
    password: passwordStateOf(user, now),
    invitation: invitationOf(user, now),
    hasSecondFactor: secondFactorSince !== null,
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
  };
}

function passwordStateOf(user: Selected, now: Date): PasswordState {
  const { mustChangePassword, passwordExpiresAt } = user;
  if (isLockedOut(user, now)) return mustChangePassword ? 'oneTimeExpired' : 'ended';
  const isExpired = passwordExpiresAt !== null && passwordExpiresAt <= now;
  return mustChangePassword && !isExpired ? 'oneTime' : 'own';
}

function invitationOf({ invitedAt, deactivatedAt, accountLinks }: Selected, now: Date): Invitation | null {
  if (!invitedAt) return null;
  if (deactivatedAt) return { state: 'withdrawn', until: null };
  const link = accountLinks.find((each) => isValidLink(each, now));
  return link ? { state: 'open', until: link.expiresAt } : { state: 'ended', until: null };
}
