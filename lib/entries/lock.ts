import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/is-uuid';
import { MERGES_LOCK } from './keep-merges';
import { SLUGS_LOCK } from './lock-slugs';
import { canSeeEntry } from './policy';

// Order of locks in every transaction: entries by id, then editions by entry id and locale, then slugs. Whatever changes an edition
// locks its entry too, because a trigger writes the entry's last change and status. The rows returned hold what policies
// decide by, and of texts only those of the locked editions, because only these are about to change.

const STATES = {
  select: { id: true, locale: true, state: true, stage: true, title: true, firstPublishedAt: true },
} as const;

/** Locks an entry. Throws `not_found` unless it exists and the actor may see it. */
export async function lockEntry(tx: Tx, actor: Actor, entryId: string) {
  if (isUuid(entryId)) await lockEntryRows(tx, [entryId]);
  const entry = isUuid(entryId)
    ? await tx.entry.findUnique({ where: { id: entryId }, include: { editions: STATES } })
    : null;
  return found(entry && canSeeEntry(actor, entry) ? entry : null);
}

/** Locks an edition and its entry's row. Throws `not_found` unless it exists and the actor may see its entry. */
export async function lockEdition(tx: Tx, actor: Actor, editionId: string) {
  if (isUuid(editionId)) await lockWithEntryRow(tx, editionId);
  const edition = isUuid(editionId)
    ? await tx.edition.findUnique({
        where: { id: editionId },
        include: { entry: { select: { createdById: true, trashedAt: true, archivedAt: true, kind: true } } },
      })
    : null;
  return found(edition && canSeeEntry(actor, edition.entry) ? edition : null);
}

/** An edition with its entry, both locked, and its publication if readers see one. */
export type LockedEdition = Awaited<ReturnType<typeof readEditions>>[number];

/**
 * Locks editions, their entries and the slugs of their languages, in the order that all transactions use, so that
 * transactions that lock several editions cannot deadlock. Answers in the order of `editionIds`. `slugsOf` names further languages, for
 * redirects that are changed beside them. Throws `not_found` unless the actor may see every one of them.
 */
export async function lockEditions(
  tx: Tx,
  actor: Actor,
  editionIds: readonly string[],
  { slugsOf = [] }: { slugsOf?: readonly Locale[] } = {},
) {
  for (const id of editionIds) found(isUuid(id) || null);
  await lockWithEntryRows(tx, editionIds, slugsOf);
  return readEditions(tx, actor, editionIds);
}

/** The same rows without a lock, for reading. */
export async function readEditions(tx: Tx, actor: Actor, editionIds: readonly string[]) {
  const rows = await tx.edition.findMany({
    where: { id: { in: [...editionIds] } },
    include: {
      publication: {
        select: {
          id: true,
          slug: true,
          updatedAt: true,
          versionId: true,
          version: { select: { number: true, changeReason: true, correctionNote: true } },
        },
      },
      scheduled: { where: { open: true }, select: { id: true } },
      entry: { include: { editions: STATES } },
    },
  });
  return editionIds.map((id) => {
    const { entry, publication, scheduled, ...edition } = found(rows.find((row) => row.id === id));
    found(canSeeEntry(actor, entry) ? entry : null);
    return { entry, edition, publication, isScheduled: scheduled.length > 0 };
  });
}

/** In one statement, because every save of a text waits for it. Rows that refer to the entry, such as list items, can still be added. */
async function lockWithEntryRow(tx: Tx, editionId: string): Promise<void> {
  await tx.$queryRaw`
    WITH "entry" AS MATERIALIZED (
      SELECT "id" FROM "Entry" WHERE "id" = (SELECT "entryId" FROM "Edition" WHERE "id" = ${editionId}::uuid) FOR NO KEY UPDATE
    )
    SELECT edition."id" FROM "Edition" edition JOIN "entry" ON "entry"."id" = edition."entryId"
    WHERE edition."id" = ${editionId}::uuid FOR UPDATE OF edition`;
}

async function lockEntryRows(tx: Tx, ids: string[]): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Entry" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
}

/**
 * First nobody merges people or topics any more (keepMerges), then the entries by id, then the editions by entry and language, then the slugs as `lockSlugs` does, in one
 * statement, because everything that publishes begins with it.
 */
async function lockWithEntryRows(tx: Tx, ids: readonly string[], slugsOf: readonly Locale[]): Promise<void> {
  await tx.$executeRaw`
    WITH "merges" AS MATERIALIZED (
      SELECT pg_advisory_xact_lock_shared(hashtext(${MERGES_LOCK}))
    ), "entry" AS MATERIALIZED (
      SELECT "id" FROM "Entry" WHERE (SELECT count(*) FROM "merges") > 0
        AND "id" = ANY(ARRAY(SELECT "entryId" FROM "Edition" WHERE "id" = ANY(${[...ids]}::uuid[])))
      ORDER BY "id" FOR UPDATE
    ), "edition" AS MATERIALIZED (
      SELECT "locale"::text AS "locale" FROM "Edition"
      WHERE "id" = ANY(${[...ids]}::uuid[]) AND (SELECT count(*) FROM "entry") > 0 ORDER BY "entryId", "locale" FOR UPDATE
    ), "slugs" AS MATERIALIZED (
      SELECT ${SLUGS_LOCK} || "locale" AS "name" FROM (
        SELECT "locale" FROM "edition" UNION SELECT unnest(${[...slugsOf]}::text[])
      ) "changed" ORDER BY "locale"
    )
    SELECT pg_advisory_xact_lock(hashtext("name")) FROM "slugs"`;
}
