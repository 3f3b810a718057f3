import type { Prisma } from '@/lib/generated/prisma/client';
import { fold } from '@/lib/i18n/fold';

/**
 * Every word of `query` occurs in a title of the entry, in either language; both sides are compared folded (lib/i18n/fold.ts). `within` says which editions
 * the user may know.
 */
export function titledWith(query: string, within: Prisma.EditionWhereInput = {}): Prisma.EntryWhereInput {
  const words = fold(query).split(' ').filter(Boolean);
  return {
    AND: words.map((word) => ({ editions: { some: { titleFolded: { contains: word }, ...within } } })),
  };
}
