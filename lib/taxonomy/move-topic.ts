import { moveRows } from '@/lib/bilingual-records/move-rows';
import type { Moved } from '@/lib/bilingual-records/record-descriptor';
import type { Tx } from '@/lib/db';

const TOPIC = { column: 'topicId', isOrdered: false } as const;

/** Has drafts and publications that are about one topic be about another one. */
export async function moveTopic(tx: Tx, moved: Moved): Promise<void> {
  await moveRows(tx, { ...TOPIC, name: 'EntryTopic', keys: ['entryId'] }, moved);
  await moveRows(tx, { ...TOPIC, name: 'PublicationTopic', keys: ['publicationId'] }, moved);
  await moveRows(tx, { ...TOPIC, name: 'PublishedEntryTerm', column: 'termId', keys: ['entryId'] }, moved);
}
