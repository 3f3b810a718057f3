import { recordEvent } from '@/lib/audit/record-event';
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
  /** Whether the user knows of the own view with the name, which this one becomes. */
  isReplacing: boolean;
}

/** Saves what a list shows under a name. Throws `invalid` when there are too many, and for the name of one of the user's own that is not to be replaced. */
export async function saveView(tx: Tx, actor: Actor, { isReplacing, ...view }: NewView): Promise<void> {
  const { kind, name, query, isShared } = view;
  const userId = requireUserId(actor);
  await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
  permit(!isShared || canShareViews(actor));
  const own = await tx.savedView.findMany({ where: { userId, kind } });
  const former = own.find((each) => each.name === name);
  if (former && !isReplacing)
    throw new AppError('invalid', [
      { path: 'name', key: former.isShared ? 'views.sharedNameTaken' : 'views.nameTaken' },
    ]);
  if (!former && own.length >= VIEWS_MAX)
    throw new AppError('invalid', [{ path: 'name', key: 'views.tooMany' }]);
  const { id } = former
    ? await tx.savedView.update({ where: { id: former.id }, data: { query, isShared } })
    : await tx.savedView.create({ data: { ...view, userId } });
  if (!isShared && !former?.isShared) return;
  const action = isShared ? 'view.shared' : 'view.unshared';
  await recordEvent(tx, actor, {
    action,
    subjectType: 'view',
    subjectId: id,
    data: { nameAr: name, nameEn: name },
  });
}
