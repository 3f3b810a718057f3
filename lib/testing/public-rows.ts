import { db } from '@/lib/db';

/** What differs whenever a row is written again, although readers see the same. */
const OF_EDITION = `SELECT jsonb_build_object('edition', p."editionId") || to_jsonb(t)
  - ARRAY['id', 'publicationId', 'versionId', 'searchVector', 'renderVersion'] AS "row" FROM "Publication" p`;

const QUERIES = {
  publications: `${OF_EDITION} JOIN "Publication" t ON t."id" = p."id"`,
  authors: `${OF_EDITION} JOIN "PublicationAuthor" t ON t."publicationId" = p."id"`,
  credits: `${OF_EDITION} JOIN "PublicationCredit" t ON t."publicationId" = p."id"`,
  topics: `${OF_EDITION} JOIN "PublicationTopic" t ON t."publicationId" = p."id"`,
  media: `${OF_EDITION} JOIN "PublicationMedia" t ON t."publicationId" = p."id"`,
  search: `${OF_EDITION} JOIN "SearchDocument" t ON t."publicationId" = p."id"`,
  entries: `SELECT to_jsonb(t) AS "row" FROM "PublishedEntry" t`,
  terms: `SELECT to_jsonb(t) AS "row" FROM "PublishedEntryTerm" t`,
  lists: `SELECT to_jsonb(t) - ARRAY['version', 'updatedAt'] AS "row" FROM "List" t`,
  pins: `SELECT to_jsonb(t) AS "row" FROM "ListPin" t`,
  exclusions: `SELECT to_jsonb(t) AS "row" FROM "ListExclusion" t`,
  notices: `SELECT to_jsonb(t) AS "row" FROM "WithdrawalNotice" t`,
  redirects: `SELECT to_jsonb(t) - ARRAY['id', 'createdAt', 'version', 'means', 'madeById', 'before'] AS "row" FROM "Redirect" t`,
} as const;

export type PublicTables = Record<keyof typeof QUERIES, string[]>;

/** Every row that readers' pages are made from, by table, as text and in an order that depends on the rows alone. */
export async function publicTables(): Promise<PublicTables> {
  const tables: Partial<PublicTables> = {};
  for (const [name, query] of Object.entries(QUERIES)) {
    const rows = await db().$queryRawUnsafe<{ row: string }[]>(
      `SELECT listed."row"::text AS "row" FROM (${query}) listed ORDER BY 1`,
    );
    tables[name as keyof PublicTables] = rows.map(({ row }) => row);
  }
  return tables as PublicTables;
}
