import { RELATIONS } from './many-relations-sql';
import { SEARCHES } from './many-searches-sql';

// Statements of given-many-publications.ts, in their order.

/**
 * An id made of a name and a number, so that later statements can name rows of earlier ones without looking them up. Ids follow
 * the order of the numbers, as version 7 of UUID follows the time, because plans and the size of indexes depend on it.
 */
function idSql(name: string, number: string): string {
  return `(lpad(to_hex(${number}), 8, '0') || overlay(overlay(substr(md5(${name}), 9) PLACING '7' FROM 5) PLACING '8' FROM 9))::uuid`;
}

interface TermStep {
  sql: string;
  /** Which number the statement takes as its parameter. */
  count?: 'people' | 'topics' | 'users';
}

/** Makes records of a table with the columns that all of them share. */
function termSql(table: string, name: string, arabic: string, extra: { columns: string; values: string }) {
  return `
    INSERT INTO "${table}" ("id", "slugAr", "slugEn", "slugArFolded", "slugEnFolded", "nameAr", "nameEn", "nameFolded"${extra.columns})
    SELECT ${idSql(`'${name}'`, 'n')}, '${arabic}-' || n, '${name}-' || n, '${arabic}-' || n, '${name}-' || n,
      '${arabic} ' || n, '${name} ' || n, '${arabic} ' || n || ' ${name} ' || n${extra.values}
    FROM generate_series(1, $1::int) AS n`;
}

const SERIES = 40;
const ISSUES_PER_SERIES = 50;

export const TERM_STEPS: readonly TermStep[] = [
  {
    sql: termSql('Person', 'person', 'كاتب', { columns: ', "gender"', values: `, 'female'` }),
    count: 'people',
  },
  { sql: termSql('Topic', 'topic', 'موضوع', { columns: '', values: '' }), count: 'topics' },
  {
    sql: termSql('Series', 'series', 'بحوث', { columns: '', values: '' }).replace('$1', String(SERIES)),
  },
  {
    sql: `
      INSERT INTO "Issue" ("id", "seriesId", "number", "publishedOn")
      SELECT ${idSql(`'issue ' || s`, 'n')}, ${idSql(`'series'`, 's')}, n,
        timestamptz '2000-01-15 12:00Z' + make_interval(months => 6 * n)
      FROM generate_series(1, ${SERIES}) AS s, generate_series(1, ${ISSUES_PER_SERIES}) AS n`,
  },
  {
    sql: `
      INSERT INTO "User" ("id", "email", "nameAr", "nameEn", "role", "passwordHash", "updatedAt")
      SELECT ${idSql(`'user'`, 'n')}, 'user-' || n || '@example.com', 'محرر ' || n, 'User ' || n, 'author',
        (SELECT "passwordHash" FROM "User" ORDER BY "createdAt" LIMIT 1), now()
      FROM generate_series(1, $1::int) AS n`,
    count: 'users',
  },
];

/** Every fiftieth entry is still a draft in English. */
const isDraft = (locale: string) => `(made."n" % 50 = 3 AND ${locale} = 'en')`;
const IS_DRAFT = isDraft('original."locale"');

const editionId = (locale: string) => idSql(`'edition ' || ${locale}`, 'made."n"');
const publicationId = (locale: string) => idSql(`'publication ' || ${locale}`, 'made."n"');
const versionId = (locale: string) => idSql(`'version ' || ${locale}`, 'made."n"');
const revisionId = (locale: string) => idSql(`'revision ' || ${locale}`, 'made."n"');

// Both are their own folded forms.
const SLUG = `CASE original."locale" WHEN 'ar' THEN 'خبر-' ELSE 'piece-' END || made."n"`;

interface CopyStep {
  sql: string;
  /** Whether the statement takes the number of entries as its parameter. */
  isCounted?: boolean;
}

/** Copies rows with all their columns, whatever columns there are, and replaces some. */
function copySql(table: string, replaced: string, from: string): string {
  return `
    INSERT INTO "${table}"
    SELECT copy.* FROM made ${from}
    CROSS JOIN LATERAL jsonb_populate_record(original, jsonb_build_object(${replaced})) AS copy
    ORDER BY made."n"`;
}

