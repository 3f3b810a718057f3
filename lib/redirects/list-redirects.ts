import type { Actor } from '@/lib/auth/types';
import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { findListPage, type ListPage, type ListWindow } from '@/lib/list-page';
import { findInOrder, findRedirectCursor, type RedirectCursor, redirectCursor } from './find-in-order';
import { canManageRedirects } from './policy';
import type { ListedRedirect } from './redirect-columns';
import {
  NEWEST_FIRST,
  REDIRECT_MEANS,
  type RedirectOrigin,
  type RedirectRow,
  type RedirectSort,
  type RedirectTarget,
} from './types';

export interface RedirectFilter extends ListWindow {
  /** A part of the address that leads elsewhere, or of the one that it leads to. */
  query: string;
  origin?: RedirectOrigin | undefined;
  /** The newest first without it. */
  sort?: RedirectSort | undefined;
}

/** Addresses that lead elsewhere or say that their page is gone. Throws `forbidden`. */
export async function listRedirects(
  actor: Actor,
  { query, origin, sort = NEWEST_FIRST, ...window }: RedirectFilter,
): Promise<ListPage<RedirectRow>> {
  permit(canManageRedirects(actor));
  const where = [...matching(query), ...(origin ? [{ means: origin === 'site' ? null : origin }] : [])];
  const named = [window.after, window.before].flatMap((text) => text ?? []);
  const cursors = await Promise.all(named.map((text) => findRedirectCursor(text, sort)));
  const [page, total] = await Promise.all([
    findListPage<ListedRedirect, RedirectCursor>(window, {
      parse: (text) => cursors[named.indexOf(text)] ?? null,
      cursorOf: (row) => redirectCursor(row, sort),
      find: (range) => findInOrder(where, sort, range),
    }),
    // In the order of the list: a part of nearly all addresses is found soon there, and a rare one by its letters.
    db().redirect.count({ where: { AND: where }, take: MAX_COUNTED, orderBy: { id: 'desc' } }),
  ]);
  const names = await findMakers(page.rows);
  return {
    ...page,
    rows: page.rows.map((row) => toRow(row, names)),
    total: boundedCount(total),
  };
}

/** Copied addresses are encoded, and stored ones are not. */
function matching(query: string): Prisma.RedirectWhereInput[] {
  const words = decode(query.trim()).normalize('NFC');
  if (words === '') return [];
  const part = { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const;
  return [{ OR: [{ fromPath: part }, { toPath: part }] }];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function findMakers(rows: ListedRedirect[]): Promise<Map<string, RedirectRow['maker']>> {
  const ids = [...new Set(rows.flatMap(({ madeById }) => madeById ?? []))];
  if (ids.length === 0) return new Map();
  const users = await db().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, nameAr: true, nameEn: true },
  });
  return new Map(users.map(({ id, nameAr, nameEn }) => [id, { ar: nameAr, en: nameEn }]));
}

function toRow(row: ListedRedirect, names: Map<string, RedirectRow['maker']>): RedirectRow {
  const { id, fromPath, createdAt, means, madeById, hits } = row;
  return {
    ...{ id, fromPath, createdAt, target: targetOf(row) },
    means: REDIRECT_MEANS.find((known) => known === means) ?? null,
    maker: names.get(madeById ?? '') ?? null,
    hits: hits?.count ?? 0,
    lastOn: hits?.count ? hits.lastOn : null,
  };
}

function targetOf({ toPath, edition }: ListedRedirect): RedirectTarget {
  if (toPath !== null) return { kind: 'address', path: toPath };
  return edition ? { kind: 'piece', ...edition } : { kind: 'gone' };
}
