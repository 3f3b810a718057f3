'use server';

import { z } from 'zod';
import { OneEntryId, Reviewing, SomeEditions } from '@/app/studio/(newsroom)/_bulk/schemas';
import { Publishing } from '@/app/studio/(newsroom)/_piece/schemas';
import { mutation } from '@/app/studio/mutation';
import { reply } from '@/app/studio/reply';
import { archiveEntry } from '@/lib/archive/archive-entry';
import { addTopic } from '@/lib/entries/add-topic';
import { publishEdition } from '@/lib/publishing/publish-edition';
import { unpublishEdition } from '@/lib/publishing/unpublish-edition';
import { assignReviewer } from '@/lib/review/assign-reviewer';
import { listBulkReviewers } from '@/lib/review/list-bulk-reviewers';
import { requiredLine } from '@/lib/text-fields';
import { trashEntry } from '@/lib/trash/trash-entry';
import { TRASH_REASON_MAX } from '@/lib/trash/types';

// One act on one piece of many. Each is the ordinary verb in a transaction of its own; the pages are rendered again once, after the last.

export async function bulkPublishAction(input: unknown) {
  return mutation(Publishing, input, (tx, { actor }, { editionId, change, ...seen }) =>
    publishEdition(tx, actor, editionId, seen, { change }),
  );
}

export async function bulkWithdrawAction(input: unknown) {
  return mutation(z.strictObject({ editionId: z.uuid() }), input, (tx, { actor }, { editionId }) =>
    unpublishEdition(tx, actor, editionId),
  );
}

/** Who can be asked to review some of these editions. */
export async function bulkReviewersAction(input: unknown) {
  return reply(SomeEditions, input, ({ actor }, { editionIds }) => listBulkReviewers(actor, editionIds));
}

export async function bulkReviewerAction(input: unknown) {
  return mutation(Reviewing, input, (tx, { actor }, { editionId, ...assignment }) =>
    assignReviewer(tx, actor, editionId, assignment),
  );
}

export async function bulkTopicAction(input: unknown) {
  return mutation(OneEntryId.extend({ topicId: z.uuid() }), input, (tx, { actor }, { entryId, topicId }) =>
    addTopic(tx, actor, entryId, topicId),
  );
}

export async function bulkArchiveAction(input: unknown) {
  return mutation(OneEntryId, input, (tx, { actor }, { entryId }) => archiveEntry(tx, actor, entryId));
}

export async function bulkTrashAction(input: unknown) {
  return mutation(
    OneEntryId.extend({ reason: requiredLine(TRASH_REASON_MAX) }),
    input,
    (tx, { actor }, { entryId, reason }) => trashEntry(tx, actor, entryId, { reason }),
  );
}
