import type { Actor } from '@/lib/auth/types';
import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import { findListPage, type ListPage, type ListWindow, type RowRange } from '@/lib/list-page';
import { canManageRedirects } from './policy';
import { REDIRECT_MEANS, type RedirectRow, type RedirectTarget } from './types';

export interface RedirectFilter extends ListWindow {
  /** A part of the address that leads elsewhere, or of the one that it leads to. */
  query: string;
}

const COLUMNS = {
  ...{ id: true, fromPath: true, toPath: true, means: true, madeById: true, createdAt: true },
  edition: { select: { title: true, locale: true } },
  hits: { select: { count: true, lastOn: true } },
} satisfies Prisma.RedirectSelect;

type Row = Prisma.RedirectGetPayload<{ select: typeof COLUMNS }>;

/** Addresses that lead elsewhere or say that their page is gone, newest first. Throws `forbidden`. */
export async function listRedirects(actor: Actor, filter: RedirectFilter): Promise<ListPage<RedirectRow>> {
  permit(canManageRedirects(actor));
  const where = matching(filter.query);
  const [page, total] = await Promise.all([
    findListPage<Row, string>(filter, {
      parse: (text) => (isUuid(text) ? text : null),
      cursorOf: ({ id }) => id,
      find: (range) => findRows(where, range),
    }),
    // In the order of the list: a part of nearly all addresses is found soon there, and a rare one by its letters.
    db().redirect.count({ where, take: MAX_COUNTED, orderBy: { id: 'desc' } }),
  ]);
  const names = await findMakers(page.rows);
  return {
    ...page,
    rows: page.rows.map((row) => toRow(row, names)),
    total: boundedCount(total),
  };
}

/** Copied addresses are encoded, and stored ones are not. */
function matching(query: string): Prisma.RedirectWhereInput {
  const words = decode(query.trim()).normalize('NFC');
  if (words === '') return {};
  const part = { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const;
  return { OR: [{ fromPath: part }, { toPath: part }] };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function findRows(
  where: Prisma.RedirectWhereInput,
  { from, direction, take }: RowRange<string>,
): Promise<Row[]> {
  const isAfter = direction === 'after';
  return db().redirect.findMany({
    where: { ...where, ...(from && { id: isAfter ? { lt: from } : { gt: from } }) },
    orderBy: { id: isAfter ? 'desc' : 'asc' },
    select: COLUMNS,
    take,
  });
}

async function findMakers(rows: Row[]): Promise<Map<string, RedirectRow['maker']>> {
  const ids = [...new Set(rows.flatMap(({ madeById }) => madeById ?? []))];
  if (ids.length === 0) return new Map();
  const users = await db().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, nameAr: true, nameEn: true },
  });
  return new Map(users.map(({ id, nameAr, nameEn }) => [id, { ar: nameAr, en: nameEn }]));
}

function toRow(row: Row, names: Map<string, RedirectRow['maker']>): RedirectRow {
  const { id, fromPath, createdAt, means, madeById, hits } = row;
  return {
    ...{ id, fromPath, createdAt, target: targetOf(row) },
    means: REDIRECT_MEANS.find((known) => known === means) ?? null,
    maker: names.get(madeById ?? '') ?? null,
    hits: hits?.count ?? 0,
    lastOn: hits?.lastOn ?? null,
  };
}

function targetOf({ toPath, edition }: Row): RedirectTarget {
  if (toPath !== null) return { kind: 'address', path: toPath };
  return edition ? { kind: 'piece', ...edition } : { kind: 'gone' };
}
