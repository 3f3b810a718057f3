import { foldedSlugs } from '@/lib/bilingual-records/folded-columns';
import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { listPagePath } from '@/lib/i18n/addresses';
import { LOCALES, localised } from '@/lib/i18n/locales';
import { isSlug } from '@/lib/i18n/slug';
import { recordRemoval } from '@/lib/redirects/record-removal';
import { recordSlugChanges } from '@/lib/redirects/record-slug-changes';
import type { ListPageSlugs } from './types';

const SLUGS = { slugAr: true, slugEn: true } as const;

export function findListPageSlugs(tx: Tx, listId: string): Promise<ListPageSlugs | null> {
  return tx.listPage.findUnique({ where: { listId }, select: SLUGS });
}

/** Why a list cannot have its page under these addresses. Of two lists that take one at the same moment, the second sees the first. */
export async function listPageIssues(
  tx: Tx,
  page: ListPageSlugs | null,
  exceptListId?: string,
): Promise<Issue[]> {
  if (!page) return [];
  await tx.$queryRaw`SELECT 1 AS "locked" FROM pg_advisory_xact_lock(hashtextextended('list-pages', 0))`;
  const { slugArFolded, slugEnFolded } = foldedSlugs(page);
  const others = await tx.listPage.findMany({
    where: {
      OR: [{ slugArFolded }, { slugEnFolded }],
      ...(exceptListId && { listId: { not: exceptListId } }),
    },
  });
  return (['slugAr', 'slugEn'] as const).flatMap((field): Issue[] => {
    const path = `page.${field}`;
    if (!isSlug(page[field])) return [{ path, key: 'slug.malformed' }];
    const folded = field === 'slugAr' ? slugArFolded : slugEnFolded;
    const isTaken = others.some((other) => other[`${field}Folded`] === folded);
    return isTaken ? [{ path, key: 'lists.slugTaken' }] : [];
  });
}

/** Gives a list its page, moves it to other addresses, or takes it off; addresses that it had lead to it or say that it is gone. */
export async function storeListPage(
  tx: Tx,
  listId: string,
  before: ListPageSlugs | null,
  page: ListPageSlugs | null,
): Promise<void> {
  if (!page) {
    if (!before) return;
    await tx.listPage.delete({ where: { listId } });
    for (const path of pathsOf(before)) await recordRemoval(tx, path);
    return;
  }
  const data = { ...page, ...foldedSlugs(page) };
  await tx.listPage.upsert({ where: { listId }, create: { listId, ...data }, update: data });
  await tx.redirect.deleteMany({ where: { fromPath: { in: pathsOf(page) } } });
  if (before) await recordSlugChanges(tx, listPagePath, before, page);
}

const pathsOf = (page: ListPageSlugs) =>
  LOCALES.map((locale) => listPagePath(locale, localised(page, 'slug', locale)));
