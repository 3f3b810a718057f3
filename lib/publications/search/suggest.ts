import { Prisma } from '@/lib/generated/prisma/client';
import { authorPath, type Kind, piecePath, sectionPath, seriesPath, topicPath } from '@/lib/i18n/addresses';
import { fold } from '@/lib/i18n/fold';
import type { Locale } from '@/lib/i18n/locales';
import { NAMED_PEOPLE } from '@/lib/publications/list-source';
import { parseQuery } from '@/lib/search/analysis/parse-query';
import { prefixQueryText } from '@/lib/search/analysis/query-text';
import { withinTime } from './within-time';

export const SUGGESTION_KINDS = ['author', 'topic', 'section', 'series', 'piece'] as const;

export interface Suggestion {
  kind: (typeof SUGGESTION_KINDS)[number];
  text: string;
  /** Decoded. */
  path: string;
}

/** One letter says nothing yet. */
const MIN_LENGTH = 2;
const MAX_QUERY = 80;
const MAX_NAMES = 3;
const MAX_TITLES = 6;

/** So many of the newest titles are looked through; where many begin alike, these are enough, and an index would read them all. */
const NEWEST_TITLES = 3_000;

interface Row {
  kind: Suggestion['kind'];
  text: string;
  slug: string;
  piece: Kind | null;
}

const PATHS = { author: authorPath, topic: topicPath, section: sectionPath, series: seriesPath };

/** Names and titles that go on like what has been typed so far. */
export async function suggest(text: string, locale: Locale): Promise<Suggestion[]> {
  const typed = text.slice(0, MAX_QUERY);
  const query = prefixQueryText(parseQuery(typed));
  if (!query || fold(typed).length < MIN_LENGTH) return [];
  const rows = await withinTime<Row[]>(Prisma.sql`
    ${nameQueries(fold(typed), locale)} UNION ALL ${titleQuery(query, locale)}`);
  return rows.map(({ kind, text, slug, piece }) => ({
    kind,
    text,
    path: kind === 'piece' ? piecePath(locale, piece ?? 'article', slug) : PATHS[kind](locale, slug),
  }));
}

/** Names that begin with it, or have a word that does. Only of those who have pieces in the language. */
function nameQueries(typed: string, locale: Locale): Prisma.Sql {
  const begins = `${typed.replace(/[\\%_]/g, '\\$&')}%`;
  const suffix = Prisma.raw(locale === 'ar' ? 'Ar' : 'En');
  const names = (kind: string, table: Prisma.Sql, hasPieces: Prisma.Sql) => Prisma.sql`
    (SELECT ${kind} AS "kind", t."name${suffix}" AS "text", t."slug${suffix}" AS "slug", NULL AS "piece" FROM ${table} t
     WHERE (t."nameFolded" LIKE ${begins} OR t."nameFolded" LIKE ${`% ${begins}`} OR t."nameFolded" LIKE ${`ال${begins}`})
       AND EXISTS (${hasPieces} AND p."locale" = ${locale}::"Locale")
     ORDER BY t."nameFolded" LIMIT ${MAX_NAMES})`;
  return Prisma.join(
    [
      names(
        'author',
        Prisma.sql`"Person"`,
        Prisma.sql`SELECT FROM ${NAMED_PEOPLE} WHERE p."isListed" AND p."personId" = t."id"`,
      ),
      names(
        'topic',
        Prisma.sql`"Topic"`,
        Prisma.sql`SELECT FROM "PublicationTopic" p WHERE p."topicId" = t."id"`,
      ),
      names(
        'section',
        Prisma.sql`"Section"`,
        Prisma.sql`SELECT FROM "Publication" p WHERE p."sectionId" = t."id"`,
      ),
      names(
        'series',
        Prisma.sql`"Series"`,
        Prisma.sql`SELECT FROM "Publication" p WHERE p."seriesId" = t."id"`,
      ),
    ],
    ' UNION ALL ',
  );
}

function titleQuery(query: string, locale: Locale): Prisma.Sql {
  return Prisma.sql`
    (SELECT 'piece', p."title", p."slug", p."kind"::text FROM (
       SELECT newest."publicationId", newest."datelineAt", newest."entryNumber" FROM (
         SELECT d."publicationId", d."titleVector", d."datelineAt", d."entryNumber" FROM "SearchDocument" d
         WHERE d."locale" = ${locale}::"Locale" ORDER BY d."datelineAt" DESC, d."entryNumber" DESC LIMIT ${NEWEST_TITLES}
       ) AS newest
       WHERE newest."titleVector" @@ ${query}::tsquery
       ORDER BY newest."datelineAt" DESC, newest."entryNumber" DESC LIMIT ${MAX_TITLES}
     ) AS shown JOIN "Publication" p ON p."id" = shown."publicationId"
     ORDER BY shown."datelineAt" DESC, shown."entryNumber" DESC)`;
}
