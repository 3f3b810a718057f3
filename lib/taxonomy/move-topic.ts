import { moveRows } from '@/lib/bilingual-records/move-rows';
import type { MergedIds } from '@/lib/bilingual-records/record-descriptor';
import type { Tx } from '@/lib/db';

const TOPIC = { column: 'topicId', isOrdered: false } as const;

/** Has drafts and publications that are about one topic be about another one. */
export async function moveTopic(tx: Tx, ids: MergedIds): Promise<void> {
  await moveRows(tx, { ...TOPIC, name: 'EntryTopic', keys: ['entryId'] }, ids);
  await moveRows(tx, { ...TOPIC, name: 'PublicationTopic', keys: ['publicationId'] }, ids);
  await moveRows(tx, { ...TOPIC, name: 'PublishedEntryTerm', column: 'termId', keys: ['entryId'] }, ids);
}
