import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { Prisma } from '@/lib/generated/prisma/client';
import { sectionPath } from '@/lib/i18n/addresses';
import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import { sectionPiecesKey, termKey, termsKey } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { cardsOf } from '@/lib/publications/cards-of';
import { findCards } from '@/lib/publications/find-cards';
import { queryOnce } from '@/lib/publications/query-once';
import type { ListedSection } from './types';

/** Sections that the page lists, and the newest pieces that it shows of each. */
const MAX_LISTED = 100;
const NEWEST = 3;

interface Row {
  id: string;
  slugAr: string;
  slugEn: string;
  nameAr: string;
  nameEn: string;
  descriptionAr: string;
  descriptionEn: string;
  counted: number;
  countedElsewhere: number;
  newest: string[];
  newestElsewhere: string[];
}

const ofSection = (locale: Locale) =>
  Prisma.sql`"Publication" p WHERE p."sectionId" = section."id" AND p."locale" = ${locale}::"Locale"`;

const countSql = (locale: Locale) => Prisma.sql`(
  SELECT count(*)::int FROM (SELECT FROM ${ofSection(locale)} LIMIT ${MAX_COUNTED}) AS counted)`;

const newestSql = (locale: Locale) => Prisma.sql`ARRAY(
  SELECT p."id" FROM ${ofSection(locale)} ORDER BY p."datelineAt" DESC, p."entryNumber" DESC LIMIT ${NEWEST})`;

/** Sections with published pieces in their order. One whose pieces are all in the other language leads there. */
export async function listSections(locale: Locale): Promise<ListedSection[]> {
  const elsewhere = otherLocale(locale);
  const rows = await queryOnce<Row>(Prisma.sql`
    SELECT section."id", section."slugAr", section."slugEn", section."nameAr", section."nameEn",
      section."descriptionAr", section."descriptionEn",
      ${countSql(locale)} AS "counted", ${countSql(elsewhere)} AS "countedElsewhere",
      ${newestSql(locale)} AS "newest", ${newestSql(elsewhere)} AS "newestElsewhere"
    FROM "Section" section ORDER BY section."position" LIMIT ${MAX_LISTED}`);
  const ids = rows.map(({ id }) => id);
  const pieces = ids.flatMap((id) => [sectionPiecesKey(id, locale), sectionPiecesKey(id, elsewhere)]);
  recordReads([termsKey('Section'), ...ids.map(termKey), ...pieces], 'delayed');
  const shown = rows.map((row) => toListed(row, locale));
  const found = await findCards(
    shown.flatMap(({ newest }) => newest),
    'delayed',
  );
  const cards = await cardsOf(found, 'delayed');
  const byId = new Map(found.map(({ id }, index) => [id, cards[index]]));
  return shown
    .filter(({ count }) => count.count > 0)
    .map((section) => ({ ...section, newest: section.newest.flatMap((id) => byId.get(id) ?? []) }));
}

/** In the words of the page, with the pieces of the language that has some. */
function toListed(row: Row, locale: Locale) {
  const isOwn = row.counted > 0;
  const shown = isOwn ? locale : otherLocale(locale);
  return {
    id: row.id,
    name: localised(row, 'name', locale),
    locale: shown,
    path: sectionPath(shown, localised(row, 'slug', shown)),
    description: localised(row, 'description', locale),
    count: boundedCount(isOwn ? row.counted : row.countedElsewhere),
    newest: isOwn ? row.newest : row.newestElsewhere,
  };
}
