import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, permit } from '@/lib/errors';
import type { Kind } from '@/lib/i18n/addresses';
import { canShareViews } from './policy';
import { VIEWS_MAX } from './types';

interface NewView {
  kind: Kind;
  name: string;
  query: string;
  isShared: boolean;
}

/** Saves what a list shows under a name; one of the user's own with the same name becomes this one. Throws `invalid` when there are too many. */
export async function saveView(
  tx: Tx,
  actor: Actor,
  { kind, name, query, isShared }: NewView,
): Promise<void> {
  const userId = requireUserId(actor);
  await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
  permit(!isShared || canShareViews(actor));
  const own = await tx.savedView.findMany({ where: { userId, kind }, select: { id: true, name: true } });
  const former = own.find((view) => view.name === name);
  if (!former && own.length >= VIEWS_MAX)
    throw new AppError('invalid', [{ path: 'name', key: 'views.tooMany' }]);
  if (former) await tx.savedView.update({ where: { id: former.id }, data: { query, isShared } });
  else await tx.savedView.create({ data: { userId, kind, name, query, isShared } });
}
