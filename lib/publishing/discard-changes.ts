import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { enqueueCrops } from '@/lib/covers/enqueue-crops';
import type { Tx } from '@/lib/db';
import { bringBack, lockReplaced, replacedBy } from '@/lib/entries/bring-back';
import { keepFollowed } from '@/lib/entries/follow-merges';
import { freezeRevision } from '@/lib/entries/freeze-revision';
import { lockReferences } from '@/lib/entries/lock-references';
import { RevisionFields, referencesIn } from '@/lib/entries/revision-fields';
import type { Replaced } from '@/lib/entries/types';
import { AppError, requireNoIssues } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';

/**
 * Brings the text and the fields of a published edition back to what readers see, as steps and changes like any others. What is discarded is
 * frozen as a revision first; `undoReplacement` takes it back. Throws `conflict` when nothing is published, or the text is not the one that the
 * user saw.
 */
export async function discardChanges(
  tx: Tx,
  actor: Actor,
  editionId: string,
  seenVersion: number,
): Promise<Replaced> {
  const shown = isUuid(editionId)
    ? await tx.publication.findUnique({ where: { editionId }, include: { revision: true } })
    : null;
  const fields = shown && (await keepFollowed(tx, RevisionFields.parse(shown.revision.fields)));
  const issues = fields ? await lockReferences(tx, referencesIn(fields)) : [];
  const locked = await lockReplaced(tx, actor, editionId, seenVersion);
  // Published or withdrawn by somebody else while this transaction waited for the locks.
  const present = locked.publication && (await tx.publication.findUnique({ where: { editionId } }));
  if (!shown || !fields || present?.revisionId !== shown.revisionId)
    throw new AppError('conflict', [{ path: '', key: 'publish.notPublished' }]);
  requireNoIssues(issues);
  const kept = await freezeRevision(tx, actor, { ...locked, occasion: 'replaced' });
  await bringBack(tx, actor, locked, { document: shown.revision.document, fields });
  await recordEvent(tx, actor, {
    action: 'edition.changes_discarded',
    ...{ subjectType: 'entry', subjectId: locked.entry.id, locale: locked.edition.locale },
    data: { revision: kept.number },
  });
  await enqueueCrops(tx, [fields]);
  return replacedBy(tx, editionId, kept.id);
}
