import { type Tx, withReadersDb } from '@/lib/db';
import { KIND_SEGMENTS, parsePiecePath, splitFeedPath } from '@/lib/i18n/addresses';
import { foldSlug } from '@/lib/i18n/slug';
import { locatePage } from '@/lib/publications/locate-page';

/** Segments below a language under which a slug names what administrators keep. */
export const COLLECTIONS = ['sections', 'topics', 'authors', 'series', 'lists'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** First segments below a language under which every other address is the site's own. */
export const OWN_SEGMENTS: ReadonlySet<string> = new Set([
  ...['archive', 'search', 'fragments', 'status', 'manifest.webmanifest', 'opensearch.xml'],
  ...[KIND_SEGMENTS.center_news, ...COLLECTIONS],
]);

/** What the same transaction changes of the addresses of pages. */
export interface ChangedAddresses {
  /** Editions that are not found any more where they are now. */
  leaving: readonly string[];
  /** Paths at which lists have their pages now, and not any more; redirects to them lead to where the pages are then. */
  left: readonly string[];
  /** Paths at which editions and lists are found then. */
  taken: readonly string[];
}

/** Whether a decoded path has a page, or is the site's own. */
export async function isInUse(
  tx: Tx,
  path: string,
  { leaving, left, taken }: ChangedAddresses,
): Promise<boolean> {
  const isAmong = (paths: readonly string[]) => paths.some((each) => addressOf(each) === addressOf(path));
  if (isAmong(taken)) return true;
  if (isAmong(left)) return false;
  const piece = parsePiecePath(path);
  if (piece) {
    const address =
      'number' in piece
        ? { entryNumber: piece.number }
        : { kind: piece.kind, slugFolded: foldSlug(piece.slug) };
    const where = { ...address, editionId: { notIn: [...leaving] } };
    return (await tx.publication.count({ where })) > 0;
  }
  if (splitCollectionPath(path)) return (await withReadersDb(tx, () => locatePage(path))).kind !== 'missing';
  return isOwnAddress(path);
}

/** What a path that ends with a slug below one of the collections names. */
export function splitCollectionPath(path: string): { collection: Collection; slug: string } | null {
  const [, , segment, slug, ...deeper] = path.split('/');
  const collection = COLLECTIONS.find((each) => each === segment);
  const isNamed = collection && slug !== undefined && deeper.length === 0 && !splitFeedPath(path);
  return isNamed ? { collection, slug } : null;
}

/** Whether the site itself has a page at a path that names nothing, or keeps it. */
export function isOwnAddress(path: string): boolean {
  const segment = path.split('/')[2];
  return segment === undefined || splitFeedPath(path) !== null || OWN_SEGMENTS.has(segment);
}

/** The same for every path of a page: a piece that is published in one language alone is also found under the other one, and slugs are compared folded. */
function addressOf(path: string): string {
  const piece = parsePiecePath(path);
  if (piece && 'slug' in piece) return `${piece.kind} ${foldSlug(piece.slug)}`;
  const named = splitCollectionPath(path);
  return named ? path.slice(0, -named.slug.length) + foldSlug(named.slug) : path;
}
