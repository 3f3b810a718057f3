import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@/lib/auth/types';
import { databaseClock } from '@/lib/database/database-now';
import type { Tx } from '@/lib/db';
import { toJson } from '@/lib/entries/to-json';
import { AppError, found, type Issue, requireNoIssues } from '@/lib/errors';
import type { LockedList } from '@/lib/lists/lock-list';
import { followArrangement } from '@/lib/lists/replace-arrangement';
import { showArrangement } from '@/lib/lists/show-arrangement';
import { stagedArrangement } from '@/lib/lists/staged-arrangement';
import { endListDraft } from '@/lib/lists/staged-description';
import { PublicationChange } from '@/lib/publishing/publication-change';
import type { PlannedChange } from '@/lib/publishing/publish-options';
import { publishRevisions } from '@/lib/publishing/publish-revision';
import { unpublishEdition } from '@/lib/publishing/unpublish-edition';
import { FORMER_REDIRECT, setRedirect } from '@/lib/redirects/set-redirect';
import { othersIn } from './beside-redirect';
import { cancelSingleChanges } from './cancel-single-changes';
import { closeItems } from './discard-release';
import { type FormerRedirects, type FormerState, readFormerStates } from './former-state';
import { findListMoves, moveLists, readLeadingTo } from './list-moves';
import { recordChange } from './lock-release';
import { moveEditions } from './move-editions';
import {
  type EditionItem,
  findStoredRelease,
  frozenArrangement,
  type ListItem,
  lockContents,
  type ReleaseContents,
  type StoredRelease,
} from './release-contents';
import { itemPath, releaseCheck } from './release-issues';

interface Moment {
  /** The instant that all of it carries. */
  at: Date;
  planned?: PlannedChange;
}

/**
 * Makes everything in a locked, open release what readers see, and records what they saw before. Throws `invalid` with everything that stands in
 * its way; whoever calls then undoes what was done by undoing the transaction. Answers the instant that all of it carries.
 */
export async function goLive(
  tx: Tx,
  actor: Actor,
  id: string,
  { at: given, planned }: Partial<Moment> = {},
): Promise<{ at: Date }> {
  const release = found(await findStoredRelease(tx, id));
  const { contents, lists } = await lockContents(tx, actor, release, {
    revisionOf: ({ revision }) => revision,
    arrangementOf: frozenArrangement,
  });
  // Later than whatever was waited for.
  const at = given ?? (await databaseClock(tx));
  requireNoIssues((await releaseCheck(tx, actor, contents, at)).issues);
  const former = await readFormerStates(tx, contents);
  const versions = await changeEditions(tx, actor, contents, { at, ...(planned && { planned }) });
  await storeFormerStates(tx, contents, former, versions);
  const moving = await findListMoves(tx, release.lists, frozenArrangement);
  const redirects = new Map<string, FormerRedirects>();
  for (const each of moving) redirects.set(each.listId, await readLeadingTo(tx, each));
  await moveLists(tx, moving, async (moved) => {
    for (const item of release.lists)
      await arrange(tx, actor, item, found(lists.get(item.listId)), {
        redirects: redirects.get(item.listId) ?? {},
        isMoved: moved.has(item.listId),
      });
  });
  for (const item of release.redirects) await redirect(tx, release, item);
  await closeItems(tx, id);
  await recordChange(tx, actor, release, {
    action: 'release.published',
    columns: { open: null, publishedAt: at, publishedById: actor.userId },
    data: {
      editions: release.editions.length,
      lists: release.lists.map(({ list }) => list.key),
      redirects: release.redirects.length,
      ...planned,
    },
  });
  return { at };
}

