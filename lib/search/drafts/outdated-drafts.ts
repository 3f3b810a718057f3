import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { KINDS } from '@/lib/i18n/addresses';
import { SEARCH_VERSION } from '@/lib/search/search-version';

/** Whoever types is left alone until a pause. Seconds. */
const QUIET_SECONDS = 8;

/** An entry of which an edition has to be written anew, and its position among those that were changed last. */
export interface OutdatedEntry {
  id: string;
  kind: (typeof KINDS)[number];
  changedAt: Date;
  number: number;
}

export interface OutdatedRange {
  /** Only what was changed after this instant; null for everything. */
  since: Date | null;
  /** Only what comes after this entry, of its kind and of the kinds that follow. */
  after?: OutdatedEntry | null;
  /** For how long nothing was changed. */
  quietSeconds?: number | undefined;
}

export const IS_OUTDATED = Prisma.sql`
  (s."editionId" IS NULL OR s."searchVersion" < ${SEARCH_VERSION} OR s."textVersion" < edition."version")`;

/**
 * Entries whose words have to be taken again, the last changed first. By the index that lists are ordered by, so that a save, which
 * moves its entry there in any case, has nothing to write for it.
 */
export async function findOutdated(
  tx: Tx,
  { after = null, ...range }: OutdatedRange,
  count: number,
): Promise<OutdatedEntry[]> {
  for (const kind of after ? KINDS.slice(KINDS.indexOf(after.kind)) : KINDS) {
    const rows = await findOfKind(tx, { ...range, kind, after: after?.kind === kind ? after : null }, count);
    if (rows.length > 0) return rows;
  }
  return [];
}

function findOfKind(
  tx: Tx,
  { kind, since, after, quietSeconds = QUIET_SECONDS }: OutdatedRange & Pick<OutdatedEntry, 'kind'>,
  count: number,
): Promise<OutdatedEntry[]> {
  const from = since ? Prisma.sql`AND e."changedAt" > ${since}` : Prisma.empty;
  const following = after
    ? Prisma.sql`AND (e."changedAt", e."number") < (${after.changedAt}::timestamptz, ${after.number}::int)`
    : Prisma.empty;
  return tx.$queryRaw<OutdatedEntry[]>`
    SELECT e."id", e."kind"::text AS "kind", e."changedAt", e."number" FROM "Entry" e
    WHERE e."kind" = ${kind}::"EntryKind" ${from} ${following}
      AND e."changedAt" < now() - make_interval(secs => ${quietSeconds})
      AND EXISTS (
        SELECT FROM "Edition" edition LEFT JOIN "EditionSearch" s ON s."editionId" = edition."id"
        WHERE edition."entryId" = e."id" AND ${IS_OUTDATED} OFFSET 0)
    ORDER BY e."changedAt" DESC, e."number" DESC LIMIT ${count}`;
}
