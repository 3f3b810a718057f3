import { Prisma } from '@/lib/generated/prisma/client';
import { ALPHABETS, OTHER_LETTER, rangeOf } from '@/lib/i18n/index-letters';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import type { NamePart } from '@/lib/i18n/name-part';
import { queryOnce } from '@/lib/publications/query-once';
import { indexName, type NameSource, namesUnder, ofStanding, recordNames } from './name-source';

const LETTERS = [...LOCALES.flatMap((locale) => ALPHABETS[locale]), OTHER_LETTER];

/**
 * The letters under which readers find a name in a part of an index: one look-up in an index for each letter. The part of everybody ends
 * with former colleagues, who also have a part of their own.
 */
export async function findLetters(
  source: NameSource,
  { isFormer }: Pick<NamePart, 'isFormer'>,
): Promise<Set<string>> {
  recordNames(source);
  const groups = LOCALES.map((locale) => ({
    locale,
    letters: LETTERS.filter((letter) => namesUnder(source, letter) === locale),
  })).filter(({ letters }) => letters.length > 0);
  const standings = source.standings.filter((standing) => !isFormer || standing === 'former');
  const queries = groups.map(({ locale, letters }) => lettersSql({ ...source, standings }, letters, locale));
  const found = await queryOnce<{ letter: string }>(Prisma.join(queries, ' UNION ALL '));
  return new Set(found.map(({ letter }) => letter));
}

function lettersSql(source: NameSource, letters: string[], locale: Locale): Prisma.Sql {
  const ranges = letters.map((letter) => rangeOf(letter, locale));
  const columns = [letters, ranges.map(({ from }) => from), ranges.map(({ below }) => below)];
  const key = indexName(locale);
  const has = (standing: Prisma.Sql) => Prisma.sql`(
    SELECT true FROM ${source.table} WHERE ${standing} AND ${key} >= asked."from" COLLATE "C" AND ${key} < asked."below" COLLATE "C" AND ${source.isListed}
    ORDER BY ${key}, term."id" LIMIT 1) IS NOT NULL`;
  const standings = source.standings.length > 0 ? source.standings.map(ofStanding) : [Prisma.sql`true`];
  return Prisma.sql`
    SELECT asked."letter" FROM unnest(${Prisma.join(columns.map((each) => Prisma.sql`${each}::text[]`))}) AS asked("letter", "from", "below")
    WHERE ${Prisma.join(standings.map(has), ' OR ')}`;
}
