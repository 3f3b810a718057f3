import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { Prisma } from '@/lib/generated/prisma/client';
import { topicPath } from '@/lib/i18n/addresses';
import { letterOf } from '@/lib/i18n/index-letters';
import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import type { NamePart } from '@/lib/i18n/name-part';
import { findLetters } from './find-letters';
import { findNames } from './find-names';
import { topicNames } from './name-source';
import type { IndexPage, ListedTopic } from './types';

interface Row {
  slugAr: string;
  slugEn: string;
  nameAr: string;
  nameEn: string;
  /** Of the reader's language and of the other one, where the first has none. */
  counted: number;
  countedElsewhere: number;
}

const COLUMNS = Prisma.sql`term."slugAr", term."slugEn", term."nameAr", term."nameEn"`;

const countSql = (locale: Locale) => Prisma.sql`(
  SELECT count(*)::int FROM (
    SELECT FROM "PublicationTopic" p WHERE p."topicId" = page."id" AND p."locale" = ${locale}::"Locale" LIMIT ${MAX_COUNTED}
  ) AS counted)`;

/**
 * Topics of published pieces in the order of their names, with how many there are in the language. One whose pieces are all in the other
 * language stands among them under its name in this one, and leads there. Null when the index does not have what the page follows.
 */
export async function listTopics(locale: Locale, part: NamePart): Promise<IndexPage<ListedTopic> | null> {
  const source = topicNames(locale);
  const elsewhere = otherLocale(locale);
  const counted = Prisma.sql`, ${countSql(locale)} AS "counted", ${countSql(elsewhere)} AS "countedElsewhere"`;
  const [letters, page] = await Promise.all([
    findLetters(source, part),
    findNames<Row>(source, part, { of: COLUMNS, counted }),
  ]);
  if (!page) return null;
  const rows = page.rows.map((row) => {
    const shown = row.counted > 0 ? locale : elsewhere;
    return {
      id: row.id,
      name: localised(row, 'name', locale),
      locale: shown,
      path: topicPath(shown, localised(row, 'slug', shown)),
      count: boundedCount(row.counted || row.countedElsewhere),
      letter: letterOf(row.key),
    };
  });
  return { letters, rows, earlier: page.earlier, later: page.later };
}
