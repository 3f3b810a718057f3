import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { freezeRevision } from '@/lib/entries/freeze-revision';
import type { LockedEdition } from '@/lib/entries/lock';
import { canPublish, canUnpublish } from '@/lib/entries/policy';
import { AppError, permit } from '@/lib/errors';
import type { Edition, Release, Revision } from '@/lib/generated/prisma/client';
import { freeSlug } from '@/lib/publishing/free-slug';
import { requireSeen, type SeenVersions, versionsOf } from '@/lib/publishing/seen-versions';
import { storeSlug } from '@/lib/publishing/store-slug';
import type { PublicationChange } from '@/lib/workflow/change-reasons';
import { lapseSignOff } from './lock-release';
import { RELEASE_ITEMS_MAX } from './types';

export interface TakenText {
  /** The versions that the user looked at; null for what there is now. */
  seen?: SeenVersions | null | undefined;
  /** Why it takes the place of what readers see; it can also be said later. */
  change?: PublicationChange | null | undefined;
}

/**
 * Takes a locked edition into a locked release: its draft is frozen, so that typing on changes nothing of what goes live. What is missing from it forbids
 * publishing and not this. Throws `conflict` when it is in a release, or scheduled by itself.
 */
export async function takeEdition(
  tx: Tx,
  actor: Actor,
  release: Pick<Release, 'id'>,
  locked: LockedEdition,
  text: TakenText,
): Promise<void> {
  const { entry, edition, publication } = locked;
  permit(canPublish(actor, entry, edition));
  await requireFree(tx, release, edition);
  const revision = await freezeTaken(tx, actor, locked, text);
  await tx.releaseEdition.create({
    data: {
      ...{ releaseId: release.id, editionId: edition.id, locale: edition.locale, title: edition.title },
      ...{ kind: 'publish', revisionId: revision.id, basisId: publication?.versionId ?? null },
      ...(text.change && { change: text.change }),
    },
  });
  await lapseSignOff(tx, release.id, edition.locale);
}

/** Takes the withdrawal of a locked edition into a locked release, with what readers are told then. Throws `conflict` as above, and when readers see nothing of it. */
export async function takeWithdrawal(
  tx: Tx,
  actor: Actor,
  release: Pick<Release, 'id'>,
  { entry, edition, publication }: LockedEdition,
  notice: string,
): Promise<void> {
  permit(canUnpublish(actor, entry, edition));
  if (!publication) throw new AppError('conflict', [{ path: '', key: 'publish.notPublished' }]);
  await requireFree(tx, release, edition);
  await tx.releaseEdition.create({
    data: {
      ...{ releaseId: release.id, editionId: edition.id, locale: edition.locale, title: edition.title },
      ...{ kind: 'withdraw', basisId: publication.versionId, notice: notice || null },
    },
  });
  await lapseSignOff(tx, release.id, edition.locale);
}

/** The draft of a locked edition as a revision. */
export async function freezeTaken(
  tx: Tx,
  actor: Actor,
  { entry, edition }: LockedEdition,
  { seen = null }: TakenText,
): Promise<Revision> {
  if (seen) requireSeen(seen, versionsOf(edition, entry));
  const slug = edition.slug ?? (await freeSlug(tx, edition.title, edition.locale, edition.id));
  const addressed = slug === '' ? edition : await storeSlug(tx, edition, slug);
  return freezeRevision(tx, actor, { entry, edition: addressed, occasion: 'scheduled' });
}

/** Says which edition is meant: of two, the user may be looking at the other one. */
async function requireFree(
  tx: Tx,
  { id }: Pick<Release, 'id'>,
  edition: Pick<Edition, 'id' | 'title'>,
): Promise<void> {
  const editionId = edition.id;
  const title = edition.title || '—';
  const other = await tx.releaseEdition.findFirst({
    where: { editionId, open: true },
    select: { releaseId: true, release: { select: { number: true, name: true } } },
  });
  if (other?.releaseId === id) throw new AppError('conflict', [{ path: '', key: 'releases.already' }]);
  if (other)
    throw new AppError('conflict', [
      { path: '', key: 'releases.inOther', params: { title, ...other.release } },
    ]);
  if ((await tx.scheduledChange.count({ where: { editionId, open: true } })) > 0)
    throw new AppError('conflict', [{ path: '', key: 'releases.scheduled', params: { title } }]);
  await requireSpace(tx, id);
}

/** A release is one transaction, which others wait for. */
export async function requireSpace(tx: Tx, releaseId: string): Promise<void> {
  const counts = await tx.release.findUniqueOrThrow({
    where: { id: releaseId },
    select: { _count: { select: { editions: true, lists: true, redirects: true } } },
  });
  const { editions, lists, redirects } = counts._count;
  if (editions + lists + redirects >= RELEASE_ITEMS_MAX)
    throw new AppError('invalid', [{ path: '', key: 'releases.full', params: { limit: RELEASE_ITEMS_MAX } }]);
}
