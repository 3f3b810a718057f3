import { recordAnnouncement } from '@/lib/announcements/record-announcement';
import type { Actor } from '@/lib/auth/types';
import { databaseClock } from '@/lib/database/database-now';
import type { Tx } from '@/lib/db';
import type { LockedEdition } from '@/lib/entries/lock';
import { RevisionFields } from '@/lib/entries/revision-fields';
import { found } from '@/lib/errors';
import type { Revision } from '@/lib/generated/prisma/client';
import { piecePath } from '@/lib/i18n/addresses';
import { type PieceMove, recordPieceMoves } from '@/lib/redirects/record-piece-moves';
import { finishReviews } from '@/lib/review/finish-review';
import { writeSearchDocuments } from '@/lib/search/write-search-documents';
import { appendVersions } from './append-version';
import { closeRolledBack } from './former-versions';
import { markBehind } from './mark-behind';
import type { PlannedChange, PublishOptions, RepeatedVersion } from './publish-options';
import { cancelChanges } from './schedule/open-changes';
import { type ShownPiece, tellOfPublishing } from './tell-of-publishing';
import { upsertPublications } from './upsert-publication';
import { storeNotice } from './withdrawal-notice';

/** A frozen revision of an edition that is locked, and why readers get it. */
export interface RevisionToPublish extends Pick<PublishOptions, 'change'> {
  locked: LockedEdition;
  revision: Revision;
  repeated?: RepeatedVersion;
  /** Of a release that is rolled back: the date that readers saw before. They see no other one, as after a repaired typo. */
  restored?: { updatedAt: Date };
  /** Readers have all of it already, from before: then no date moves, and nobody is told. */
  isUnchanged?: boolean;
}

