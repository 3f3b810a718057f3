import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { toJson } from '@/lib/entries/to-json';
import type { Edition, Entry, Revision, RevisionReason } from '@/lib/generated/prisma/client';
import type { EntryRelations } from './load-relations';

interface Milestone {
  entry: Entry & EntryRelations;
  edition: Edition;
  reason: RevisionReason;
}

/** Writes one immutable line of history: the text and every field needed to print it again. */
export async function addRevision(
  tx: Tx,
  actor: Actor,
  { entry, edition, reason }: Milestone,
): Promise<Revision> {
  const last = await tx.revision.aggregate({ where: { editionId: edition.id }, _max: { number: true } });
  return tx.revision.create({
    data: {
      editionId: edition.id,
      number: (last._max.number ?? 0) + 1,
      reason,
      document: toJson(edition.document as object),
      documentVersion: edition.version,
      fields: {
        slug: edition.slug,
        dateline: edition.datelineAt?.toISOString() ?? null,
        sectionId: entry.sectionId,
        issueId: entry.issueId,
        authorIds: entry.authors.map((author) => author.personId),
        topicIds: entry.topics.map((topic) => topic.topicId),
      },
      createdById: actor.userId,
    },
  });
}
