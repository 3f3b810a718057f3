import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import type { RowRange } from '@/lib/list-page';
import { type ListedRedirect, REDIRECT_COLUMNS } from './redirect-columns';
import type { RedirectSort } from './types';

/** A redirect by all that a list can be ordered by. */
export interface RedirectCursor {
  /** Begins with the instant in which it was made. */
  id: string;
  fromPath: string;
  hits: number;
}

/** Addresses are too long for an address, so that a list names a redirect by its id, and where it has changed since by how often it had been followed. */
export function redirectCursor({ id, hits }: ListedRedirect, { key }: RedirectSort): string {
  return key === 'hits' ? `${id}.${hits?.count ?? 0}` : id;
}

const COUNT = /^\d{1,9}$/;

/** Null for anything that names no redirect of the list. */
export async function findRedirectCursor(
  text: string | undefined,
  { key }: RedirectSort,
): Promise<RedirectCursor | null> {
  const [id = '', hits = '0', ...more] = text?.split('.') ?? [];
  if (!isUuid(id) || !COUNT.test(hits) || more.length > 0) return null;
  const cursor = { id, fromPath: '', hits: Number(hits) };
  if (key === 'made') return cursor;
  const row = await db().redirect.findUnique({ where: { id }, select: { fromPath: true } });
  return row && { ...cursor, ...row };
}

/** The redirects of a range of the list. Each order has an index. */
export async function findInOrder(
  matching: Prisma.RedirectWhereInput[],
  { key, isAscending }: RedirectSort,
  { from, direction, take }: RowRange<RedirectCursor>,
): Promise<ListedRedirect[]> {
  const isUp = isAscending === (direction === 'after');
  const way = isUp ? 'asc' : 'desc';
  if (key === 'hits') return findByHits(matching, isUp, { from, take });
  const further =
    from && (key === 'made' ? { id: beyond(from.id, isUp) } : { fromPath: beyond(from.fromPath, isUp) });
  return db().redirect.findMany({
    where: { AND: further ? [...matching, further] : matching },
    orderBy: key === 'made' ? { id: way } : { fromPath: way },
    select: REDIRECT_COLUMNS,
    take,
  });
}

/** Most redirects have equal counts, so that the index is asked for the rest of those with the same count first. */
async function findByHits(
  matching: Prisma.RedirectWhereInput[],
  isUp: boolean,
  { from, take }: { from: RedirectCursor | null; take: number },
): Promise<ListedRedirect[]> {
  const way = isUp ? 'asc' : 'desc';
  const find = async (range: Prisma.RedirectHitsWhereInput, count: number) => {
    const rows = await db().redirectHits.findMany({
      where: { ...range, ...(matching.length > 0 && { redirect: { AND: matching } }) },
      orderBy: [{ count: way }, { fromPath: way }],
      select: { redirect: { select: REDIRECT_COLUMNS } },
      take: count,
    });
    return rows.map(({ redirect }) => redirect);
  };
  if (!from) return find({}, take);
  const equal = await find({ count: from.hits, fromPath: beyond(from.fromPath, isUp) }, take);
  if (equal.length === take) return equal;
  return [...equal, ...(await find({ count: beyond(from.hits, isUp) }, take - equal.length))];
}

const beyond = <Value>(value: Value, isUp: boolean) => (isUp ? { gt: value } : { lt: value });
