import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { type Issue, permit, requireNoIssues } from '@/lib/errors';
import { LOCALES, localised } from '@/lib/i18n/locales';
import { recordRemoval } from '@/lib/redirects/record-removal';
import { countPieces } from './count-pieces';
import { RULE_COLUMNS } from './list-usage';
import { lockRecord } from './lock-record';
import type { RecordDescriptor } from './record-descriptor';
import type { BilingualFields } from './types';

/** Deletes a record, whose addresses answer 410 from then on. Throws `not_found`, `forbidden`, and `invalid` when anything uses the record, such as an entry or a publication. */
export async function deleteRecord<Fields extends BilingualFields>(
  tx: Tx,
  actor: Actor,
  descriptor: RecordDescriptor<Fields>,
  id: string,
): Promise<void> {
  const record = await lockRecord(tx, descriptor, id);
  const { nameAr, nameEn } = record;
  permit(descriptor.canManage(actor));
  requireNoIssues(await deletionIssues(tx, descriptor, id));
  await descriptor.table(tx).delete({ where: { id } });
  for (const locale of LOCALES)
    await recordRemoval(tx, descriptor.pathOf(locale, localised(record, 'slug', locale)));
  await recordEvent(tx, actor, {
    action: `${descriptor.name}.deleted`,
    subjectType: descriptor.name,
    subjectId: id,
    data: { nameAr, nameEn },
  });
}

async function deletionIssues<Fields extends BilingualFields>(
  tx: Tx,
  descriptor: RecordDescriptor<Fields>,
  id: string,
): Promise<Issue[]> {
  const count = await countPieces(tx, descriptor, id);
  const { hasPieces } = descriptor.issues;
  if (count > 0) return [{ path: '', ...hasPieces, params: { ...hasPieces.params, count } }];
  return [
    ...(await filledListIssues(tx, descriptor, id)),
    ...((await descriptor.otherUseIssues?.(tx, id)) ?? []),
  ];
}

/** Without the record, the database would leave the rule of a list empty, and the list with it. */
async function filledListIssues(
  tx: Tx,
  { name }: Pick<RecordDescriptor, 'name'>,
  id: string,
): Promise<Issue[]> {
  const rule = { [RULE_COLUMNS[name]]: id };
  const list = await tx.list.findFirst({
    where: { OR: [rule, { draft: rule }] },
    select: { nameAr: true, nameEn: true },
    orderBy: { key: 'asc' },
  });
  return list ? [{ path: '', key: 'lists.filledByIt', params: list }] : [];
}
