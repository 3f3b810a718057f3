import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import type { EditionState, ReviewStage } from '@/lib/generated/prisma/client';
import type { Kind } from '@/lib/i18n/addresses';
import { isUuid } from '@/lib/is-uuid';
import { canSeeEntry } from './policy';
import type { RecentText } from './recent-texts';

interface LockedText {
  version: number;
  state: EditionState;
  stage: ReviewStage;
  changed: boolean;
  updatedAt: Date;
  updatedById: string;
  kind: Kind;
  createdById: string;
  trashedAt: Date | null;
  archivedAt: Date | null;
  /** JSON as text, because the database client reads large JSON slowly. Null where it is the text that the caller has. */
  document: string | null;
}

/**
 * Locks an edition and its entry's row and reads what saving its text needs, in one statement, because every save waits for it.
 * Rows that refer to the entry, such as list items, can still be added. A text that the caller has already (`known`) is not read. Throws `not_found` unless the edition exists and the
 * actor may see its entry.
 */
export async function lockText(
  tx: Tx,
  actor: Actor,
  editionId: string,
  known: RecentText | undefined,
): Promise<LockedText> {
  const rows = isUuid(editionId)
    ? await tx.$queryRaw<LockedText[]>`
    WITH "entry" AS MATERIALIZED (
      SELECT "id", "kind", "createdById", "trashedAt", "archivedAt" FROM "Entry"
      WHERE "id" = (SELECT "entryId" FROM "Edition" WHERE "id" = ${editionId}::uuid) FOR NO KEY UPDATE
    )
    SELECT edition."version", edition."state"::text, edition."stage"::text, edition."changed", edition."updatedAt", edition."updatedById",
      "entry"."kind"::text AS "kind", "entry"."createdById", "entry"."trashedAt", "entry"."archivedAt",
      CASE WHEN edition."version" = ${known?.version ?? null}::int AND edition.xmin::text = ${known?.writer ?? null} THEN NULL
        ELSE edition."document"::text END AS "document"
    FROM "Edition" edition JOIN "entry" ON "entry"."id" = edition."entryId"
    WHERE edition."id" = ${editionId}::uuid FOR UPDATE OF edition`
    : [];
  const row = found(rows[0]);
  return found(canSeeEntry(actor, row) ? row : null);
}
