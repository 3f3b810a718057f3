import { enqueueAnnouncements, recordAnnouncement } from '@/lib/announcements/record-announcement';
import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { CARD_DELAY_S, CARD_JOB } from '@/lib/cards/card-jobs';
import { enqueueCrops } from '@/lib/covers/enqueue-crops';
import { databaseClock } from '@/lib/database/database-now';
import type { Tx } from '@/lib/db';
import type { LockedEdition } from '@/lib/entries/lock';
import { RevisionFields } from '@/lib/entries/revision-fields';
import type { Revision } from '@/lib/generated/prisma/client';
import { piecePath } from '@/lib/i18n/addresses';
import { enqueue } from '@/lib/jobs/enqueue';
import { notify } from '@/lib/notifications/notify';
import { type PieceMove, recordPieceMoves } from '@/lib/redirects/record-piece-moves';
import { finishReview } from '@/lib/review/finish-review';
import { writeSearchDocuments } from '@/lib/search/write-search-documents';
import type { PublicationChange } from '@/lib/workflow/change-reasons';
import { appendVersion } from './append-version';
import { closeRolledBack } from './former-versions';
import { markBehind } from './mark-behind';
import { cancelChanges } from './schedule/open-changes';
import { upsertPublication } from './upsert-publication';
import { storeNotice } from './withdrawal-notice';

/** An earlier version of the edition that is published again. */
export interface RepeatedVersion {
  id: string;
  number: number;
}

/** The plan by which something is done. */
export interface PlannedChange {
  plannedFor: string;
  scheduledById: string;
  /** Seconds that it came after its moment; 0 when it was in time. */
  lateS: number;
}

export interface PublishOptions {
  /** Now by the clock of the database, unless it was planned for a moment. */
  at?: Date;
  /** Why what readers see is changed; null for a first publishing, and for what a program publishes. */
  change?: PublicationChange | null;
}

/** How it came that a revision of before is published. */
interface Origin {
  repeated?: RepeatedVersion;
  planned?: PlannedChange;
  /** The release that it is a part of. Whoever publishes that has cancelled what else was scheduled for its editions, and records the moves of all and what they are found by together. */
  releaseId?: string;
  /** Of a release that is rolled back: the date that readers saw before. They see no other one, as after a repaired typo. */
  restored?: { updatedAt: Date };
  /** Readers have all of it already, from before: then no date moves, and nobody is told. */
  isUnchanged?: boolean;
}

export interface Published {
  /** Decoded path of the page that readers now find. */
  path: string;
  /** Whether readers had never seen any edition of the entry before. */
  firstPublication: boolean;
  /** What readers see from now on. */
  versionId: string;
  move: PieceMove;
}

/**
 * Makes a frozen revision what readers see: publication, redirect from a former address and audit event. Takes the text and
 * the fields from the revision alone, whatever has happened to the draft since. The edition must be locked
 * (`lockEditions`), and the revision must have passed `publishCheck`. A repaired typo leaves the date of the last update as it is, and nobody is
 * told of it unless the address is another. What else was scheduled to be published is cancelled, because it would bring an older text back.
 */
export async function publishRevision(
  tx: Tx,
  actor: Actor,
  { entry, edition, publication, isScheduled }: LockedEdition,
  revision: Revision,
  {
    at: given,
    change = null,
    repeated,
    planned,
    releaseId,
    restored,
    isUnchanged = false,
  }: PublishOptions & Origin,
): Promise<Published> {
  const at = given ?? (await databaseClock(tx));
  const fields = RevisionFields.parse(revision.fields);
  const firstPublication = entry.editions.every((each) => each.firstPublishedAt === null);
  const firstPublishedAt = edition.firstPublishedAt ?? at;
  const path = piecePath(edition.locale, entry.kind, fields.slug ?? '');
  const formerPath = publication && piecePath(edition.locale, entry.kind, publication.slug);
  const isRepair =
    publication !== null && (change?.reason === 'typo' || restored !== undefined || isUnchanged);
  const isSilent = isRepair && path === formerPath;
  if (!releaseId && isScheduled)
    await cancelChanges(tx, actor, { editionId: edition.id, kind: 'publish' }, 'published');
  if (!isSilent) await recordAnnouncement(tx, edition.id);
  await tx.edition.update({ where: { id: edition.id }, data: { state: 'published', firstPublishedAt } });
  const version = await appendVersion(tx, actor, {
    ...{ editionId: edition.id, revisionId: revision.id },
    ...{ sourceId: repeated?.id ?? null, at, change, former: publication?.version ?? null },
  });
  const { id: publicationId } = await upsertPublication(tx, {
    ...{ entry, edition, publication, revision, fields, firstPublishedAt },
    versionId: version.id,
    at: restored?.updatedAt ?? (isRepair ? publication.updatedAt : at),
  });
  if (!releaseId) await writeSearchDocuments(tx, [publicationId]);
  if (restored && repeated && publication?.version) {
    const numbers = { takenBack: publication.version.number, restored: repeated.number };
    await closeRolledBack(tx, publicationId, numbers);
  }
  // Only what is withdrawn has one.
  if (edition.state === 'unpublished') await storeNotice(tx, { edition, entryNumber: entry.number }, '');
  const behind = await markBehind(tx, {
    ...{ entryId: entry.id, editionId: edition.id, versionId: version.id, at, change },
    ...{ isSource: entry.sourceLocale === edition.locale, isAlone: entry.editions.length === 1 },
    ...{ isFirst: publication === null, isRepeated: repeated !== undefined },
    // In a release the other edition may have been published since this one was read.
    isBehind: releaseId !== undefined || edition.behindSinceId !== null,
  });
  const move = { editionId: edition.id, entryNumber: entry.number, from: formerPath, to: path };
  if (!releaseId) await recordPieceMoves(tx, [move]);
  await recordEvent(tx, actor, {
    action: actionOf(publication !== null, repeated !== undefined),
    subjectType: 'entry',
    subjectId: entry.id,
    locale: edition.locale,
    names: entry.editions.map(({ title }) => title),
    data: {
      revision: revision.number,
      path,
      ...(repeated && { version: repeated.number }),
      ...change,
      ...planned,
      ...(releaseId && { releaseId }),
    },
  });
  await finishReview(tx, edition, revision);
  if (!isRepair) await notify(tx, actor, { kind: 'published', editionId: edition.id }, version.id);
  for (const editionId of behind) await notify(tx, actor, { kind: 'behind', editionId }, version.id);
  if (!isSilent) await recordAnnouncement(tx, edition.id);
  await enqueue(tx, CARD_JOB, { publicationId }, { afterS: CARD_DELAY_S });
  await enqueueCrops(tx, fields);
  if (!isSilent) await enqueueAnnouncements(tx);
  return { path, firstPublication, versionId: version.id, move };
}

function actionOf(isPublic: boolean, isRepeated: boolean) {
  if (isRepeated) return 'edition.published_again';
  return isPublic ? 'edition.updated' : 'edition.published';
}