/** How it came that all of them are published. */
interface Origin extends Pick<PublishOptions, 'at'> {
  planned?: PlannedChange;
  /** The release that they are a part of. Whoever publishes that has cancelled what else was scheduled for its editions, and records the moves of all and what they are found by. */
  releaseId?: string;
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

/** As `publishRevisions`, of one edition. */
export async function publishRevision(
  tx: Tx,
  actor: Actor,
  wanted: RevisionToPublish,
  origin: Origin,
): Promise<Published> {
  return found((await publishRevisions(tx, actor, [wanted], origin))[0]);
}

/**
 * Makes frozen revisions what readers see: publications, redirects from former addresses and audit events. Takes the texts and
 * the fields from the revisions alone, whatever has happened to the drafts since. The editions must be locked
 * (`lockEditions`), and the revisions must have passed `publishCheck`. A repaired typo leaves the date of the last update as it is, and nobody is
 * told of it unless the address is another. What else was scheduled to be published is cancelled, because it would bring an older text back.
 * Each step is one statement for all of them, except that each text is written by itself. Answers in the order of `wanted`.
 */
export async function publishRevisions(
  tx: Tx,
  actor: Actor,
  wanted: readonly RevisionToPublish[],
  { at: given, planned, releaseId }: Origin,
): Promise<Published[]> {
  // A release may hold withdrawals, lists and redirects alone.
  if (wanted.length === 0) return [];
  const at = given ?? (await databaseClock(tx));
  const pieces = wanted.map((each) => toShow(each, at));
  const scheduled = pieces.flatMap(({ edition, isScheduled }) => (isScheduled ? [edition.id] : []));
  if (!releaseId && scheduled.length > 0)
    await cancelChanges(tx, actor, { editionId: { in: scheduled }, kind: 'publish' }, 'published');
  for (const { edition, isSilent } of pieces) if (!isSilent) await recordAnnouncement(tx, edition.id);
  await markPublished(tx, pieces, at);
  const shown = await show(tx, actor, pieces, at);
  if (!releaseId)
    await writeSearchDocuments(
      tx,
      shown.map(({ publicationId }) => publicationId),
    );
  await forgetWhatWasSaid(tx, shown);
  const behind = await markBehind(tx, shown.map(asShown), at);
  if (!releaseId)
    await recordPieceMoves(
      tx,
      shown.map(({ move }) => move),
    );
  await finishReviews(tx, shown);
  await tellOfPublishing(tx, actor, shown, { behind, planned, releaseId });
  return shown.map(({ path, firstPublication, versionId, move }) => ({
    ...{ path, firstPublication, versionId, move },
  }));
}

function toShow(
  { locked, revision, change = null, repeated, restored, isUnchanged }: RevisionToPublish,
  at: Date,
) {
  const { entry, edition, publication } = locked;
  const fields = RevisionFields.parse(revision.fields);
  const path = piecePath(edition.locale, entry.kind, fields.slug ?? '');
  const from = publication && piecePath(edition.locale, entry.kind, publication.slug);
  const isRepair =
    publication !== null && (change?.reason === 'typo' || restored !== undefined || isUnchanged === true);
  const firstPublication = entry.editions.every((each) => each.firstPublishedAt === null);
  const firstPublishedAt = edition.firstPublishedAt ?? at;
  const move: PieceMove = { editionId: edition.id, entryNumber: entry.number, from, to: path };
  return {
    ...{ ...locked, revision, fields, change, repeated, restored, path, move },
    ...{ isRepair, isSilent: isRepair && path === from, firstPublication, firstPublishedAt },
  };
}

type Piece = ReturnType<typeof toShow>;

/** Of one that is published already nothing is written: its draft has not changed, and each written row of a draft writes that of its entry. */
async function markPublished(tx: Tx, pieces: readonly Piece[], at: Date): Promise<void> {
  const idsOf = (isFirst: boolean) =>
    pieces.flatMap(({ edition: { id, state, firstPublishedAt } }) =>
      (state !== 'published' || firstPublishedAt === null) && (firstPublishedAt === null) === isFirst
        ? [id]
        : [],
    );
  const [first, again] = [idsOf(true), idsOf(false)];
  const state = 'published';
  if (first.length > 0)
    await tx.edition.updateMany({ where: { id: { in: first } }, data: { state, firstPublishedAt: at } });
  if (again.length > 0) await tx.edition.updateMany({ where: { id: { in: again } }, data: { state } });
}

/** Appends the versions and writes the publications. */
async function show(tx: Tx, actor: Actor, pieces: readonly Piece[], at: Date): Promise<ShownPiece[]> {
  const versions = await appendVersions(
    tx,
    actor,
    pieces.map(({ edition, revision, repeated, change, publication }) => ({
      ...{ editionId: edition.id, revisionId: revision.id },
      ...{ sourceId: repeated?.id ?? null, at, change, former: publication?.version ?? null },
    })),
  );
  const withVersions = pieces.map((piece) => ({
    ...piece,
    versionId: found(versions.get(piece.edition.id)),
  }));
  const ids = await upsertPublications(
    tx,
    withVersions.map(({ restored, isRepair, publication, ...piece }) => ({
      ...{ ...piece, publication },
      at: restored?.updatedAt ?? (isRepair && publication ? publication.updatedAt : at),
    })),
  );
  return withVersions.map((piece, index) => ({ ...piece, publicationId: found(ids[index]) }));
}

/** What is taken back with a release, and what was said at the address of a piece that was withdrawn. */
async function forgetWhatWasSaid(tx: Tx, shown: readonly ShownPiece[]): Promise<void> {
  for (const { entry, edition, publication, publicationId, restored, repeated } of shown) {
    if (restored && repeated && publication?.version) {
      const numbers = { takenBack: publication.version.number, restored: repeated.number };
      await closeRolledBack(tx, publicationId, numbers);
    }
    // Only what is withdrawn has one.
    if (edition.state === 'unpublished') await storeNotice(tx, { edition, entryNumber: entry.number }, '');
  }
}

const asShown = ({ entry, edition, publication, versionId, change, repeated }: ShownPiece) => ({
  ...{ entryId: entry.id, editionId: edition.id, versionId, change },
  ...{ isSource: entry.sourceLocale === edition.locale, isAlone: entry.editions.length === 1 },
  ...{ isFirst: publication === null, isRepeated: repeated !== undefined },
  isBehind: edition.behindSinceId !== null,
});
