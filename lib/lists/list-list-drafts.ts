import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { canArrange } from './policy';
import type { ListKey } from './types';

const MAX_DRAFTS = 200;

/** The lists that have a draft, the one changed last first. */
export async function listListDrafts(
  actor: Actor,
): Promise<{ key: ListKey; nameAr: string; nameEn: string }[]> {
  permit(canArrange(actor));
  return db().list.findMany({
    where: { draft: { isNot: null } },
    orderBy: { draft: { changedAt: 'desc' } },
    take: MAX_DRAFTS,
    select: { key: true, nameAr: true, nameEn: true },
  });
}
