import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEditions } from '@/lib/entries/lock';
import { canPublish } from '@/lib/entries/policy';
import { AppError, found, type Issue, permit, requireNoIssues } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { checkFrozen, lockFrozen } from './check-frozen';
import type { PublishOptions } from './publish-options';
import { type Published, publishRevision } from './publish-revision';

interface Wanted {
  /** The number of a revision that readers saw. */
  number: number;
  /** The number of the revision that readers see, as the user knows it. */
  liveNumber: number;
}

/**
 * Shows readers exactly what they saw before, as a new version that says why; the draft stays as it is. What was corrected since is then wrong again
 * or was right before, so that another correction has to say so. Throws `conflict` when nothing is published any more or
 * readers see something else than the user knows, `not_found` for a revision that readers never saw, and `invalid` when it may not be published as
 * it was: what it names is gone, or its address belongs to another piece.
 */
export async function publishAgain(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { number, liveNumber }: Wanted,
  options: PublishOptions = {},
): Promise<Published> {
  const version = isUuid(editionId) ? await findVersion(tx, editionId, number) : null;
  const gone = version ? await lockFrozen(tx, version.revision) : [];
  const locked = found((await lockEditions(tx, actor, [editionId]))[0]);
  permit(canPublish(actor, locked.entry, locked.edition));
  await requireLive(tx, editionId, liveNumber);
  const { revision, ...repeated } = found(version);
  if (number === liveNumber) throw new AppError('conflict', [{ path: '', key: 'publish.isLive' }]);
  requireNoIssues(gone);
  requireNoIssues([
    ...(await checkFrozen(tx, actor, locked, revision)).issues,
    ...(await reasonIssues(tx, editionId, repeated.number, options)),
  ]);
  return publishRevision(
    tx,
    actor,
    { locked, revision, change: options.change, repeated },
    { at: options.at },
  );
}

/** Readers go on reading the notes of the corrections that this takes back, so that one more has to follow. */
async function reasonIssues(
  tx: Tx,
  editionId: string,
  number: number,
  { change }: PublishOptions,
): Promise<Issue[]> {
  if (!change) return [{ path: '', key: 'corrections.reasonMissing' }];
  if (change.reason === 'correction') return [];
  const undone = await tx.publicationVersion.count({
    where: { editionId, number: { gt: number }, correctionNote: { not: null } },
  });
  return undone > 0 ? [{ path: '', key: 'corrections.undone' }] : [];
}

/** The last version that showed this revision. */
function findVersion(tx: Tx, editionId: string, number: number) {
  return tx.publicationVersion.findFirst({
    where: { editionId, revision: { number } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, revision: true },
  });
}

async function requireLive(tx: Tx, editionId: string, liveNumber: number): Promise<void> {
  const publication = await tx.publication.findUnique({
    where: { editionId },
    select: { revision: { select: { number: true } } },
  });
  const key = publication ? 'publish.liveChanged' : 'publish.notPublished';
  if (publication?.revision.number !== liveNumber) throw new AppError('conflict', [{ path: '', key }]);
}
