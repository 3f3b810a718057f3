import type { Role } from '@/lib/auth/types';
import type { Kind } from '@/lib/i18n/addresses';
import type { MediaTexts } from '@/lib/media/types';
import type { Block, Draft } from '@/lib/richtext/build';
import type { Periodicity } from '@/lib/workflow/periodicity';

/**
 * The shape of the sample newsroom: plain data, written by hand, with no knowledge of the database.
 * The loader takes it through the same rooms an editor uses (create, save, publish), so whatever is
 * loaded here has passed every rule a person's own work would have to pass.
 */

export type SampleLocale = 'ar' | 'en';

export interface SampleEdition {
  slug: string;
  kicker: string;
  title: string;
  standfirst: string;
  body: Block[];
  notes?: Draft['notes'];
  /** Keys of people who worked on this language alone. */
  translators?: string[];
  editors?: string[];
}

/** One piece of work in up to two languages. Languages missing from `publish` stay drafts. */
export interface SampleEntry {
  key: string;
  kind: Kind;
  section: string | null;
  topics: string[];
  authors: string[];
  issue: { series: string; number: number } | null;
  /** ISO date (YYYY-MM-DD) in the institute's own time zone. */
  date: string;
  /** Id of its picture (pictures.ts). */
  cover?: string;
  /** Key of an older piece whose card stands at the end of the text in both languages. */
  related?: string;
  /** The line leads to its issue. */
  leadsToIssue?: true;
  /** What readers are told of what was wrong in a published language, and since when (YYYY-MM-DD). */
  correction?: { locale: SampleLocale; date: string; note: string };
  ar: SampleEdition | null;
  en: SampleEdition | null;
  publish: SampleLocale[];
  /** A language that is published by itself so many days after the sample was loaded, in the morning. */
  schedule?: { locale: SampleLocale; days: number };
  /** Who is asked to write a language that is missing (key of the cast), until so many days after the sample was loaded. */
  translate?: { locale: SampleLocale; by: 'omar' | 'daniel'; days: number };
  /** What is said where an unpublished language is submitted for review. */
  submit?: Partial<Record<SampleLocale, string>>;
}

export interface SamplePerson {
  key: string;
  slugAr: string;
  slugEn: string;
  nameAr: string;
  nameEn: string;
  /** Empty where the person signs without a title. */
  honorificAr: string;
  honorificEn: string;
  gender: 'male' | 'female';
  bioAr: string;
  bioEn: string;
  roleAr?: string;
  roleEn?: string;
  orcid?: string;
  addresses?: string;
  standing?: 'former';
}

export interface SampleSection {
  key: string;
  slugAr: string;
  slugEn: string;
  nameAr: string;
  nameEn: string;
  descriptionAr: string;
  descriptionEn: string;
}

export type SampleTopic = SampleSection;

export interface SampleIssue {
  number: number;
  titleAr: string;
  titleEn: string;
  /** ISO date (YYYY-MM-DD). */
  date: string;
  /** A picture of the sample. */
  coverId?: string;
}

export interface SampleSeries extends SampleSection {
  periodicity: Periodicity;
  issues: SampleIssue[];
}

/** A newsroom user. Passwords are never part of the sample. */
export interface SampleUser {
  key: string;
  email: string;
  nameAr: string;
  nameEn: string;
  role: Role;
  interfaceLocale: SampleLocale;
}

/** A picture or file of the media library. */
export interface SampleMedia extends Omit<MediaTexts, 'decorative'> {
  id: string;
  fileName: string;
}

/** A picture that is drawn when the sample is loaded. */
export interface SamplePicture extends SampleMedia {
  /** Its SVG. Without words, which would be in one language. */
  draw(): string;
}

/** A file that is stored beside the sample, in prisma/seed/files. */
export interface SampleFile extends SampleMedia {
  stored: string;
}
