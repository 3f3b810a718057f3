import { Prisma } from '@/lib/generated/prisma/client';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { PageCursor } from '@/lib/page-cursor';

/** The rule by which published entries fill the free positions of a list: those of a kind, of one of the four others, or of both. */
export interface FillRule {
  fill: Kind | null;
  sectionId: string | null;
  topicId: string | null;
  seriesId: string | null;
  personId: string | null;
  /** Older entries do not fill the list; null for all of them. */
  maxDays: number | null;
}

/** The columns of a list that say what fills it. */
export const FILL_COLUMNS = {
  fill: true,
  sectionId: true,
  topicId: true,
  seriesId: true,
  personId: true,
  maxDays: true,
} as const;

/** What decides which entries fill the free positions of a list. */
export interface Filled extends FillRule {
  id: string;
  /** Only pins that readers see at this moment count; without it all pins do, as for whoever arranges the list. */
  moment?: Date | 'now';
  /** Readers of this language; without it those of both together. */
  locale?: Locale;
  /** Whether they also see what is published in the other language alone. */
  showsOtherLanguage?: boolean;
  /** The table of its pins; without it, that of what readers see. */
  pins?: Prisma.Sql;
  /** SQL condition: nobody has pinned or removed `entry`. Without it, that is looked up in the lists that readers see. */
  isLeft?: Prisma.Sql;
}

export function termOf({ sectionId, topicId, seriesId, personId }: FillRule): string | null {
  return sectionId ?? topicId ?? seriesId ?? personId;
}

/** Whether published entries fill the list. Otherwise it holds its pins alone. */
export function isFilled(rule: FillRule): boolean {
  return rule.fill !== null || termOf(rule) !== null;
}

/** Newest first, in the order of the indexes of the table of `fillFrom`; ascending for the entries nearest to a later one. */
export const FILL_NEWEST_FIRST = Prisma.sql`entry."datelineAt" DESC, entry."entryNumber" DESC`;
export const FILL_OLDEST_FIRST = Prisma.sql`entry."datelineAt" ASC, entry."entryNumber" ASC`;

/** The published entries among which those of the list are, as `entry`. */
export function fillFrom(rule: FillRule): Prisma.Sql {
  return termOf(rule) === null ? Prisma.sql`"PublishedEntry" entry` : Prisma.sql`"PublishedEntryTerm" entry`;
}

/** SQL condition: the row of `fillFrom` fills a free position of the list. */
export function isFillSql(list: Filled): Prisma.Sql {
  return Prisma.sql`${isOfRuleSql(list)} AND ${list.isLeft ?? isLeftSql(list)}`;
}

function isLeftSql(list: Filled): Prisma.Sql {
  const { id } = list;
  return Prisma.sql`NOT EXISTS (
      SELECT FROM "ListPin" pin WHERE pin."listId" = ${id}::uuid AND pin."entryId" = entry."entryId" AND ${isActivePinSql(list)}
    )
    AND NOT EXISTS (
      SELECT FROM "ListExclusion" removed WHERE removed."listId" = ${id}::uuid AND removed."entryId" = entry."entryId"
    )`;
}

/** SQL condition: the row of `fillFrom` is of the kind and has the term, whatever its age. */
export function isNamedByRuleSql(rule: FillRule): Prisma.Sql {
  const term = termOf(rule);
  const isOfKind = Prisma.sql`entry."kind" = ${rule.fill}::"EntryKind"`;
  if (!term) return isOfKind;
  const hasTerm = Prisma.sql`entry."termId" = ${term}::uuid`;
  return rule.fill ? Prisma.sql`${hasTerm} AND ${isOfKind}` : hasTerm;
}

function isOfRuleSql(list: Filled): Prisma.Sql {
  const isOfRule = isNamedByRuleSql(list);
  if (list.maxDays === null) return isOfRule;
  const hours = 24 * list.maxDays;
  return Prisma.sql`${isOfRule} AND entry."datelineAt" > ${momentSql(list)} - make_interval(hours => ${hours}::int)`;
}

/**
 * SQL condition: readers see the pin `pin` at the moment for which the list is read. Of several at one position, they see the one whose slot began
 * last among those that are published for them: what they do not see takes the position from nothing.
 */
export function isActivePinSql(list: Filled): Prisma.Sql {
  if (!list.moment) return Prisma.sql`true`;
  return Prisma.sql`${isInSlotSql(list, Prisma.sql`pin`)} AND NOT EXISTS (
    SELECT FROM ${pinsOf(list)} later
    WHERE later."listId" = pin."listId" AND later."position" = pin."position" AND ${isInSlotSql(list, Prisma.sql`later`)}
      AND (coalesce(later."shownFrom", '-infinity'), later."entryId") > (coalesce(pin."shownFrom", '-infinity'), pin."entryId")
      AND EXISTS (SELECT FROM "PublishedEntry" entry WHERE entry."entryId" = later."entryId" AND ${isForReadersSql(list)})
  )`;
}

function isForReadersSql({ locale, showsOtherLanguage }: Filled): Prisma.Sql {
  return locale && !showsOtherLanguage ? isPublishedSql(locale) : Prisma.sql`true`;
}

function isInSlotSql(list: Filled, pin: Prisma.Sql): Prisma.Sql {
  const moment = momentSql(list);
  return Prisma.sql`(${pin}."shownFrom" IS NULL OR ${pin}."shownFrom" <= ${moment})
    AND (${pin}."shownUntil" IS NULL OR ${pin}."shownUntil" > ${moment})`;
}

/** The order of pins that share a position: the one that readers see when all of them are due comes last. */
export const PIN_ORDER = Prisma.sql`pin."position", coalesce(pin."shownFrom", '-infinity'), pin."entryId"`;

export function pinsOf({ pins }: Filled): Prisma.Sql {
  return pins ?? Prisma.sql`"ListPin"`;
}

function momentSql({ moment }: Filled): Prisma.Sql {
  return moment instanceof Date ? Prisma.sql`${moment}::timestamptz` : Prisma.sql`now()`;
}

/** SQL condition: the entry is published in the language. */
export function isPublishedSql(locale: Locale): Prisma.Sql {
  return locale === 'ar' ? Prisma.sql`entry."publishedAr"` : Prisma.sql`entry."publishedEn"`;
}

/** SQL condition: the entry is older, or newer, than the named one. Rows are compared whole, so that an index finds the start. */
export function isBeyondSql(
  direction: 'older' | 'newer',
  { datelineAt, entryNumber }: PageCursor,
): Prisma.Sql {
  const comparison = direction === 'older' ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`(entry."datelineAt", entry."entryNumber") ${comparison}
    (${datelineAt}::timestamptz, ${entryNumber}::int)`;
}
