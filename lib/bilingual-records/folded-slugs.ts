import { foldSlug } from '@/lib/i18n/slug';
import type { Slugs } from './types';

export interface FoldedSlugs {
  slugArFolded: string;
  slugEnFolded: string;
}

/** The columns that are stored with a record's slugs: its addresses are found and compared by their folded form. */
export function foldedSlugs({ slugAr, slugEn }: Slugs): FoldedSlugs {
  return { slugArFolded: foldSlug(slugAr), slugEnFolded: foldSlug(slugEn) };
}
