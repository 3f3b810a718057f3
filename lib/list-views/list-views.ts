import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { Kind } from '@/lib/i18n/addresses';
import { canDeleteView } from './policy';
import { type ListView, VIEWS_MAX } from './types';

/** The user's own views of a list and those that are shared, by their names. */
export async function listViews(actor: Actor, kind: Kind): Promise<ListView[]> {
  const userId = requireUserId(actor);
  const [own, shared] = await Promise.all([
    db().savedView.findMany({ where: { userId, kind }, orderBy: { name: 'asc' }, take: VIEWS_MAX }),
    db().savedView.findMany({
      where: { kind, isShared: true, userId: { not: userId } },
      orderBy: { name: 'asc' },
      take: VIEWS_MAX,
    }),
  ]);
  return [...own, ...shared].map((view) => {
    const { id, name, query, isShared } = view;
    return { id, name, query, isShared, canDelete: canDeleteView(actor, view) };
  });
}
