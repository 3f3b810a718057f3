import { recordEvent } from '@/lib/audit/record-event';
import type { Action } from '@/lib/audit/types';
import type { Actor } from '@/lib/auth/types';
import { AppError, permit } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { lockTerm } from './lock-term';
import { canKeepTaxonomy } from './policy';
import { termTable } from './term-table';
import type { TermKind } from './types';

/** Removes a section or topic in which no piece stands, published or not. */
export function deleteTerm(actor: Actor, kind: TermKind, id: string): Promise<void> {
  return transaction(async (tx) => {
    const { nameAr, nameEn } = await lockTerm(tx, kind, id);
    permit(canKeepTaxonomy(actor));
    const table = termTable(tx, kind);
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
