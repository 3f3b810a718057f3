import { recordEvent } from '@/lib/audit/record-event';
import type { Action } from '@/lib/audit/types';
import type { Actor } from '@/lib/auth/types';
import { transaction } from '@/lib/db';
import { AppError, permit } from '@/lib/errors';
import { lockPlace } from './lock-place';
import { placeTable } from './place-table';
import { canKeepTaxonomy } from './policy';
import type { PlaceKind } from './types';

/** Removes a section or topic in which no piece stands, published or not. */
export function deletePlace(actor: Actor, kind: PlaceKind, id: string): Promise<void> {
  return transaction(async (tx) => {
    const { nameAr, nameEn } = await lockPlace(tx, kind, id);
    permit(canKeepTaxonomy(actor));
    const table = placeTable(tx, kind);
    const pieces = await table.pieces(id);
    if (pieces > 0)
      throw new AppError('invalid', [
        { path: '', key: 'taxonomy.hasPieces', params: { kind, count: pieces } },
      ]);
    await table.remove(id);
    await recordEvent(tx, actor, {
      action: `${kind}.deleted` satisfies Action,
      subjectType: kind,
      subjectId: id,
      data: { nameAr, nameEn },
    });
  });
}
