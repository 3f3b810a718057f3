import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { occasionOf } from '@/lib/entries/revision-occasion';
import type { NameRef } from '@/lib/entries/types';
import { Prisma } from '@/lib/generated/prisma/client';
import { findListPage, type ListPage, type ListWindow, type RowRange } from '@/lib/list-page';
import { seenPeriods, VERSIONS } from './seen-periods';
import type { EditionHistory, RevisionRow, ShownRevisions } from './types';

const NAME = { select: { id: true, nameAr: true, nameEn: true } } as const;

const ROW = {
  ...{ id: true, number: true, reason: true, occasion: true, createdAt: true },
  createdBy: NAME,
  given: { select: { name: true } },
  source: { select: { number: true } },
  versions: VERSIONS,
} satisfies Prisma.RevisionSelect;

const SHOWN: Record<ShownRevisions, Prisma.RevisionWhereInput> = {
  all: {},
  published: { versions: { some: {} } },
  named: { given: { isNot: null } },
};

interface RevisionFilter extends ListWindow {
  show: ShownRevisions;
}

/** The revisions of an edition, the latest first; `getHistory` has decided that the actor may see them. */
export async function listRevisions(
  { editionId, liveNumber }: Pick<EditionHistory, 'editionId' | 'liveNumber'>,
  { show, ...window }: RevisionFilter,
): Promise<ListPage<RevisionRow>> {
  const where = { editionId, ...SHOWN[show] };
  const page = await findListPage<FoundRow, number>(window, {
    parse: (text) => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null),
    cursorOf: ({ number }) => String(number),
    find: (range) => findRows(where, range),
  });
  // In the order of the index. Without an order, Prisma would have all rows sorted by their ids before it counts the first ones.
  const counted = await db().revision.count({ where, take: MAX_COUNTED, orderBy: { number: 'desc' } });
  const writers = await writersOf(page.rows.map(({ id }) => id));
  const rows = page.rows.map(({ id, number, createdAt, createdBy, given, source, versions, ...why }) => ({
    ...{ id, number, createdAt, createdBy, isLive: number === liveNumber },
    occasion: occasionOf(why),
    name: given?.name ?? null,
    seen: seenPeriods(versions),
    restoredNumber: source?.number ?? null,
    writers: writers.get(id) ?? [],
  }));
  return { ...page, rows, total: boundedCount(counted) };
}

type FoundRow = Prisma.RevisionGetPayload<{ select: typeof ROW }>;

function findRows(where: Prisma.RevisionWhereInput, { from, direction, take }: RowRange<number>) {
  const beyond = from === null ? {} : { number: direction === 'after' ? { lt: from } : { gt: from } };
  return db().revision.findMany({
    where: { ...where, ...beyond },
    orderBy: { number: direction === 'after' ? 'desc' : 'asc' },
    select: ROW,
    take,
  });
}

/** Who wrote the steps between each revision and the one before it; what programs wrote, such as a restored text, has no writer. */
async function writersOf(revisionIds: string[]): Promise<Map<string, NameRef[]>> {
  if (revisionIds.length === 0) return new Map();
  const found = await db().$queryRaw<(NameRef & { revisionId: string })[]>`
    SELECT DISTINCT revision."id" AS "revisionId", writer."id", writer."nameAr", writer."nameEn"
    FROM "Revision" revision
    LEFT JOIN LATERAL (
      SELECT earlier."documentVersion" FROM "Revision" earlier
      WHERE earlier."editionId" = revision."editionId" AND earlier."number" < revision."number"
      ORDER BY earlier."number" DESC LIMIT 1
    ) AS earlier ON true
    JOIN "EditionStep" step ON step."editionId" = revision."editionId"
      AND step."version" > coalesce(earlier."documentVersion", 0) AND step."version" <= revision."documentVersion"
      AND step."clientId" <> 'document'
    JOIN "User" writer ON writer."id" = step."userId"
    WHERE revision."id" IN (${Prisma.join(revisionIds.map((id) => Prisma.sql`${id}::uuid`))})
    ORDER BY writer."id"`;
  const writers = new Map<string, NameRef[]>();
  for (const { revisionId, ...name } of found) {
    writers.set(revisionId, [...(writers.get(revisionId) ?? []), name]);
  }
  return writers;
}
