import { fold } from '@/lib/i18n/fold';
import { foldSlug } from '@/lib/i18n/slug';
import type { BilingualFields, Slugs } from './types';

export interface FoldedSlugs {
  slugArFolded: string;
  slugEnFolded: string;
}

export interface FoldedColumns extends FoldedSlugs {
  nameFolded: string;
}

/** The form in which a record's addresses are found and compared. */
export function foldedSlugs({ slugAr, slugEn }: Slugs): FoldedSlugs {
  return { slugArFolded: foldSlug(slugAr), slugEnFolded: foldSlug(slugEn) };
}

/** The columns that are stored with a record's slugs and names: the slugs folded, and both names folded as one text. */
export function foldedColumns(fields: BilingualFields): FoldedColumns {
  return { ...foldedSlugs(fields), nameFolded: fold(`${fields.nameAr} ${fields.nameEn}`) };
}
