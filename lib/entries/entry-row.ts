import type { Prisma } from '@/lib/generated/prisma/client';
import { summariesOf, summarySelect } from './summaries';
import { translatorSelect, translatorsOf } from './translators';
import type { EntryRow } from './types';

const NAME = { select: { id: true, nameAr: true, nameEn: true } } as const;

/** What a list screen reads of an entry. */
export const ENTRY_ROW = {
  editions: { select: summarySelect },
  translations: { select: translatorSelect },
  section: NAME,
  authors: { orderBy: { position: 'asc' }, include: { person: NAME } },
  createdBy: NAME,
} satisfies Prisma.EntryInclude;

/** What the database stores where no edition was ever published. */
const NEVER = new Date('0001-01-01T00:00:00Z');

type Selected = Prisma.EntryGetPayload<{ include: typeof ENTRY_ROW }>;

export function toEntryRow(entry: Selected): EntryRow {
  const latest = [...entry.editions].sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())[0];
  return {
    id: entry.id,
    number: entry.number,
    version: entry.version,
    kind: entry.kind,
    sourceLocale: entry.sourceLocale,
    editions: summariesOf(entry.editions),
    translators: translatorsOf(entry.translations),
    authors: entry.authors.map((author) => author.person),
    createdById: entry.createdById,
    createdBy: entry.createdBy,
    createdAt: entry.createdAt,
    publishedAt: entry.publishedAt > NEVER ? entry.publishedAt : null,
    archivedAt: entry.archivedAt,
    section: entry.section,
    changedAt: entry.changedAt,
    changedBy: latest?.updatedBy ?? entry.createdBy,
  };
}
