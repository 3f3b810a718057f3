import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';
import { canSeeEntry } from '@/lib/entries/policy';
import { visibleTo } from '@/lib/entries/visible-to';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { EntryCardItem } from './types';

export const ENTRY_CARD_COLUMNS = {
  id: true,
  number: true,
  kind: true,
  createdById: true,
  coverId: true,
  section: { select: { nameAr: true, nameEn: true } },
  editions: {
    select: { locale: true, title: true, publication: { select: { title: true, datelineAt: true } } },
  },
} satisfies Prisma.EntrySelect;

type Row = Prisma.EntryGetPayload<{ select: typeof ENTRY_CARD_COLUMNS }>;

/** By the entry's own columns: whoever asked for its publications would have all of them read. */
const IS_PUBLIC: Prisma.EnumEditionStatusFilter = { in: ['published', 'changed'] };

/** What readers see anyway, and what the user sees in the newsroom. */
export function isOffered(actor: Actor): Prisma.EntryWhereInput {
  if (isEditorial(actor)) return { trashedAt: null };
  return { trashedAt: null, OR: [{ statusAr: IS_PUBLIC }, { statusEn: IS_PUBLIC }, visibleTo(actor)] };
}

export function toEntryCardItem(actor: Actor, entry: Row): EntryCardItem {
  const seesDrafts = canSeeEntry(actor, entry);
  const titles: EntryCardItem['titles'] = { ar: null, en: null };
  const published: EntryCardItem['published'] = { ar: null, en: null };
  for (const { locale, title, publication } of entry.editions) {
    titles[locale] = publication?.title ?? (seesDrafts ? title : null);
    published[locale] = publication?.datelineAt.toISOString() ?? null;
  }
  const { id: entryId, number, kind, section, coverId } = entry;
  return { entryId, number, kind, titles, published, section, coverId };
}
