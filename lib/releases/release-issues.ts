import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { checkScheduled } from '@/lib/publishing/schedule/check-scheduled';
import { redirectIssues } from '@/lib/redirects/redirect-issues';
import { readReviewRules } from '@/lib/review/review-rules';
import type { ReviewRules } from '@/lib/review/types';
import { besideRedirect } from './beside-redirect';
import { type Comparison, compareFrozen } from './compare-frozen';
import type { EditionItem, ListItem, ReleaseContents, StoredRelease } from './release-contents';

/** Paths of issues about an item of a release. */
export const itemPath = (type: 'edition' | 'list' | 'redirect', id: string) => `${type}:${id}`;

/**
 * What stands in the way of a release at an instant, or now: of each edition, list and redirect under its own path, of a language that nobody has signed,
 * and of the whole.
 */
export async function releaseIssues(
  tx: Tx,
  actor: Actor,
  contents: ReleaseContents,
  at?: Date,
): Promise<Issue[]> {
  const { release } = contents;
  const comparison = await compareFrozen(tx, release.id);
  const rules = await readReviewRules(tx);
  const issues: Issue[] = [];
  for (const item of release.editions) {
    const found = await editionIssues(tx, actor, contents, item, { ...comparison(item.id), at, rules });
    issues.push(...found.map((issue) => ({ ...issue, path: itemPath('edition', item.id) })));
  }
  for (const item of release.lists) issues.push(...(await listIssues(tx, item)));
  for (const redirect of release.redirects) {
    const found = await redirectIssues(tx, redirect, besideRedirect(contents, redirect));
    issues.push(...found.map((issue) => ({ ...issue, path: itemPath('redirect', redirect.id) })));
  }
  return [...issues, ...signOffIssues(release), ...emptyIssues(release)];
}

const named = ({ title }: Pick<EditionItem, 'title'>) => ({ title: title || '—' });

/** What forbids that an edition goes live, or that it is withdrawn, beside what readers see of it now. */
async function editionIssues(
  tx: Tx,
  actor: Actor,
  { editions, gone }: ReleaseContents,
  item: EditionItem,
  { at, rules, isNew, isSentBack }: Comparison & { at: Date | undefined; rules: ReviewRules },
): Promise<Issue[]> {
  const about = { params: named(item) };
  const locked = item.editionId ? editions.get(item.editionId) : undefined;
  if (!locked || (item.kind === 'publish' && !item.revision))
    return [{ ...about, path: '', key: 'releases.gone' }];
  const { entry, publication } = locked;
  if (entry.trashedAt !== null) return [{ ...about, path: '', key: 'releases.inTrash' }];
  if ((publication?.versionId ?? null) !== item.basisId)
    return [{ ...about, path: '', key: 'releases.outdated' }];
  if (!item.revision) return [];
  if (entry.archivedAt !== null) return [{ ...about, path: '', key: 'releases.inArchive' }];
  if (gone.has(item.revision.id)) return [{ path: '', key: 'publish.versionNamesGone' }];
  const issues = await checkScheduled(tx, actor, locked, item.revision, at, rules);
  if (isSentBack) issues.push({ ...about, path: '', key: 'releases.sentBack' });
  if (isNew && item.change === null) issues.push({ path: '', key: 'corrections.reasonMissing' });
  return issues;
}

/** A list is arranged beside what readers saw when its draft was taken in. */
export async function listIssues(tx: Tx, { id, listId, basisVersion }: ListItem): Promise<Issue[]> {
  return (await isShownVersion(tx, listId, basisVersion))
    ? []
    : [{ path: itemPath('list', id), key: 'releases.listOutdated' }];
}

/** Whether readers see this arrangement of a list. */
export async function isShownVersion(tx: Tx, listId: string, version: number | null): Promise<boolean> {
  const { _max } = await tx.listArrangement.aggregate({ where: { listId }, _max: { version: true } });
  return _max.version === version;
}

/** Lists and redirects belong to no language. */
export function localesIn({ editions }: Pick<StoredRelease, 'editions'>): Locale[] {
  return [...new Set(editions.map(({ locale }) => locale))].sort();
}

function signOffIssues(release: StoredRelease): Issue[] {
  return localesIn(release)
    .filter((locale) => !release.signOffs.some((signed) => signed.locale === locale))
    .map((locale) => ({ path: `signOff:${locale}`, key: 'releases.notSigned', params: { locale } }));
}

function emptyIssues({ editions, lists, redirects }: StoredRelease): Issue[] {
  return editions.length + lists.length + redirects.length === 0 ? [{ path: '', key: 'releases.empty' }] : [];
}
