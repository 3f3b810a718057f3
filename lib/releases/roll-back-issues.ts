import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { SlugsAfter } from '@/lib/entries/slug-issues';
import type { Issue } from '@/lib/errors';
import { checkFrozen } from '@/lib/publishing/check-frozen';
import { notAllowed } from './not-allowed';
import { type EditionItem, formerArrangement, type ReleaseContents } from './release-contents';
import { isShownVersion, itemPath, slugsWith } from './release-issues';
import { standingOfList } from './standing-of-lists';

type Overtaken = Omit<ReleaseContents, 'gone'>;

/**
 * What forbids that readers see again what they saw before a release: something in it was published, withdrawn or arranged again since, or what they saw may
 * not be published any more. Under the paths of the items.
 */
export async function rollBackIssues(tx: Tx, actor: Actor, contents: ReleaseContents): Promise<Issue[]> {
  const issues = await overtakenIssues(tx, actor, contents);
  const slugsAfter = slugsWith(contents.release, ({ former }) => former?.revision ?? null);
  for (const item of contents.release.editions) {
    if (overtaken(actor, contents, item)) continue;
    const found = await textIssues(tx, actor, contents, item, slugsAfter);
    issues.push(...found.map((issue) => ({ ...issue, path: itemPath('edition', item.id) })));
  }
  for (const item of contents.release.lists) {
    const found = await standingOfList(tx, contents.release, item, formerArrangement);
    issues.push(...found.map((issue) => ({ ...issue, path: itemPath('list', item.id) })));
  }
  return issues;
}

/** Of these, what happened since and what is not for this user to decide, found without reading a text: whoever opens a release of years ago does not wait for that. */
export async function overtakenIssues(tx: Tx, actor: Actor, contents: Overtaken): Promise<Issue[]> {
  const issues = contents.release.editions.flatMap((item) => {
    const issue = overtaken(actor, contents, item);
    return issue ? [{ ...issue, path: itemPath('edition', item.id) }] : [];
  });
  for (const { id, listId, afterVersion } of contents.release.lists)
    if (!(await isShownVersion(tx, listId, afterVersion)))
      issues.push({ path: itemPath('list', id), key: 'releases.arrangedSince' });
  for (const { id, fromPath, toPath } of contents.release.redirects) {
    const present = await tx.redirect.findUnique({ where: { fromPath } });
    if (present?.toPath !== toPath || present.editionId !== null)
      issues.push({
        ...{
          path: itemPath('redirect', id),
          key: 'releases.redirectChangedSince',
          params: { path: fromPath },
        },
      });
  }
  return issues;
}

function overtaken(
  actor: Actor,
  { editions }: Overtaken,
  { editionId, title, afterId, former, before }: EditionItem,
): Issue | null {
  const about = { path: '', params: { title: title || '—' } };
  const locked = editionId ? editions.get(editionId) : undefined;
  if (!locked || before === null) return { ...about, key: 'releases.goneSince' };
  const { entry, publication } = locked;
  if (entry.trashedAt !== null) return { ...about, key: 'releases.inTrash' };
  if ((publication?.versionId ?? null) !== afterId) return { ...about, key: 'releases.publishedSince' };
  if (former && entry.archivedAt !== null) return { ...about, key: 'releases.inArchive' };
  return notAllowed(actor, former ? 'publish' : 'withdraw', locked, title);
}

/** Of what readers saw; what they did not see before is withdrawn. */
async function textIssues(
  tx: Tx,
  actor: Actor,
  { editions, gone }: ReleaseContents,
  { editionId, former }: EditionItem,
  slugsAfter: SlugsAfter,
): Promise<Issue[]> {
  const locked = editions.get(editionId ?? '');
  if (!locked || !former) return [];
  if (gone.has(former.revision.id)) return [{ path: '', key: 'publish.versionNamesGone' }];
  return (await checkFrozen(tx, actor, locked, former.revision, { slugsAfter })).issues;
}