const TEMPLATES = `
  CREATE TEMP TABLE original_entry ON COMMIT DROP AS
  SELECT entry."id", entry."kind",
    row_number() OVER (PARTITION BY entry."kind" ORDER BY entry."number") - 1 AS "index",
    count(*) OVER (PARTITION BY entry."kind") AS "count"
  FROM "Entry" entry
  WHERE (SELECT count(*) FROM "Publication" p WHERE p."entryId" = entry."id") = 2`;

const ISSUE = `1 + "n" / 10 % ${ISSUES_PER_SERIES}`;

/**
 * Dates are spread evenly over 27 years, so that the archive has the same months at every size. One of `busyEvery` entries is by the first
 * person and of the first topic, another one in the first series.
 */
const madeSql = (busyEvery: number) => `
  CREATE TEMP TABLE made ON COMMIT DROP AS
  SELECT numbered.*, original."id" AS "originalId", ${idSql(`'entry'`, '"n"')} AS "id",
    CASE numbered."kind" WHEN 'article' THEN "sections"[1 + "n" % cardinality("sections")] END AS "sectionId",
    CASE "n" % ${busyEvery} WHEN 1 THEN ${idSql(`'issue 1'`, ISSUE)} END AS "issueId",
    CASE "n" % ${busyEvery} WHEN 1 THEN ${idSql(`'series'`, '1')} END AS "seriesId",
    CASE "n" % ${busyEvery} WHEN 1 THEN ${ISSUE} END AS "issueNumber",
    "people"[1 + CASE WHEN "n" % ${busyEvery} = 0 THEN 0 ELSE "n" % cardinality("people") END] AS "personId",
    "topics"[1 + CASE WHEN "n" % ${busyEvery} = 0 THEN 0 ELSE "n" % cardinality("topics") END] AS "topicId",
    "users"[1 + "n" % cardinality("users")] AS "userId"
  FROM (
    SELECT n AS "n", (CASE n % 10 WHEN 5 THEN 'center_news' ELSE 'article' END)::"EntryKind" AS "kind",
      (SELECT max("number") FROM "Entry") + n AS "number",
      date_trunc('day', timestamptz '2000-01-01 00:00Z' + n * interval '9800 days' / $1::int) + interval '12 hours' AS "at"
    FROM generate_series(1, $1::int) AS n
  ) numbered
  JOIN original_entry original ON original."kind" = numbered."kind" AND original."index" = "n" % original."count"
  CROSS JOIN (SELECT array_agg("id" ORDER BY "position") AS "sections" FROM "Section") AS every_section
  CROSS JOIN (SELECT array_agg("id" ORDER BY "nameEn" <> 'person 1', "id") AS "people" FROM "Person") AS every_person
  CROSS JOIN (SELECT array_agg("id" ORDER BY "nameEn" <> 'topic 1', "id") AS "topics" FROM "Topic") AS every_topic
  CROSS JOIN (SELECT array_agg("id") AS "users" FROM "User") AS every_user`;

const ENTRIES = copySql(
  'Entry',
  `'id', made."id", 'number', made."number", 'sectionId', made."sectionId", 'issueId', made."issueId",
   'createdById', made."userId", 'createdAt', made."at", 'updatedAt', made."at", 'changedAt', made."at",
   'publishedAt', made."at", 'titleOrderAr', 'عنوان ' || made."n", 'titleOrderEn', 'title ' || made."n",
   'statusEn', CASE WHEN made."n" % 50 = 3 THEN 'draft' ELSE 'published' END`,
  'JOIN "Entry" original ON original."id" = made."originalId"',
);

const EDITIONS = copySql(
  'Edition',
  `'id', ${editionId('original."locale"')}, 'entryId', made."id", 'slug', ${SLUG}, 'slugFolded', ${SLUG},
   'title', original."title" || ' ' || made."n", 'titleFolded', original."titleFolded" || ' ' || made."n",
   'datelineAt', made."at", 'createdAt', made."at", 'updatedAt', made."at", 'updatedById', made."userId",
   'state', CASE WHEN ${IS_DRAFT} THEN 'draft' ELSE 'published' END,
   'firstPublishedAt', CASE WHEN NOT ${IS_DRAFT} THEN made."at" END,
   'behindSinceId', CASE WHEN original."locale" = 'en' AND made."n" % 4 = 1 THEN made."id" END`,
  'JOIN "Edition" original ON original."entryId" = made."originalId"',
);

