import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { type LockedEdition, lockEditions, readEditions } from '@/lib/entries/lock';
import { lockEntriesInOrder } from '@/lib/entries/lock-entries-in-order';
import type { Prisma, Revision } from '@/lib/generated/prisma/client';
import { LOCALES } from '@/lib/i18n/locales';
import { lockDescriptions } from '@/lib/lists/list-description';
import { type LockedList, lockList } from '@/lib/lists/lock-list';
import { type Arrangement, descriptionIn, entryIdsOf } from '@/lib/lists/replace-arrangement';
import { findGoneReferences } from '@/lib/publishing/find-gone-references';

const ITEMS = {
  editions: { orderBy: { id: 'asc' }, include: { revision: true, former: { include: { revision: true } } } },
  lists: {
    orderBy: { list: { key: 'asc' } },
    include: { list: { select: { key: true, nameAr: true, nameEn: true } } },
  },
  redirects: { orderBy: { fromPath: 'asc' } },
  signOffs: true,
} as const satisfies Prisma.ReleaseInclude;

export type StoredRelease = Prisma.ReleaseGetPayload<{ include: typeof ITEMS }>;
export type EditionItem = StoredRelease['editions'][number];
export type ListItem = StoredRelease['lists'][number];

export interface ReleaseContents {
  release: StoredRelease;
  /** By the id of the edition. */
  editions: ReadonlyMap<string, LockedEdition>;
  /** Revisions of which something is gone that readers would miss. */
  gone: ReadonlySet<string>;
}

export function findStoredRelease(tx: Tx, id: string): Promise<StoredRelease | null> {
  return tx.release.findUnique({ where: { id }, include: ITEMS });
}

interface Wanted {
  /** The text that readers are to see of an edition; null for none. */
  revisionOf: (item: EditionItem) => Revision | null;
  /** What they are to see of a list. */
  arrangementOf: (item: ListItem) => Arrangement;
  /** Editions beside those in the release that redirects are about to name. */
  named?: readonly string[];
}

/** What readers are to see of a list with the release. */
export const frozenArrangement = ({ arrangement }: ListItem) => arrangement as unknown as Arrangement;
/** What they saw before it; of one that is published. */
export const formerArrangement = ({ before }: ListItem) => before as unknown as Arrangement;

/** Everything in a release, for reading. */
export async function readContents(
  tx: Tx,
  actor: Actor,
  release: StoredRelease,
  { revisionOf }: Pick<Wanted, 'revisionOf'>,
): Promise<ReleaseContents> {
  const gone = await findGoneReferences(tx, revisionsIn(release, revisionOf), { lock: false });
  return { release, gone, editions: byId(await readEditions(tx, actor, editionIdsIn(release))) };
}

/**
 * Locks everything in a locked release and all that it is about to refer to, each sort in one go: people, terms and media, entries, editions, the slugs
 * of their languages, lists. Answers the lists by their id.
 */
export async function lockContents(
  tx: Tx,
  actor: Actor,
  release: StoredRelease,
  { revisionOf, arrangementOf, named = [] }: Wanted,
): Promise<{ contents: ReleaseContents; lists: ReadonlyMap<string, LockedList> }> {
  const gone = await findGoneReferences(tx, revisionsIn(release, revisionOf), { lock: true });
  const ids = editionIdsIn(release);
  await lockEntriesInOrder(tx, {
    changed: await entriesOf(tx, ids),
    kept: [
      ...release.lists.flatMap((item) => entryIdsOf(arrangementOf(item))),
      ...(await entriesOf(tx, named)),
    ],
  });
  const slugsOf = release.redirects.length > 0 ? LOCALES : [];
  const editions = byId(await lockEditions(tx, actor, ids, { slugsOf }));
  const lists = new Map<string, LockedList>();
  for (const { listId, list } of release.lists.toSorted((a, b) => (a.list.key < b.list.key ? -1 : 1)))
    lists.set(listId, await lockList(tx, list.key));
  if (release.lists.some((item) => descriptionIn(arrangementOf(item)))) await lockDescriptions(tx);
  return { contents: { release, editions, gone }, lists };
}

async function entriesOf(tx: Tx, editionIds: readonly string[]): Promise<string[]> {
  const where = { id: { in: [...editionIds] } };
  const rows = await tx.edition.findMany({ where, select: { entryId: true } });
  return rows.map(({ entryId }) => entryId);
}

/** Of pieces that were removed for good nothing is left. */
function editionIdsIn({ editions }: StoredRelease): string[] {
  return editions.flatMap(({ editionId }) => editionId ?? []);
}

function revisionsIn({ editions }: StoredRelease, revisionOf: Wanted['revisionOf']): Revision[] {
  return editions.flatMap((item) => revisionOf(item) ?? []);
}

const byId = (rows: LockedEdition[]) => new Map(rows.map((row) => [row.edition.id, row]));