/** Withdraws first, because what is published may take the place of it. Answers the version that readers see of each item. */
async function changeEditions(
  tx: Tx,
  actor: Actor,
  { release, editions }: ReleaseContents,
  { at, planned }: Moment,
): Promise<Map<string, string>> {
  const origin = { releaseId: release.id, ...(planned && { planned }) };
  const versions = new Map<string, string>();
  const idsOf = (wanted: EditionItem['kind']) =>
    release.editions.flatMap(({ kind, editionId }) => (kind === wanted && editionId ? [editionId] : []));
  await cancelSingleChanges(tx, actor, { published: idsOf('publish'), withdrawn: idsOf('withdraw') });
  for (const { kind, editionId, notice } of release.editions)
    if (kind === 'withdraw')
      await unpublishEdition(tx, actor, found(editionId), { ...origin, notice: notice ?? '' });
  await moveEditions(tx, async () => {
    const items = release.editions.filter(({ kind }) => kind === 'publish');
    const wanted = items.map(({ editionId, revision, change }) => ({
      ...{ locked: found(editions.get(found(editionId))), revision: found(revision) },
      change: PublicationChange.nullable().parse(change),
    }));
    const done = await publishRevisions(tx, actor, wanted, { at, ...origin });
    for (const [index, { id }] of items.entries()) versions.set(id, found(done[index]).versionId);
    return done.map(({ move }) => move);
  });
  return versions;
}

async function storeFormerStates(
  tx: Tx,
  { release, editions }: ReleaseContents,
  former: Map<string, FormerState>,
  versions: Map<string, string>,
): Promise<void> {
  const beforeId = ({ editionId }: EditionItem) => editions.get(editionId ?? '')?.publication?.versionId;
  const rows = release.editions.map((item) => ({
    id: item.id,
    beforeId: beforeId(item) ?? null,
    before: former.get(item.id) ?? null,
    afterId: versions.get(item.id) ?? null,
  }));
  await tx.$executeRaw`
    UPDATE "ReleaseEdition" item SET "beforeId" = done."beforeId", "before" = done."before", "afterId" = done."afterId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS done("id" uuid, "beforeId" uuid, "before" jsonb, "afterId" uuid)
    WHERE item."id" = done."id"`;
}

/** Shows readers what was frozen of a list; its draft ends with it, unless somebody has gone on with it. */
async function arrange(
  tx: Tx,
  actor: Actor,
  item: ListItem,
  list: LockedList,
  { redirects, isMoved }: { redirects: FormerRedirects; isMoved: boolean },
): Promise<void> {
  const { listId, basisVersion } = item;
  const before = await tx.listArrangement.findUniqueOrThrow({
    where: { listId_version: { listId, version: basisVersion } },
  });
  const arrangement = await followArrangement(tx, frozenArrangement(item));
  const isDone = isDeepStrictEqual(await stagedArrangement(tx, listId), arrangement);
  if (isDone) await endListDraft(tx, listId);
  const { version } = await showArrangement(tx, actor, list, {
    ...{ arrangement, releaseId: item.releaseId, action: 'list.draft_published', isMoved },
  });
  await tx.releaseList.update({
    where: { id: item.id },
    data: { before: toJson({ ...(before.arrangement as object), redirects }), afterVersion: version },
  });
}

async function redirect(
  tx: Tx,
  release: StoredRelease,
  { id, fromPath, toPath }: { id: string; fromPath: string; toPath: string },
): Promise<void> {
  const former = await tx.redirect.findUnique({ where: { fromPath }, select: FORMER_REDIRECT });
  // Editions and lists have left and taken their addresses already.
  const beside = { leaving: [], left: [], taken: [], redirects: othersIn(release, { fromPath, toPath }) };
  try {
    await setRedirect(tx, { fromPath, toPath }, beside);
  } catch (error) {
    throw error instanceof AppError ? new AppError(error.code, ofRedirect(id, error.issues)) : error;
  }
  if (former) await tx.releaseRedirect.update({ where: { id }, data: { before: toJson(former) } });
}

const ofRedirect = (id: string, issues: Issue[]) =>
  issues.map((issue) => ({ ...issue, path: itemPath('redirect', id) }));
