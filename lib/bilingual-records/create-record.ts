import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { permit, requireNoIssues } from '@/lib/errors';
import { LOCALES, localised } from '@/lib/i18n/locales';
import { recordUse } from '@/lib/redirects/record-use';
import { foldedColumns } from './folded-columns';
import { lockAllRecords } from './lock-record';
import type { RecordDescriptor } from './record-descriptor';
import { slugIssues } from './slug-issues';
import type { BilingualFields } from './types';

/** Throws `forbidden`, and `invalid` for slugs that another record has. */
export async function createRecord<Fields extends BilingualFields>(
  tx: Tx,
  actor: Actor,
  descriptor: RecordDescriptor<Fields>,
  fields: Fields,
): Promise<{ id: string }> {
  await lockAllRecords(tx, descriptor);
  permit(descriptor.canManage(actor));
  const taken = await slugIssues(tx, descriptor, fields);
  requireNoIssues([...taken, ...((await descriptor.fieldIssues?.(tx, fields)) ?? [])]);
  const { id } = await descriptor.create(tx, { ...fields, ...foldedColumns(fields) });
  await recordUse(
    tx,
    LOCALES.map((locale) => descriptor.pathOf(locale, localised(fields, 'slug', locale))),
  );
  await recordEvent(tx, actor, {
    action: `${descriptor.name}.created`,
    subjectType: descriptor.name,
    subjectId: id,
    data: { nameAr: fields.nameAr, nameEn: fields.nameEn },
  });
  return { id };
}
