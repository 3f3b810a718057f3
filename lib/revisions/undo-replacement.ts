import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { enqueueCrops } from '@/lib/covers/enqueue-crops';
import type { Tx } from '@/lib/db';
import { bringBack, lockReplaced } from '@/lib/entries/bring-back';
import { keepFollowed } from '@/lib/entries/follow-merges';
import { lockReferences } from '@/lib/entries/lock-references';
import { RevisionFields, referencesIn } from '@/lib/entries/revision-fields';
import type { Replaced } from '@/lib/entries/types';
import { AppError, found, requireNoIssues } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';

/** Takes back what `discardChanges` or `restoreRevision` has done. Throws `conflict` when the text or a field has changed since. */
export async function undoReplacement(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { revisionId, documentVersion, fieldsVersion, entryVersion }: Replaced,
): Promise<void> {
  const revision = isUuid(revisionId) ? await tx.revision.findUnique({ where: { id: revisionId } }) : null;
  const fields = revision && (await keepFollowed(tx, RevisionFields.parse(revision.fields)));
  const issues = fields ? await lockReferences(tx, referencesIn(fields)) : [];
  const locked = await lockReplaced(tx, actor, editionId, documentVersion);
  const { entry, edition } = locked;
  const replaced = found(revision?.editionId === edition.id ? revision : null);
  if (edition.fieldsVersion !== fieldsVersion || entry.version !== entryVersion)
    throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  requireNoIssues(issues);
  const wanted = found(fields);
  await bringBack(tx, actor, locked, { document: replaced.document, fields: wanted });
  await recordEvent(tx, actor, {
    action: 'edition.changes_restored',
    ...{ subjectType: 'entry', subjectId: entry.id, locale: edition.locale },
    data: { revision: replaced.number },
  });
  await enqueueCrops(tx, [wanted]);
}
