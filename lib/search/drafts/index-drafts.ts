import { setTimeout as pause } from 'node:timers/promises';
import { db } from '@/lib/db';
import { SEARCH_VERSION } from '@/lib/search/search-version';
import { draftWords } from './draft-words';
import { findOutdated, IS_OUTDATED, type OutdatedEntry } from './outdated-drafts';

/** Their words are taken and written in a fraction of a second. */
const BATCH_SIZE = 10;

export interface IndexDraftsOptions {
  /** Only texts that were changed after this instant; null for all. */
  since: Date | null;
  /** Ends the work between two batches. */
  signal?: AbortSignal | undefined;
  /** How many entries are looked at together. */
  batchSize?: number;
  /** For how long nothing was changed. */
  quietSeconds?: number;
}

/**
 * Writes what the newsroom finds editions by, where it is missing or behind the text. What was changed while an archive is worked off
 * comes first. An archive takes half of a core, because after each batch follows a pause of the same length. Answers how many editions
 * were written.
 */
export async function indexDrafts({
  since,
  signal,
  batchSize = BATCH_SIZE,
  quietSeconds,
}: IndexDraftsOptions): Promise<number> {
  const begun = await clock();
  let count = 0;
  let after: OutdatedEntry | null = null;
  while (!signal?.aborted) {
    const startedMs = performance.now();
    const recent = await findOutdated(db(), { since: begun, quietSeconds }, batchSize);
    const batch: OutdatedEntry[] =
      recent.length > 0 ? recent : await findOutdated(db(), { since, after, quietSeconds }, batchSize);
    if (batch.length === 0) break;
    count += await writeWords(batch);
    if (recent.length === 0) after = batch.at(-1) ?? null;
    await pause(performance.now() - startedMs);
  }
  return count;
}

/** The database's, by which changes are ordered. */
async function clock(): Promise<Date> {
  const [row] = await db().$queryRaw<{ now: Date }[]>`SELECT now() AS "now"`;
  return row?.now ?? new Date();
}

interface OutdatedEdition {
  editionId: string;
  entryId: string;
  textVersion: number;
  document: string;
}

async function writeWords(entries: OutdatedEntry[]): Promise<number> {
  const editions = await db().$queryRaw<OutdatedEdition[]>`
    SELECT edition."id" AS "editionId", edition."entryId", edition."version" AS "textVersion", edition."document"::text
    FROM "Edition" edition LEFT JOIN "EditionSearch" s ON s."editionId" = edition."id"
    WHERE edition."entryId" = ANY(${entries.map(({ id }) => id)}::uuid[]) AND ${IS_OUTDATED}`;
  const rows = await Promise.all(
    editions.map(async ({ document, ...edition }) => ({
      ...{ ...edition, searchVersion: SEARCH_VERSION },
      ...(await draftWords(edition.editionId, document)),
    })),
  );
  // What was deleted meanwhile is left out; what another process has written from a later text stays.
  await db().$executeRaw`
    INSERT INTO "EditionSearch" ("editionId", "entryId", "textVersion", "searchVersion", "text", "titleVector", "vector")
    SELECT w.* FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS w ("editionId" uuid, "entryId" uuid, "textVersion" int,
      "searchVersion" int, "text" text, "titleVector" tsvector, "vector" tsvector)
    JOIN "Edition" edition ON edition."id" = w."editionId"
    ON CONFLICT ("editionId") DO UPDATE SET ("textVersion", "searchVersion", "text", "titleVector", "vector")
      = (excluded."textVersion", excluded."searchVersion", excluded."text", excluded."titleVector", excluded."vector")
    WHERE "EditionSearch"."textVersion" <= excluded."textVersion" AND "EditionSearch"."searchVersion" <= excluded."searchVersion"`;
  return rows.length;
}
