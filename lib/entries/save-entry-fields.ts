import { isDeepStrictEqual } from 'node:util';
import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, permit, requireNoIssues } from '@/lib/errors';
import type { Entry } from '@/lib/generated/prisma/client';
import { loadRelations } from './load-relations';
import { lockEntry } from './lock';
import { lockReferences } from './lock-references';
import { canEditEntry } from './policy';
import type { EntryFields } from './types';

/**
 * Saves the fields that both editions share; unchanged fields write nothing. Throws `conflict` when `version` is not the present version, and `invalid` when a
 * choice does not exist any more or is made twice.
 */
export async function saveEntryFields(
  tx: Tx,
  actor: Actor,
  entryId: string,
  { version, ...fields }: EntryFields & { version: number },
): Promise<{ version: number }> {
  const issues = await lockReferences(tx, fields);
  const entry = await lockEntry(tx, actor, entryId);
  permit(canEditEntry(actor, entry));
  if (entry.version !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  requireNoIssues(issues);
  if (isDeepStrictEqual(normalised(fields), normalised(await storedFields(tx, entry)))) return { version };
  await tx.entryAuthor.deleteMany({ where: { entryId } });
  await tx.entryTopic.deleteMany({ where: { entryId } });
  const saved = await tx.entry.update({
    where: { id: entryId },
    data: {
      sectionId: fields.sectionId,
      issueId: fields.issueId,
      version: { increment: 1 },
      authors: { create: fields.authorIds.map((personId, position) => ({ personId, position })) },
      topics: { create: fields.topicIds.map((topicId) => ({ topicId })) },
    },
  });
  await recordEvent(tx, actor, {
    action: 'entry.fields_changed',
    subjectType: 'entry',
    subjectId: entryId,
  });
  return { version: saved.version };
}

async function storedFields(
  tx: Tx,
  { id, sectionId, issueId }: Pick<Entry, 'id' | 'sectionId' | 'issueId'>,
): Promise<EntryFields> {
  return { sectionId, issueId, ...(await loadRelations(tx, id)) };
}

/** Topics have no order. */
const normalised = ({ topicIds, ...fields }: EntryFields) => ({ ...fields, topicIds: topicIds.toSorted() });