const REVISIONS = copySql(
  'Revision',
  `'id', ${revisionId('edition."locale"')}, 'editionId', ${editionId('edition."locale"')}, 'number', 1,
   'createdAt', made."at", 'createdById', made."userId"`,
  `JOIN "Edition" edition ON edition."entryId" = made."originalId"
   JOIN "Publication" publication ON publication."editionId" = edition."id"
   JOIN "Revision" original ON original."id" = publication."revisionId"`,
);

const VERSIONS = copySql(
  'PublicationVersion',
  `'id', ${versionId('edition."locale"')}, 'editionId', ${editionId('edition."locale"')}, 'number', 1,
   'revisionId', ${revisionId('edition."locale"')}, 'sourceId', NULL, 'publishedById', made."userId",
   'publishedAt', made."at", 'endedAt', NULL`,
  `JOIN "Edition" edition ON edition."entryId" = made."originalId" AND NOT ${isDraft('edition."locale"')}
   JOIN "Publication" publication ON publication."editionId" = edition."id"
   JOIN "PublicationVersion" original ON original."id" = publication."versionId"`,
);

const PUBLICATIONS = copySql(
  'Publication',
  `'id', ${publicationId('original."locale"')}, 'entryId', made."id", 'entryNumber', made."number",
   'editionId', ${editionId('original."locale"')}, 'revisionId', ${revisionId('original."locale"')},
   'versionId', ${versionId('original."locale"')}, 'slug', ${SLUG}, 'slugFolded', ${SLUG},
   'title', original."title" || ' ' || made."n", 'titleHtml', original."titleHtml" || ' ' || made."n", 'sectionId', made."sectionId", 'issueId', made."issueId",
   'seriesId', made."seriesId", 'issueNumber', made."issueNumber", 'datelineAt', made."at",
   'firstPublishedAt', made."at", 'updatedAt', made."at"`,
  `JOIN "Publication" original ON original."entryId" = made."originalId" AND NOT ${IS_DRAFT}`,
);

// Written by triggers otherwise.
const PUBLISHED_ENTRIES = `
  INSERT INTO "PublishedEntry" ("entryId", "entryNumber", "kind", "datelineAt", "publishedAr", "publishedEn")
  SELECT "id", "number", "kind", "at", true, "n" % 50 <> 3 FROM made`;

/** Half of the pieces have had another address. Two of five events are about accounts. */
const HISTORY = [
  `INSERT INTO "Redirect" ("id", "fromPath", "status", "editionId")
   SELECT ${idSql(`'redirect'`, 'made."n"')}, '/ar/articles/قديم-' || made."n", 301, ${editionId(`'ar'`)}
   FROM made WHERE made."n" % 2 = 0`,
  `INSERT INTO "Redirect" ("id", "fromPath", "status", "toPath", "means")
   SELECT ${idSql(`'old'`, 'made."n"')}, '/Mainpage/Item/' || made."n", 301, '/e/' || made."number", 'admin'
   FROM made WHERE made."n" % 2 = 1 OR made."n" = 1000`,
  // Written by a trigger otherwise. Two of three were never followed.
  `INSERT INTO "RedirectHits" ("fromPath", "count", "lastOn")
   SELECT "fromPath", greatest(0, hashtext("fromPath") % 900 - 300), '2026-01-01' FROM "Redirect" ON CONFLICT DO NOTHING`,
  `INSERT INTO "AuditEvent" ("at", "actorId", "action", "subjectType", "subjectId", "locale", "words")
   SELECT made."at" + make_interval(secs => event."index"), made."userId", event."action", event."subject",
     CASE event."subject" WHEN 'user' THEN made."userId" ELSE made."id" END,
     CASE WHEN event."subject" = 'user' THEN NULL WHEN made."n" % 2 = 0 THEN 'ar' ELSE 'en' END::"Locale",
     CASE event."subject" WHEN 'user' THEN 'محرر user' ELSE 'عن شيء title ' || made."n" END
   FROM made CROSS JOIN (VALUES
     (1, 'session.started', 'user'), (2, 'entry.created', 'entry'), (3, 'edition.updated', 'entry'),
     (4, 'edition.published', 'entry'), (5, 'session.ended', 'user')
   ) AS event("index", "action", "subject")
   ORDER BY 1`,
];

