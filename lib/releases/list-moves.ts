import type { Tx } from '@/lib/db';
import { findListPageSlugs, listPagePaths, pageMoves } from '@/lib/lists/list-page';
import { type Arrangement, descriptionIn } from '@/lib/lists/replace-arrangement';
import { type AddressMove, recordMoves } from '@/lib/redirects/record-moves';
import { FORMER_REDIRECT, restoreRedirect } from '@/lib/redirects/set-redirect';
import { type FormerRedirects, formerRedirects, restoreRedirects, toFormerRedirects } from './former-state';
import { formerArrangement, frozenArrangement, type ListItem } from './release-contents';

/** What a release does to the addresses of a list's page. */
export interface ListMoves {
  listId: string;
  moves: AddressMove[];
}

/** The lists of which the addresses change. `arrangementOf` says what readers are to see of each. */
export async function findListMoves(
  tx: Tx,
  lists: readonly ListItem[],
  arrangementOf: (item: ListItem) => Arrangement,
): Promise<ListMoves[]> {
  const found: ListMoves[] = [];
  for (const item of lists) {
    const description = descriptionIn(arrangementOf(item));
    if (!description) continue;
    const moves = pageMoves(await findListPageSlugs(tx, item.listId), description.page);
    if (moves.length > 0) found.push({ listId: item.listId, moves });
  }
  return found;
}

/**
 * Has lists leave their addresses, then does what shows readers the lists, then records where the pages are: each address is unique, so that none
 * could take that of another one before.
 */
export async function moveLists(
  tx: Tx,
  found: readonly ListMoves[],
  show: (moved: ReadonlySet<string>) => Promise<void>,
): Promise<void> {
  await tx.listPage.deleteMany({ where: { listId: { in: found.map(({ listId }) => listId) } } });
  await show(new Set(found.map(({ listId }) => listId)));
  await recordMoves(
    tx,
    found.flatMap(({ moves }) => moves),
  );
}

/** What answers at the addresses to which the page of a list moves, and which addresses lead to where it is and to where it will be. */
export async function readLeadingTo(tx: Tx, { moves }: ListMoves): Promise<FormerRedirects> {
  const paths = moves.flatMap(({ from, to }) => [from, to]).flatMap((path) => path ?? []);
  const rows = await tx.redirect.findMany({
    where: { OR: [{ fromPath: { in: paths } }, { toPath: { in: paths } }] },
    select: { fromPath: true, ...FORMER_REDIRECT },
  });
  return toFormerRedirects(rows);
}

/**
 * Has addresses answer what they did before a release moved the pages of its lists. An address that led to a page, and that somebody has led elsewhere since, or that has
 * a page now, stays as it is.
 */
export async function restoreListRedirects(tx: Tx, lists: readonly ListItem[]): Promise<void> {
  const pathsOf = (arrangement: Arrangement) => {
    const page = descriptionIn(arrangement)?.page;
    return page ? listPagePaths(page) : [];
  };
  const ofPages = new Set(
    lists.flatMap((item) => [...pathsOf(frozenArrangement(item)), ...pathsOf(formerArrangement(item))]),
  );
  for (const item of lists) {
    const own = pathsOf(frozenArrangement(item));
    for (const [fromPath, former] of Object.entries(formerRedirects(item))) {
      if (own.includes(fromPath)) await restoreRedirects(tx, { [fromPath]: former });
      else if (await leadsTo(tx, fromPath, ofPages)) await restoreRedirect(tx, fromPath, former);
    }
  }
}

/** Whether an address leads to one of these, or is said to be gone. */
async function leadsTo(tx: Tx, fromPath: string, paths: ReadonlySet<string>): Promise<boolean> {
  const present = await tx.redirect.findUnique({ where: { fromPath } });
  if (!present || present.editionId !== null) return false;
  return present.toPath === null ? present.status === 410 : paths.has(present.toPath);
}
