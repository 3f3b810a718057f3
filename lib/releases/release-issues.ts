import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { RevisionFields } from '@/lib/entries/revision-fields';
import type { SlugsAfter } from '@/lib/entries/slug-issues';
import type { Issue } from '@/lib/errors';
import type { Revision } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import type { Alongside } from '@/lib/publishing/alongside';
import { checkScheduled } from '@/lib/publishing/schedule/check-scheduled';
import { redirectIssues } from '@/lib/redirects/redirect-issues';
import { readReviewRules } from '@/lib/review/review-rules';
import type { ReviewRules } from '@/lib/review/types';
import { hasBody } from '@/lib/richtext/has-body';
import { tryParseOnce } from '@/lib/richtext/parsed-once';
import { besideRedirect } from './beside-redirect';
import { type Comparison, compareFrozen } from './compare-frozen';
import { findListMoves } from './list-moves';
import { notAllowed } from './not-allowed';
import {
  type EditionItem,
  frozenArrangement,
  type ListItem,
  type ReleaseContents,
  type StoredRelease,
} from './release-contents';
import { standingOfList } from './standing-of-lists';

/** Paths of issues about an item of a release. */
export const itemPath = (type: 'edition' | 'list' | 'redirect', id: string) => `${type}:${id}`;

export interface ReleaseCheck {
  /** What stands in the way: of each edition, list and redirect under its own path, of a language that nobody has signed, and of the whole. */
  issues: Issue[];
  /** What is allowed and maybe not meant, of each edition under its own path. */
  warnings: Issue[];
}

/** Checks a release at an instant, or now. */
export async function releaseCheck(
  tx: Tx,
  actor: Actor,
  contents: ReleaseContents,
  at?: Date,
): Promise<ReleaseCheck> {
  const { release } = contents;
  const comparison = await compareFrozen(tx, release.id);
  const rules = await readReviewRules(tx);
  const alongside = changedAlongside(contents);
  const slugsAfter = slugsWith(release, ({ kind, revision }) => (kind === 'publish' ? revision : null));
  const issues: Issue[] = [];
  const warnings: Issue[] = [];
  for (const item of release.editions) {
    const found = await editionCheck(tx, actor, contents, item, {
      ...{ ...comparison(item.id), at, rules, alongside, slugsAfter },
    });
    const path = itemPath('edition', item.id);
    issues.push(...found.issues.map((issue) => ({ ...issue, path })));
    warnings.push(...found.warnings.map((issue) => ({ ...issue, path })));
  }
  for (const item of release.lists) issues.push(...(await listIssues(tx, release, item)));
  const moves = (await findListMoves(tx, release.lists, frozenArrangement)).flatMap((list) => list.moves);
  for (const redirect of release.redirects) {
    const found = await redirectIssues(tx, redirect, besideRedirect(contents, moves, redirect));
    issues.push(...found.map((issue) => ({ ...issue, path: itemPath('redirect', redirect.id) })));
  }
  issues.push(...signOffIssues(release), ...emptyIssues(release));
  return { issues, warnings };
}

/** The slugs under which readers find the editions of a release when they see these revisions of them. */
export function slugsWith(
  { editions }: StoredRelease,
  revisionOf: (item: EditionItem) => Pick<Revision, 'fields'> | null,
): SlugsAfter {
  const slugOf = (item: EditionItem) => {
    const revision = revisionOf(item);
    return revision && RevisionFields.parse(revision.fields).slug;
  };
  return new Map(
    editions.flatMap((item): [string, string | null][] =>
      item.editionId ? [[item.editionId, slugOf(item)]] : [],
    ),
  );
}

/** What readers get with a release, and what they lose. */
function changedAlongside({ release, editions }: ReleaseContents): Alongside {
  const published = release.editions.filter(({ kind }) => kind === 'publish');
  const entriesOf = (items: EditionItem[]) =>
    new Set(items.flatMap(({ editionId }) => editions.get(editionId ?? '')?.entry.id ?? []));
  return {
    editions: new Set(release.editions.flatMap(({ editionId }) => editionId ?? [])),
    shown: entriesOf(published),
    opened: entriesOf(published.filter(({ revision }) => hasPage(revision))),
  };
}

function hasPage(revision: EditionItem['revision']): boolean {
  const text = tryParseOnce(revision?.document);
  return text.ok && hasBody(text.doc);
}

const named = ({ title }: Pick<EditionItem, 'title'>) => ({ title: title || '—' });

interface EditionCheck extends Comparison {
  at: Date | undefined;
  rules: ReviewRules;
  alongside: Alongside;
  slugsAfter: SlugsAfter;
}

/** What forbids that an edition goes live, or that it is withdrawn, beside what readers see of it now. */
async function editionCheck(
  tx: Tx,
  actor: Actor,
  { editions, gone }: ReleaseContents,
  item: EditionItem,
  { isNew, isSentBack, ...frozen }: EditionCheck,
): Promise<ReleaseCheck> {
  const about = { params: named(item) };
  const forbidden = (key: string) => ({ issues: [{ ...about, path: '', key }], warnings: [] });
  const locked = item.editionId ? editions.get(item.editionId) : undefined;
  if (!locked || (item.kind === 'publish' && !item.revision)) return forbidden('releases.gone');
  const { entry, publication } = locked;
  if (entry.trashedAt !== null) return forbidden('releases.inTrash');
  if ((publication?.versionId ?? null) !== item.basisId) return forbidden('releases.outdated');
  const refused = notAllowed(actor, item.kind, locked, item.title);
  if (!item.revision) return { issues: refused ? [refused] : [], warnings: [] };
  if (entry.archivedAt !== null) return forbidden('releases.inArchive');
  if (gone.has(item.revision.id))
    return { issues: [{ path: '', key: 'publish.versionNamesGone' }], warnings: [] };
  const { issues, warnings } = await checkScheduled(tx, actor, locked, item.revision, frozen);
  if (refused) issues.push(refused);
  if (isSentBack) issues.push({ ...about, path: '', key: 'releases.sentBack' });
  if (isNew && item.change === null) issues.push({ path: '', key: 'corrections.reasonMissing' });
  return { issues, warnings };
}

/** A list is arranged beside what readers saw when its draft was taken in, and stands where there is space for it. */
async function listIssues(tx: Tx, release: StoredRelease, item: ListItem): Promise<Issue[]> {
  const path = itemPath('list', item.id);
  if (!(await isShownVersion(tx, item.listId, item.basisVersion)))
    return [{ path, key: 'releases.listOutdated' }];
  const issues = await standingOfList(tx, release, item, frozenArrangement);
  return issues.map((issue) => ({ ...issue, path }));
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
