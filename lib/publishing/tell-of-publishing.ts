import { enqueueAnnouncements, recordAnnouncement } from '@/lib/announcements/record-announcement';
import { type NewAuditEvent, recordEvents } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { CARD_DELAY_S, CARD_JOB } from '@/lib/cards/card-jobs';
import { enqueueCrops } from '@/lib/covers/enqueue-crops';
import type { Tx } from '@/lib/db';
import type { LockedEdition } from '@/lib/entries/lock';
import type { RevisionFields } from '@/lib/entries/revision-fields';
import type { Revision } from '@/lib/generated/prisma/client';
import { enqueueAll } from '@/lib/jobs/enqueue';
import { notifyAll } from '@/lib/notifications/notify';
import type { PieceMove } from '@/lib/redirects/record-piece-moves';
import type { PublicationChange } from '@/lib/workflow/change-reasons';
import type { MarkedEdition } from './mark-behind';
import type { PlannedChange, RepeatedVersion } from './publish-options';

/** An edition that has just been published. */
export interface ShownPiece extends LockedEdition {
  revision: Revision;
  fields: RevisionFields;
  change: PublicationChange | null;
  repeated: RepeatedVersion | undefined;
  restored: { updatedAt: Date } | undefined;
  path: string;
  move: PieceMove;
  firstPublication: boolean;
  /** Whether readers see no other date. */
  isRepair: boolean;
  /** Whether nobody outside is told. */
  isSilent: boolean;
  versionId: string;
  publicationId: string;
}

interface Circumstances {
  /** The editions that are behind from now on. */
  behind: readonly MarkedEdition[];
  planned: PlannedChange | undefined;
  releaseId: string | undefined;
}

/** The last step of publishing: the audit log, colleagues, and what is made of it in the background. */
export async function tellOfPublishing(
  tx: Tx,
  actor: Actor,
  shown: readonly ShownPiece[],
  { behind, planned, releaseId }: Circumstances,
): Promise<void> {
  await recordEvents(
    tx,
    actor,
    shown.map((piece) => eventOf(piece, { planned, releaseId })),
  );
  await notifyAll(tx, actor, [
    ...shown.flatMap(({ isRepair, edition, versionId }) =>
      isRepair ? [] : [{ kind: 'published' as const, editionId: edition.id, occasion: versionId }],
    ),
    ...behind.map(({ id, versionId }) => ({ kind: 'behind' as const, editionId: id, occasion: versionId })),
  ]);
  const told = shown.filter(({ isSilent }) => !isSilent);
  for (const { edition } of told) await recordAnnouncement(tx, edition.id);
  const cards = shown.map(({ publicationId }) => ({ publicationId }));
  await enqueueAll(tx, CARD_JOB, cards, { afterS: CARD_DELAY_S });
  await enqueueCrops(
    tx,
    shown.map(({ fields }) => fields),
  );
  if (told.length > 0) await enqueueAnnouncements(tx);
}

const eventOf = (
  { entry, edition, publication, revision, path, change, repeated }: ShownPiece,
  { planned, releaseId }: Pick<Circumstances, 'planned' | 'releaseId'>,
): NewAuditEvent => ({
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

function actionOf(isPublic: boolean, isRepeated: boolean) {
  if (isRepeated) return 'edition.published_again';
  return isPublic ? 'edition.updated' : 'edition.published';
}
