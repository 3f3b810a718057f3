import { foldedSlugs } from '@/lib/bilingual-records/folded-columns';
import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { listPagePath } from '@/lib/i18n/addresses';
import { LOCALES, localised } from '@/lib/i18n/locales';
import { isSlug } from '@/lib/i18n/slug';
import { type AddressMove, recordMoves } from '@/lib/redirects/record-moves';
import type { Described } from './standing-issues';
import type { ListPageSlugs } from './types';

const SLUGS = { slugAr: true, slugEn: true } as const;
const SLUG_FIELDS = ['slugAr', 'slugEn'] as const;

export function findListPageSlugs(tx: Tx, listId: string): Promise<ListPageSlugs | null> {
  return tx.listPage.findUnique({ where: { listId }, select: SLUGS });
}

/** Why these are no addresses of a page. */
export function slugIssues(page: ListPageSlugs | null): Issue[] {
  return SLUG_FIELDS.flatMap((field): Issue[] =>
    page === null || isSlug(page[field]) ? [] : [{ path: `page.${field}`, key: 'slug.malformed' }],
  );
}

/** Why a list cannot have its page under its addresses, beside the other lists that are described anew in the same transaction, as they are then. */
export async function listPageIssues(
  tx: Tx,
  { id, description: { page } }: Described,
  alongside: readonly Described[] = [],
): Promise<Issue[]> {
  if (!page) return [];
  const { slugArFolded, slugEnFolded } = foldedSlugs(page);
  const moving = [id, ...alongside.map((other) => other.id)].flatMap((each) => each ?? []);
  const stored = await tx.listPage.findMany({
    where: { OR: [{ slugArFolded }, { slugEnFolded }], listId: { notIn: moving } },
  });
  const coming = alongside.flatMap(({ description }) =>
    description.page ? [foldedSlugs(description.page)] : [],
  );
  return SLUG_FIELDS.flatMap((field): Issue[] => {
    const folded = field === 'slugAr' ? slugArFolded : slugEnFolded;
    const isTaken = [...stored, ...coming].some((other) => other[`${field}Folded`] === folded);
    return isTaken ? [{ path: `page.${field}`, key: 'lists.slugTaken' }] : [];
  });
}

/** Gives a list its page, moves it to other addresses, or takes it off; addresses that it had lead to it or say that it is gone. */
export async function storeListPage(
  tx: Tx,
  listId: string,
  before: ListPageSlugs | null,
  page: ListPageSlugs | null,
): Promise<void> {
  if (page) {
    const data = { ...page, ...foldedSlugs(page) };
    await tx.listPage.upsert({ where: { listId }, create: { listId, ...data }, update: data });
  } else if (before) await tx.listPage.delete({ where: { listId } });
  await recordMoves(tx, pageMoves(before, page));
}

/** Which of its addresses the page of a list leaves and takes. */
export function pageMoves(before: ListPageSlugs | null, page: ListPageSlugs | null): AddressMove[] {
  return LOCALES.map((locale) => {
    const pathOf = (slugs: ListPageSlugs | null) =>
      slugs && listPagePath(locale, localised(slugs, 'slug', locale));
    return { from: pathOf(before), to: pathOf(page) };
  }).filter(({ from, to }) => from !== to);
}

/** Where readers find the page of a list. */
export const listPagePaths = (page: ListPageSlugs) =>
  LOCALES.map((locale) => listPagePath(locale, localised(page, 'slug', locale)));