/** A moment for each piece, and what clocks in Dubai show then. */
const MOMENT = `date_trunc('minute', now()) + make_interval(days => 2, mins => made."n")`;
const WALL_TIME = `to_char((${MOMENT}) AT TIME ZONE 'Asia/Dubai', 'YYYY-MM-DD"T"HH24:MI')`;

/** One piece in twenty is to be withdrawn some day, one in fifty with a release; what editors and administrators were told, and mails that were sent. */
const DAY_OF_WORK = [
  `INSERT INTO "ScheduledChange" ("id", "editionId", "kind", "at", "wallTime", "timeZone", "createdById")
   SELECT ${idSql(`'scheduled'`, 'made."n"')}, ${editionId(`'ar'`)}, 'withdraw', ${MOMENT}, ${WALL_TIME}, 'Asia/Dubai', made."userId"
   FROM made WHERE made."n" % 20 = 1`,
  `INSERT INTO "Release" ("id", "name", "at", "wallTime", "timeZone", "plannedById", "createdById", "open", "publishedAt")
   SELECT ${idSql(`'release'`, 'made."n"')}, 'Release', ${MOMENT}, ${WALL_TIME}, 'Asia/Dubai', made."userId", made."userId", CASE WHEN made."n" % 500 = 2 THEN true END,
     CASE WHEN made."n" % 500 <> 2 THEN now() END
   FROM made WHERE made."n" % 50 = 2`,
  `INSERT INTO "ReleaseEdition" ("id", "releaseId", "editionId", "locale", "title", "kind", "open")
   SELECT ${idSql(`'released'`, 'made."n"')}, ${idSql(`'release'`, 'made."n" - made."n" % 50 + 2')}, ${editionId(`'ar'`)}, 'ar',
     '', 'withdraw', CASE WHEN made."n" % 500 BETWEEN 2 AND 11 THEN true END
   FROM made WHERE made."n" % 50 BETWEEN 2 AND 11`,
  `INSERT INTO "Notification" ("userId", "kind", "key", "editionId", "createdAt", "readAt")
   SELECT "User"."id", 'published', 'made ' || made."n", ${editionId(`'ar'`)}, now() - make_interval(mins => made."n"),
     CASE WHEN made."n" % 3 = 0 THEN now() END
   FROM made JOIN "User" ON "User"."role" <> 'author' WHERE made."n" % 5 = 0 ORDER BY made."n" DESC`,
  `INSERT INTO "Mail" ("id", "userId", "recipient", "locale", "subject", "text", "html", "state", "createdAt", "settledAt")
   SELECT ${idSql(`'mail'`, 'made."n"')}, made."userId", 'somebody@example.com', 'en', 'Subject', '', '',
     CASE WHEN made."n" % 100 = 1 THEN 'failed' ELSE 'sent' END::"MailState", now() - make_interval(mins => made."n"), now()
   FROM made WHERE made."n" % 2 = 0 OR made."n" % 100 = 1`,
];

export const copySteps = (busyEvery: number): CopyStep[] => [
  { sql: TEMPLATES },
  { sql: madeSql(busyEvery), isCounted: true },
  { sql: 'ANALYZE made' },
  ...[
    ENTRIES,
    EDITIONS,
    REVISIONS,
    VERSIONS,
    PUBLICATIONS,
    ...SEARCHES,
    PUBLISHED_ENTRIES,
    ...RELATIONS,
    ...HISTORY,
    ...DAY_OF_WORK,
  ].map((sql) => ({
    sql,
  })),
  { sql: `SELECT setval(pg_get_serial_sequence('"Entry"', 'number'), (SELECT max("number") FROM "Entry"))` },
];
