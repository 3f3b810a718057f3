import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, permit } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { lockTerm } from './lock-term';
import { canKeepTaxonomy } from './policy';
import { termTable } from './term-table';
import type { TermRow } from './types';

export interface SectionMove {
  id: string;
  /** The place that the section shall have, counted from 0. */
  to: number;
  /** The order that was on the screen, by ids. If it is another one by now, nothing is moved. */
  seen: string[];
}

/** Puts a section at another place of the readers' navigation; answers all of them in their new order. */
export function moveSection(actor: Actor, { id, to, seen }: SectionMove): Promise<TermRow[]> {
  return transaction(async (tx) => {
    const { nameAr, nameEn } = await lockTerm(tx, 'section', id);
    permit(canKeepTaxonomy(actor));
    const order = (await termTable(tx, 'section').list()).map((section) => section.id);
    if (order.join() !== seen.join()) throw new AppError('conflict', [{ path: '', key: 'taxonomy.stale' }]);
    if (to < 0 || to >= order.length)
      throw new AppError('invalid', [{ path: 'to', key: 'lists.position', params: { last: order.length } }]);
    const from = order.indexOf(id);
    if (from !== to) {
      await writeOrder(tx, order.toSpliced(from, 1).toSpliced(to, 0, id));
      await recordEvent(tx, actor, {
        action: 'section.moved',
        subjectType: 'section',
        subjectId: id,
        // Places are counted from 1, as people count them.
        data: { nameAr, nameEn, fromPosition: from + 1, toPosition: to + 1 },
      });
    }
    return termTable(tx, 'section').list();
  });
}

async function writeOrder(tx: Tx, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Section"
    SET "position" = "wanted"."position"
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS "wanted" ("id", "position")
    WHERE "Section"."id" = "wanted"."id" AND "Section"."position" <> "wanted"."position"`;
}
