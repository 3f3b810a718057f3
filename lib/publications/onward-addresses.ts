import { env } from '@/lib/env';
import { Prisma } from '@/lib/generated/prisma/client';
import { parsePiecePath } from '@/lib/i18n/addresses';
import { bothPrefixes } from '@/lib/i18n/both-prefixes';
import { ownPath } from '@/lib/i18n/own-path';
import { foldSlug } from '@/lib/i18n/slug';
import { editionKey, entryKey, numberKey, pathKey, slugKey } from '@/lib/public-changes/keys';
import { type Freshness, recordReads } from '@/lib/public-changes/record-reads';
import { queryOnce } from './query-once';

interface Line {
  entryId: string;
  entryNumber: number;
  slugFolded: string;
  hasPage: boolean;
}

interface Moved {
  fromPath: string;
  toPath: string | null;
  editionId: string | null;
  entryId: string | null;
  hasPage: boolean | null;
}

/**
 * Those of the addresses that name a line of this site without a page, or a redirect to one: such a line leads on itself, and two could lead to each other.
 */
export async function findOnwardAddresses(
  addresses: readonly string[],
  freshness: Freshness,
): Promise<ReadonlySet<string>> {
  const own = addresses.flatMap((address) => {
    const path = ownPath(address, env().SITE_URL);
    return path === null ? [] : [{ address, path }];
  });
  if (own.length === 0) return new Set();
  const paths = own.map(({ path }) => path);
  const moved = await findMoved(paths, freshness);
  const lines = await findLines([...paths, ...moved.flatMap(({ toPath }) => toPath ?? [])], freshness);
  const movedFrom = (path: string) => moved.filter(({ fromPath }) => bothPrefixes(path).includes(fromPath));
  const isOnward = (path: string) => {
    const found = lines(path);
    if (found.length > 0) return found.some(({ hasPage }) => !hasPage);
    return movedFrom(path).some(
      ({ toPath, hasPage }) =>
        hasPage === false || (toPath !== null && lines(toPath).some((line) => !line.hasPage)),
    );
  };
  return new Set(own.filter(({ path }) => isOnward(path)).map(({ address }) => address));
}

/** Which lines have these paths. */
async function findLines(paths: readonly string[], freshness: Freshness): Promise<(path: string) => Line[]> {
  const named = paths.flatMap((path) => parsePiecePath(path) ?? []);
  const numbers = named.flatMap((piece) => ('number' in piece ? piece.number : []));
  const slugs = named.flatMap((piece) =>
    'slug' in piece && piece.kind === 'center_news' ? foldSlug(piece.slug) : [],
  );
  if (numbers.length + slugs.length === 0) return () => [];
  recordReads([...numbers.map(numberKey), ...slugs.map((slug) => slugKey('center_news', slug))], freshness);
  const columns = Prisma.sql`SELECT p."entryId", p."entryNumber", p."slugFolded", p."hasPage" FROM "Publication" p`;
  const rows = await queryOnce<Line>(Prisma.sql`
    ${columns} WHERE p."locale" IN ('ar', 'en') AND p."kind" = 'center_news' AND p."slugFolded" = ANY (${slugs}::text[])
    UNION ${columns} WHERE p."entryNumber" = ANY (${numbers}::int[])`);
  recordReads(
    rows.map(({ entryId }) => entryKey(entryId)),
    freshness,
  );
  return (path) => {
    const piece = parsePiecePath(path);
    if (!piece) return [];
    if ('number' in piece) return rows.filter(({ entryNumber }) => entryNumber === piece.number);
    if (piece.kind !== 'center_news') return [];
    return rows.filter(({ slugFolded }) => slugFolded === foldSlug(piece.slug));
  };
}

/** Where these paths lead that have no page. An edition that is not published leads nowhere yet. */
async function findMoved(paths: readonly string[], freshness: Freshness): Promise<Moved[]> {
  const both = paths.flatMap(bothPrefixes);
  recordReads(both.map(pathKey), freshness);
  const rows = await queryOnce<Moved>(Prisma.sql`
    SELECT redirect."fromPath", redirect."toPath", redirect."editionId", p."entryId", p."hasPage"
    FROM "Redirect" redirect LEFT JOIN "Publication" p ON p."editionId" = redirect."editionId"
    WHERE redirect."fromPath" = ANY (${both}::text[])`);
  recordReads(
    rows.flatMap(({ entryId, editionId }) => [
      ...(entryId === null ? [] : [entryKey(entryId)]),
      ...(editionId === null ? [] : [editionKey(editionId)]),
    ]),
    freshness,
  );
  return rows;
}
