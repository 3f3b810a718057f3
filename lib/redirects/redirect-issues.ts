import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { KIND_SEGMENTS, parsePiecePath, splitFeedPath } from '@/lib/i18n/addresses';
import { foldSlug } from '@/lib/i18n/slug';
import { locatePage } from '@/lib/publications/locate-page';

/** Both decoded, as `sitePath` answers them. */
export interface ChosenRedirect {
  fromPath: string;
  toPath: string;
}

/** First segments below a language under which every address is the site's own. */
const OWN = new Set([
  'archive',
  'search',
  'fragments',
  'status',
  KIND_SEGMENTS.center_news,
  'sections',
  'topics',
  'authors',
  'series',
]);
/** Of these, a slug names what administrators keep. */
const COLLECTIONS = new Set(['sections', 'topics', 'authors', 'series']);

/**
 * What forbids that an address leads to another one: it has a page, or the way would be a loop or a chain. `leaving` are editions whose addresses
 * become free in the same transaction.
 */
export async function redirectIssues(
  tx: Tx,
  { fromPath, toPath }: ChosenRedirect,
  { leaving = [] }: { leaving?: readonly string[] } = {},
): Promise<Issue[]> {
  if (fromPath === toPath) return [{ path: 'toPath', key: 'redirects.itself' }];
  if (await isInUse(tx, fromPath, leaving)) return [{ path: 'fromPath', key: 'redirects.inUse' }];
  const onwards = await tx.redirect.findFirst({
    where: {
      fromPath: toPath,
      status: 301,
      OR: [{ editionId: null }, { editionId: { notIn: [...leaving] } }],
    },
  });
  if (onwards) return [{ path: 'toPath', key: 'redirects.chain', params: { path: toPath } }];
  const before = await tx.redirect.findFirst({ where: { toPath: fromPath }, select: { fromPath: true } });
  return before
    ? [{ path: 'fromPath', key: 'redirects.chainBefore', params: { path: before.fromPath } }]
    : [];
}

async function isInUse(tx: Tx, path: string, leaving: readonly string[]): Promise<boolean> {
  const piece = parsePiecePath(path);
  const stays = { editionId: { notIn: [...leaving] } };
  if (piece && 'number' in piece)
    return (await tx.publication.count({ where: { entryNumber: piece.number, ...stays } })) > 0;
  // A piece that is published in one language alone is also found under the other one.
  if (piece)
    return (
      (await tx.publication.count({
        where: { kind: piece.kind, slugFolded: foldSlug(piece.slug), ...stays },
      })) > 0
    );
  const [, , segment, slug, ...deeper] = path.split('/');
  if (segment === undefined || splitFeedPath(path)) return true;
  if (COLLECTIONS.has(segment) && slug !== undefined && deeper.length === 0)
    return (await locatePage(path)).kind !== 'missing';
  return OWN.has(segment);
}
