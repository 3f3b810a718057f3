import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, type Issue, permit, requireNoIssues } from '@/lib/errors';
import { transaction } from '@/lib/transaction';
import { lockEntry } from './lock';
import { canEditEntry } from './policy';
import type { EntryFields } from './types';

/** Saves what belongs to both languages. An older version is refused, and nothing is written. */
export async function saveEntryFields(
  actor: Actor,
  entryId: string,
  { version, ...fields }: EntryFields & { version: number },
): Promise<{ version: number }> {
  return transaction(async (tx) => {
    const entry = await lockEntry(tx, actor, entryId);
    permit(canEditEntry(actor, entry));
    if (entry.version !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
    requireNoIssues(await referenceIssues(tx, fields));
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
  });
}

// A person or section may have been removed since the form was opened.
async function referenceIssues(tx: Tx, fields: EntryFields): Promise<Issue[]> {
  const unknown = (path: string): Issue => ({ path, key: 'field.unknownChoice' });
  const issues: Issue[] = [];
  const authorIds = new Set(fields.authorIds);
  const topicIds = new Set(fields.topicIds);
  if (fields.sectionId && !(await tx.section.findUnique({ where: { id: fields.sectionId } })))
    issues.push(unknown('sectionId'));
  if (fields.issueId && !(await tx.issue.findUnique({ where: { id: fields.issueId } })))
    issues.push(unknown('issueId'));
  const people = await tx.person.count({ where: { id: { in: [...authorIds] } } });
  if (people !== fields.authorIds.length) issues.push(unknown('authorIds'));
  const topics = await tx.topic.count({ where: { id: { in: [...topicIds] } } });
  if (topics !== fields.topicIds.length) issues.push(unknown('topicIds'));
  return issues;
}
