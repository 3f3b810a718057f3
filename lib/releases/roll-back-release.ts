import type { Actor } from '@/lib/auth/types';
import { databaseClock } from '@/lib/database/database-now';
import type { Tx } from '@/lib/db';
import { AppError, found, requireNoIssues } from '@/lib/errors';
import { showArrangement } from '@/lib/lists/show-arrangement';
import { publishRevisions } from '@/lib/publishing/publish-revision';
import { unpublishEdition } from '@/lib/publishing/unpublish-edition';
import { type FormerRedirect, restoreRedirect } from '@/lib/redirects/set-redirect';
import { cancelSingleChanges } from './cancel-single-changes';
import { formerTargets, parseFormerState, restoreBehind, restoreRedirects } from './former-state';
import { findListMoves, moveLists, restoreListRedirects } from './list-moves';
import { lockRelease, recordChange } from './lock-release';
import { moveEditions } from './move-editions';
import {
  findStoredRelease,
  formerArrangement,
  lockContents,
  type ReleaseContents,
  type StoredRelease,
} from './release-contents';
import { rollBackIssues } from './roll-back-issues';
import type { SeenRelease } from './types';

/**
 * Shows readers again exactly what they saw before a release, as new versions; drafts stay as they are. Throws `conflict` when it is not published or
 * was rolled back already, and `invalid` with all that was published or arranged again since.
 */
export async function rollBackRelease(tx: Tx, actor: Actor, seen: SeenRelease): Promise<{ at: Date }> {
  const locked = await lockRelease(tx, actor, seen);
  if (locked.publishedAt === null || locked.rolledBackAt !== null)
    throw new AppError('conflict', [{ path: '', key: 'releases.notLive' }]);
  const release = found(await findStoredRelease(tx, locked.id));
  const { contents, lists } = await lockContents(tx, actor, release, {
    revisionOf: ({ former }) => former?.revision ?? null,
    arrangementOf: formerArrangement,
    named: formerTargets(release),
  });
  requireNoIssues(await rollBackIssues(tx, actor, contents));
  const at = await databaseClock(tx);
  await recordChange(tx, actor, release, {
    action: 'release.rolled_back',
    columns: { rolledBackAt: at, rolledBackById: actor.userId },
  });
  // In the reverse order of going live.
  for (const { fromPath, before } of release.redirects)
    await restoreRedirect(tx, fromPath, before as FormerRedirect | null);
  await moveLists(tx, await findListMoves(tx, release.lists, formerArrangement), async (moved) => {
    for (const item of release.lists)
      await showArrangement(tx, actor, found(lists.get(item.listId)), {
        arrangement: formerArrangement(item),
        ...{ releaseId: release.id, action: 'list.arrangement_restored' },
        isMoved: moved.has(item.listId),
      });
  });
  await restoreListRedirects(tx, release.lists);
  await restoreEditions(tx, actor, contents, at);
  await restoreBehind(tx, release.editions);
  return { at };
}

async function restoreEditions(
  tx: Tx,
  actor: Actor,
  { release, editions }: ReleaseContents,
  at: Date,
): Promise<void> {
  const releaseId = release.id;
  const idsOf = (wasPublic: boolean) =>
    release.editions.flatMap(({ former, editionId }) =>
      (former !== null) === wasPublic && editionId ? [editionId] : [],
    );
  await cancelSingleChanges(tx, actor, { published: idsOf(true), withdrawn: idsOf(false) });
  for (const { editionId, former, before } of release.editions)
    if (!former)
      await unpublishEdition(tx, actor, found(editionId), {
        ...{ releaseId, notice: parseFormerState(before).notice },
      });
  await moveEditions(tx, async () => {
    const wanted = release.editions.flatMap(({ editionId, former, before }) => {
      if (!former) return [];
      const { id, number, revision } = former;
      const restored = { updatedAt: new Date(found(parseFormerState(before).updatedAt)) };
      const locked = found(editions.get(found(editionId)));
      return [{ locked, revision, repeated: { id, number }, restored }];
    });
    return (await publishRevisions(tx, actor, wanted, { at, releaseId })).map(({ move }) => move);
  });
  await restoreAddresses(tx, release);
}

async function restoreAddresses(tx: Tx, { editions }: StoredRelease): Promise<void> {
  for (const { before } of editions) await restoreRedirects(tx, parseFormerState(before).redirects);
}
