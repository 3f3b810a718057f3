import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found, permit } from '@/lib/errors';
import { canDeleteView } from './policy';

/** Removes a view. Those of others that are not shared are not found. */
export async function deleteView(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "SavedView" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const view = await tx.savedView.findUnique({ where: { id } });
  const seen = found(view && (view.isShared || view.userId === actor.userId) ? view : null);
  permit(canDeleteView(actor, seen));
  await tx.savedView.delete({ where: { id } });
  if (!seen.isShared) return;
  await recordEvent(tx, actor, {
    ...{ action: 'view.deleted', subjectType: 'view', subjectId: id },
    data: { nameAr: seen.name, nameEn: seen.name },
  });
}
