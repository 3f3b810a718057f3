import { isDeepStrictEqual } from 'node:util';
import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import type { Actor } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { found, type Issue } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { followArrangement } from '@/lib/lists/replace-arrangement';
import { stagedArrangement } from '@/lib/lists/staged-arrangement';
import { PublicationChange } from '@/lib/publishing/publication-change';
import { issuesIn } from '@/lib/publishing/schedule/get-scheduled';
import { compareFrozen } from './compare-frozen';
import { planOf, stateOf } from './list-releases';
import { canManageReleases } from './policy';
import {
  findStoredRelease,
  frozenArrangement,
  type ReleaseContents,
  readContents,
  type StoredRelease,
} from './release-contents';
import { itemPath, localesIn, type ReleaseCheck, releaseCheck } from './release-issues';
import { overtakenIssues } from './roll-back-issues';
import type { ReleasedEdition, ReleasedList, ReleaseView } from './types';

/**
 * A release with what stands in its way now, or, of one that is published, what happened since that is in the way of rolling it back. Throws `not_found`, also for whoever sees no
 * releases.
 */
export async function getRelease(actor: Actor, id: string): Promise<ReleaseView> {
  const tx = db();
  const isFound = canManageReleases(actor) && isUuid(id);
  const release = found(isFound ? await findStoredRelease(tx, id) : null);
  const isPublished = release.publishedAt !== null;
  const contents = await readContents(tx, actor, release, {
    // Of one that is published, texts are read by whoever rolls it back.
    revisionOf: ({ revision }) => (isPublished ? null : revision),
  });
  const check = await checkOf(tx, actor, contents);
  const { issues } = check;
  const isWhole = ({ path }: Issue) => !/^(?:edition|list|redirect):/.test(path);
  return {
    ...(await headOf(tx, release)),
    editions: await editionsOf(tx, contents, check),
    lists: await listsOf(tx, release, issues),
    redirects: release.redirects.map((redirect) => {
      const { id, fromPath, toPath } = redirect;
      return { id, fromPath, toPath, issues: issuesAt(issues, itemPath('redirect', id)) };
    }),
    issues: issues.filter(isWhole),
  };
}

async function checkOf(tx: Tx, actor: Actor, contents: ReleaseContents): Promise<ReleaseCheck> {
  const { publishedAt, rolledBackAt, discardedAt, at, failure } = contents.release;
  if (rolledBackAt !== null || discardedAt !== null) return { issues: [], warnings: [] };
  if (publishedAt !== null) return { issues: await overtakenIssues(tx, actor, contents), warnings: [] };
  // At its moment the system publishes it, whoever looks at it now.
  const publisher = at !== null && failure === null ? SYSTEM_ACTOR : actor;
  return releaseCheck(tx, publisher, contents, at ?? undefined);
}

const issuesAt = (issues: readonly Issue[], path: string) => issues.filter((issue) => issue.path === path);

async function headOf(tx: Tx, release: StoredRelease) {
  const { id, number, name, version, publishedAt, createdAt } = release;
  const signers = release.signOffs.map(({ userId }) => userId);
  const { createdById, publishedById, rolledBackById, rolledBackAt } = release;
  const ids = [createdById, publishedById, rolledBackById, ...signers].flatMap((each) => each ?? []);
  const people = await tx.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, nameAr: true, nameEn: true },
  });
  const person = (of: string | null) => people.find((each) => each.id === of) ?? null;
  const rolledBackBy = person(rolledBackById);
  return {
    ...{ id, number, name, version, publishedAt, createdAt },
    ...{ state: stateOf(release), plan: planOf(release), failure: issuesIn(release.failure) },
    ...{ createdBy: found(person(createdById)), publishedBy: person(publishedById) },
    rolledBack: rolledBackAt && rolledBackBy ? { by: rolledBackBy, at: rolledBackAt } : null,
    signatures: localesIn(release).map((locale) => {
      const signed = release.signOffs.find((each) => each.locale === locale);
      const by = person(signed?.userId ?? null);
      return { locale, signed: signed && by ? { by, at: signed.at } : null };
    }),
  };
}

async function editionsOf(
  tx: Tx,
  { release, editions }: ReleaseContents,
  { issues, warnings }: ReleaseCheck,
): Promise<ReleasedEdition[]> {
  // What is closed stays as it is, whatever is typed.
  const comparison = release.publishedAt === null ? await compareFrozen(tx, release.id) : null;
  return release.editions.map((item) => {
    const { id, kind, locale, title, editionId, change, notice, revision, basisId } = item;
    const locked = editionId ? editions.get(editionId) : undefined;
    return {
      ...{ id, kind, locale, title },
      piece: locked
        ? { editionId: locked.edition.id, entryId: locked.entry.id, kind: locked.entry.kind }
        : null,
      ...{ revisionNumber: revision?.number ?? null, wasPublic: basisId !== null },
      ...{ isPublic: locked?.publication != null, isBehind: comparison?.(id).isBehind ?? false },
      change: PublicationChange.nullable().parse(change),
      notice: notice ?? '',
      issues: issuesAt(issues, itemPath('edition', id)),
      warnings: issuesAt(warnings, itemPath('edition', id)),
    };
  });
}

async function listsOf(tx: Tx, release: StoredRelease, issues: readonly Issue[]): Promise<ReleasedList[]> {
  const rows: ReleasedList[] = [];
  for (const item of release.lists) {
    const { key, nameAr, nameEn } = item.list;
    const staged = await stagedArrangement(tx, item.listId);
    const isAsDraft = isDeepStrictEqual(staged, await followArrangement(tx, frozenArrangement(item)));
    const isBehind = staged !== null && !isAsDraft;
    rows.push({
      ...{ id: item.id, key, nameAr, nameEn, isBehind, isAsDraft },
      issues: issuesAt(issues, itemPath('list', item.id)),
    });
  }
  return rows;
}
