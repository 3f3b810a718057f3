import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { REFRESH_CARDS_JOB } from '@/lib/cards/card-jobs';
import type { Tx } from '@/lib/db';
import { AppError, permit, requireNoIssues } from '@/lib/errors';
import { hasSameFields } from '@/lib/has-same-fields';
import { enqueue } from '@/lib/jobs/enqueue';
import { recordSlugChanges } from '@/lib/redirects/record-slug-changes';
import { recordUse } from '@/lib/redirects/record-use';
import { RENAME_JOB } from '@/lib/search/index-jobs';
import { fieldsOf } from './fields-of';
import { foldedColumns } from './folded-columns';
import { lockRecord } from './lock-record';
import type { RecordDescriptor } from './record-descriptor';
import { slugIssues } from './slug-issues';
import type { BilingualFields, RecordChange } from './types';

/**
 * Stores the fields of a record, unless they are as they are stored, and redirects from the addresses that it had before. A field that is not sent stays as it is:
 * a form that was opened before an upgrade does not know it. Readers see the change at once. Throws
 * `not_found`, `forbidden`, `conflict` when the version is not the stored one, and `invalid` for slugs that another record has.
 */
export async function updateRecord<Fields extends BilingualFields>(
  tx: Tx,
  actor: Actor,
  descriptor: RecordDescriptor<Fields>,
  { id, version, fields: sent }: RecordChange<Partial<Fields>>,
): Promise<{ version: number }> {
  const stored = await lockRecord(tx, descriptor, id);
  permit(descriptor.canManage(actor));
  if (stored.version !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  const fields = { ...fieldsOf(descriptor, stored), ...sent };
  if (hasSameFields<BilingualFields>(stored, fields)) return { version };
  const taken = await slugIssues(tx, descriptor, fields, id);
  requireNoIssues([...taken, ...((await descriptor.fieldIssues?.(tx, fields)) ?? [])]);
  const data = { ...fields, ...foldedColumns(fields), version: version + 1 };
  await descriptor.table(tx).update({ where: { id }, data });
  await recordSlugChanges(tx, descriptor.pathOf, stored, fields);
  const isMoved = stored.slugAr !== fields.slugAr || stored.slugEn !== fields.slugEn;
  if (isMoved && descriptor.pathsBelow) await recordUse(tx, await descriptor.pathsBelow(tx, id, fields));
  await recordEvent(tx, actor, {
    action: `${descriptor.name}.updated`,
    subjectType: descriptor.name,
    subjectId: id,
    data: { nameAr: fields.nameAr, nameEn: fields.nameEn },
  });
  if (descriptor.isOnCards) await enqueue(tx, REFRESH_CARDS_JOB, { after: null });
  const isRenamed = stored.nameAr !== fields.nameAr || stored.nameEn !== fields.nameEn;
  if (isRenamed) await enqueue(tx, RENAME_JOB, {});
  return { version: version + 1 };
}
