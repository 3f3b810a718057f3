import type { Tx } from '@/lib/db';
import { foldSlug } from '@/lib/i18n/slug';
import type { IsAmong } from './find-pieces';
import { COLLECTIONS, type Collection, splitCollectionPath } from './is-in-use';

const SLUGS = { slugArFolded: true, slugEnFolded: true } as const;

interface Where {
  OR: { [Column in keyof typeof SLUGS]?: { in: string[] } }[];
}

type Find = (tx: Tx, where: Where) => Promise<Record<keyof typeof SLUGS, string>[]>;

const FIND: Record<Collection, Find> = {
  sections: (tx, where) => tx.section.findMany({ where, select: SLUGS }),
  topics: (tx, where) => tx.topic.findMany({ where, select: SLUGS }),
  authors: (tx, where) => tx.person.findMany({ where, select: SLUGS }),
  series: (tx, where) => tx.series.findMany({ where, select: SLUGS }),
  lists: (tx, where) => tx.listPage.findMany({ where, select: SLUGS }),
};

/** Tells which of these addresses are those of sections, topics, authors, series and lists, with one query for each kind that they name. */
export async function findCollections(tx: Tx, paths: readonly string[]): Promise<IsAmong> {
  const named = paths.flatMap((path) => splitCollectionPath(path) ?? []);
  const known = new Set<string>();
  for (const collection of COLLECTIONS) {
    const slugs = named.flatMap((item) => (item.collection === collection ? foldSlug(item.slug) : []));
    if (slugs.length === 0) continue;
    const where = { OR: [{ slugArFolded: { in: slugs } }, { slugEnFolded: { in: slugs } }] };
    for (const { slugArFolded, slugEnFolded } of await FIND[collection](tx, where))
      for (const slug of [slugArFolded, slugEnFolded]) known.add(`${collection} ${slug}`);
  }
  return (path) => {
    const item = splitCollectionPath(path);
    return item !== null && known.has(`${item.collection} ${foldSlug(item.slug)}`);
  };
}
