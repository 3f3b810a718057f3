import { Prisma } from '@/lib/generated/prisma/client';
import { alphabetOf } from '@/lib/i18n/index-letters';
import type { Locale } from '@/lib/i18n/locales';
import { namesKey, termKey, termsKey } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { NAMED_PEOPLE } from '@/lib/publications/list-source';

/** An index of names whose order an index of the database carries. */
export interface NameSource {
  name: 'Topic' | 'Person';
  /** The table as `term`. */
  table: Prisma.Sql;
  /** The language of readers. */
  locale: Locale;
  /** Which rows readers find. */
  isListed: Prisma.Sql;
  /** Of people, those who are with the institute or those who were. */
  standings: readonly ('' | 'former')[];
  /** Names are found by the letters of both languages, and not of the reader's alone. */
  hasBothNames: boolean;
  /** How many a page shows. */
  take: number;
}

const ofTopic = (locale: Locale) => Prisma.sql`(
  SELECT true FROM "PublicationTopic" p WHERE p."topicId" = term."id" AND p."locale" = ${locale}::"Locale"
  ORDER BY p."datelineAt" DESC LIMIT 1) IS NOT NULL`;

/** Topics of published pieces in either language. */
export const topicNames = (locale: Locale): NameSource => ({
  ...{ name: 'Topic', locale, standings: [], hasBothNames: false, take: 200 },
  table: Prisma.sql`"Topic" term`,
  isListed: Prisma.sql`(${ofTopic('ar')} OR ${ofTopic('en')})`,
});

/** Everybody whom a published piece of the language names. */
export const personNames = (locale: Locale): NameSource => ({
  ...{ name: 'Person', locale, standings: ['', 'former'], hasBothNames: true, take: 100 },
  table: Prisma.sql`"Person" term`,
  isListed: Prisma.sql`(
    SELECT true FROM ${NAMED_PEOPLE} WHERE p."isListed" AND p."personId" = term."id" AND p."locale" = ${locale}::"Locale"
    ORDER BY p."datelineAt" DESC LIMIT 1) IS NOT NULL`,
});

/** The language of the names that stand under a letter, which orders them. */
export function namesUnder({ locale, hasBothNames }: NameSource, letter: string | null): Locale {
  return (hasBothNames && letter !== null && alphabetOf(letter)) || locale;
}

/** A name as an index orders it, in the form in which the database's index has it. */
export const indexName = (locale: Locale): Prisma.Sql =>
  locale === 'ar'
    ? Prisma.sql`public.index_name(term."nameAr", 'ar') COLLATE "C"`
    : Prisma.sql`public.index_name(term."nameEn", 'en') COLLATE "C"`;

export const ofStanding = (standing: '' | 'former'): Prisma.Sql => Prisma.sql`term."standing" = ${standing}`;

/** What an index depends on: which names there are, their addresses, and what is said of those that it shows. */
export function recordNames({ name }: NameSource, ids: readonly string[] = []): void {
  recordReads([namesKey(name), termsKey(name), ...ids.map(termKey)], 'delayed');
}
