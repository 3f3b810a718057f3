import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { listAllRecords } from '@/lib/bilingual-records/list-all-records';
import { lockRecord } from '@/lib/bilingual-records/lock-record';
import type { RecordRow } from '@/lib/bilingual-records/types';
import type { Tx } from '@/lib/db';
import { AppError, permit } from '@/lib/errors';
import { canManageTaxonomy } from './policy';
import { sectionDescriptor } from './section-descriptor';

export interface SectionMove {
  id: string;
  /** Index of the section after the move, from 0. */
  to: number;
  /** Ids of all sections in the order that the user saw. The move is refused when the stored order differs. */
  seen: string[];
}

/** Moves a section within the readers' navigation and returns all sections in their new order. */
export async function moveSection(tx: Tx, actor: Actor, { id, to, seen }: SectionMove): Promise<RecordRow[]> {
  const { nameAr, nameEn } = await lockRecord(tx, sectionDescriptor, id);
  permit(canManageTaxonomy(actor));
  const order = (await sectionDescriptor.listRows(tx)).map((section) => section.id);
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
      // Positions in the audit log count from 1.
      data: { nameAr, nameEn, fromPosition: from + 1, toPosition: to + 1 },
    });
  }
  return listAllRecords(sectionDescriptor, tx);
}

async function writeOrder(tx: Tx, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Section"
    SET "position" = "wanted"."position"
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS "wanted" ("id", "position")
    WHERE "Section"."id" = "wanted"."id" AND "Section"."position" <> "wanted"."position"`;
}
