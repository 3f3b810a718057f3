import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { permit, requireNoIssues } from '@/lib/errors';
import { keepFollowed } from './follow-merges';
import { lockEntry } from './lock';
import { lockReferences, NO_REFERENCES } from './lock-references';
import { canEditEntry } from './policy';
import { entryFieldsOf, writeEntryFields } from './save-entry-fields';

/** Adds one topic to those of an entry, whatever else was changed since somebody looked at it. Throws `invalid` when the topic is gone. */
export async function addTopic(tx: Tx, actor: Actor, entryId: string, wantedId: string): Promise<void> {
  const added = await keepFollowed(tx, { ...NO_REFERENCES, topicIds: [wantedId] });
  const [topicId = wantedId] = added.topicIds;
  const issues = await lockReferences(tx, added);
  const entry = await lockEntry(tx, actor, entryId);
  permit(canEditEntry(actor, entry));
  requireNoIssues(issues);
  const stored = await entryFieldsOf(tx, entry);
  if (stored.topicIds.includes(topicId)) return;
  await writeEntryFields(tx, actor, entry, stored, { ...stored, topicIds: [...stored.topicIds, topicId] });
}
