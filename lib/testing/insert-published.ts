import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';

/** An entry with the dateline of each of its publications; without any it is a draft in Arabic. */
export type Inserted = Partial<Record<Locale, Date>>;

/**
 * Inserts entries with their editions and publications by SQL, thousands in a second, and returns their ids in the same order. Numbers
 * of entries increase in this order. Uses only columns of the released schema, so that tests of migrations can call it.
 */
export async function insertPublished(client: pg.Client, kind: Kind, entries: Inserted[]): Promise<string[]> {
  const ids = entries.map(() => randomUUID());
  const rows = entries.map(({ ar, en }, index) => ({ id: ids[index], index, ar, en }));
  await client.query(
    `INSERT INTO "User" ("id", "email", "nameAr", "nameEn", "role", "passwordHash")
     VALUES ('00000000-0000-7000-8000-00000000f00d', 'inserted@markaz.example', 'كاتب', 'Writer', 'editor', '$argon2id$none')
     ON CONFLICT DO NOTHING`,
  );
  for (const statement of STATEMENTS) await client.query(statement, [JSON.stringify(rows), kind]);
  return ids;
}

const USER = `'00000000-0000-7000-8000-00000000f00d'::uuid`;

const ENTRIES = `
  json_to_recordset($1) AS entry("id" uuid, "index" int, "ar" timestamptz, "en" timestamptz)`;

/** One row for each edition; \`at\` is null for a draft. */
const EDITIONS = `(
  SELECT entry."id", 'ar'::"Locale" AS "locale", entry."ar" AS "at" FROM ${ENTRIES} WHERE entry."ar" IS NOT NULL OR entry."en" IS NULL
  UNION ALL
  SELECT entry."id", 'en', entry."en" FROM ${ENTRIES} WHERE entry."en" IS NOT NULL
) each`;

const STATEMENTS = [
  `INSERT INTO "Entry" ("id", "kind", "createdById") SELECT entry."id", $2::"EntryKind", ${USER} FROM ${ENTRIES} ORDER BY entry."index"`,
  `INSERT INTO "Edition" ("id", "entryId", "locale", "state", "document", "title", "slug", "slugFolded", "firstPublishedAt", "updatedById")
   SELECT gen_random_uuid(), each."id", each."locale", (CASE WHEN each."at" IS NULL THEN 'draft' ELSE 'published' END)::"EditionState",
     '{}', each."id", each."id", each."id", each."at", ${USER}
   FROM ${EDITIONS} WHERE $2 <> ''`,
  `INSERT INTO "Revision" ("id", "editionId", "number", "reason", "document", "documentVersion", "fields", "createdById")
   SELECT gen_random_uuid(), edition."id", 1, 'published', '{}', 0, '{}', ${USER}
   FROM ${EDITIONS} JOIN "Edition" edition ON edition."entryId" = each."id" AND edition."locale" = each."locale"
   WHERE each."at" IS NOT NULL AND $2 <> ''`,
  `INSERT INTO "Publication" ("id", "entryId", "entryNumber", "editionId", "revisionId", "kind", "locale", "slug", "slugFolded", "kicker",
     "title", "standfirst", "kickerHtml", "titleHtml", "standfirstHtml", "bodyHtml", "bodyText", "renderVersion", "documentVersion",
     "fieldsVersion", "entryVersion", "datelineAt", "firstPublishedAt", "updatedAt")
   SELECT gen_random_uuid(), each."id", entry."number", edition."id", revision."id", $2::"EntryKind", each."locale", each."id", each."id", '',
     each."id", '', '', each."id", '', '<p></p>', '', 0, 0, 1, 1, each."at", each."at", each."at"
   FROM ${EDITIONS}
   JOIN "Entry" entry ON entry."id" = each."id"
   JOIN "Edition" edition ON edition."entryId" = each."id" AND edition."locale" = each."locale"
   JOIN "Revision" revision ON revision."editionId" = edition."id"
   WHERE each."at" IS NOT NULL`,
];
