import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { summariesOf, summarySelect } from './summaries';
import type { EntryRow } from './types';

const NAME = { select: { id: true, nameAr: true, nameEn: true } } as const;

const COLUMNS = {
  editions: { select: summarySelect },
  section: NAME,
  authors: { orderBy: { position: 'asc' }, include: { person: NAME } },
  createdBy: NAME,
} satisfies Prisma.EntryInclude;

type Selected = Prisma.EntryGetPayload<{ include: typeof COLUMNS }>;

/** These entries as rows of a list screen, in this order. Ids that do not exist any more are left out. */
export async function entryRows(ids: string[]): Promise<EntryRow[]> {
  const entries = await db().entry.findMany({ where: { id: { in: ids } }, include: COLUMNS });
  const rows = new Map(entries.map((entry) => [entry.id, toRow(entry)]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

function toRow(entry: Selected): EntryRow {
  const latest = [...entry.editions].sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())[0];
  const updatedAt = latest && latest.updatedAt > entry.updatedAt ? latest.updatedAt : entry.updatedAt;
  return {
    id: entry.id,
    number: entry.number,
    kind: entry.kind,
    editions: summariesOf(entry.editions, entry),
    authors: entry.authors.map((author) => author.person),
    section: entry.section,
    updatedAt,
    updatedBy: latest?.updatedBy ?? entry.createdBy,
  };
}
