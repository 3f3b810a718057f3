import type { BilingualFields, NamedRow, RowCondition } from '@/lib/bilingual-records/types';

// Maximum lengths in characters. Forms stop there, and every handler refuses more.
export const NAME_MAX = 120;
export const HONORIFIC_MAX = 40;
export const BIO_MAX = 1_200;
export const ROLE_MAX = 120;
export const ADDRESSES_MAX = 1_200;

export type Gender = 'female' | 'male';

/** What an administrator types about an author. */
export interface PersonFields extends BilingualFields {
  honorificAr: string;
  honorificEn: string;
  /** What references put first of the English name; empty where the usual rules find it. */
  familyNameEn: string;
  gender: Gender;
  bioAr: string;
  bioEn: string;
  /** What the person is at the institute. */
  roleAr: string;
  roleEn: string;
  /** `0000-0002-1825-0097`, or empty. */
  orcid: string;
  /** Addresses of profiles elsewhere, one in each line. */
  addresses: string;
  /** Empty for somebody who works with the institute, `former` for somebody who did. */
  standing: string;
  photoId: string | null;
}

export interface PersonRow extends NamedRow {
  honorificAr: string;
  honorificEn: string;
}

/** Whether somebody works with the institute. */
export const PERSON_STANDINGS = ['present', 'former'] as const;

/** What the list of people can be narrowed to beside names. */
export interface PersonFilter {
  standing?: (typeof PERSON_STANDINGS)[number] | undefined;
  photo?: 'none' | undefined;
}

export interface PersonCondition extends RowCondition {
  standing?: string;
  photoId?: null;
}
