import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import { canManageReleases } from './policy';
import type { ReleaseRef } from './types';

const COLUMNS = {
  ...{ id: true, number: true, name: true, version: true, at: true, timeZone: true, failure: true },
} as const;

type Found = Prisma.ReleaseGetPayload<{ select: typeof COLUMNS }>;

/** To choose from; a newsroom has a few at a time. */
const MAX_CHOICES = 50;

/** The open release that an edition is in; null for none, and for whoever sees no releases. */
export async function findOpenReleaseOf(actor: Actor, editionId: string): Promise<ReleaseRef | null> {
  if (!canManageReleases(actor) || !isUuid(editionId)) return null;
  const where = { editionId, open: true };
  const item = await db().releaseEdition.findFirst({ where, select: { release: { select: COLUMNS } } });
  return item && toRef(item.release);
}

/** The open release that a list is in. */
export async function findOpenReleaseOfList(actor: Actor, listKey: string): Promise<ReleaseRef | null> {
  if (!canManageReleases(actor)) return null;
  const where = { open: true, list: { key: listKey } };
  const item = await db().releaseList.findFirst({ where, select: { release: { select: COLUMNS } } });
  return item && toRef(item.release);
}

/** The open releases, the newest first. */
export async function listOpenReleases(actor: Actor): Promise<ReleaseRef[]> {
  if (!canManageReleases(actor)) return [];
  const rows = await db().release.findMany({
    ...{ where: { open: true }, orderBy: { number: 'desc' }, take: MAX_CHOICES, select: COLUMNS },
  });
  return rows.map(toRef);
}

const toRef = ({ failure, ...release }: Found): ReleaseRef => ({ ...release, isRefused: failure !== null });
