import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import type { Edition, Entry, Prisma, Revision } from '@/lib/generated/prisma/client';
import { newEntryId } from './new-entry-id';
import { RevisionFields } from './revision-fields';
import { OCCASIONS, type Occasion } from './revision-occasion';
import { toJson } from './to-json';

interface Frozen {
  /** Both rows must be locked by this transaction, and `edition` is as it is stored. */
  entry: Pick<Entry, 'version'>;
  edition: Pick<Edition, 'id' | 'document' | 'version' | 'fieldsVersion'>;
  occasion: Occasion;
  /** The revision whose text and fields these are. */
  sourceRevisionId?: string;
}

/**
 * Appends an immutable revision: the text and every field, complete enough to publish from it alone. The database copies the text from the draft, as it is stored,
 * instead of reading it as JSON again, and names the fields, because it compares them with those of drafts. Its
 * clock says when: later than whatever this transaction has waited for.
 */
export async function freezeRevision(
  tx: Tx,
  actor: Actor,
  { entry, edition, occasion, sourceRevisionId }: Frozen,
): Promise<Revision> {
  const { id: editionId, version: documentVersion, fieldsVersion, document } = edition;
  const row = {
    ...{ id: newEntryId(), editionId, reason: OCCASIONS[occasion], occasion, name: null },
    ...{ documentVersion, fieldsVersion, entryVersion: entry.version },
    ...{ sourceRevisionId: sourceRevisionId ?? null, createdById: requireUserId(actor) },
  };
  const [stored] = await tx.$queryRaw<(Pick<Revision, 'number' | 'createdAt'> & { fields: unknown })[]>`
    INSERT INTO "Revision" ("id", "editionId", "number", "reason", "occasion", "document", "documentVersion", "fieldsVersion",
      "entryVersion", "fields", "sourceRevisionId", "createdById", "createdAt")
    SELECT ${row.id}::uuid, edition."id",
      coalesce((SELECT max(revision."number") FROM "Revision" revision WHERE revision."editionId" = edition."id"), 0) + 1,
      ${row.reason}::"RevisionReason", ${occasion}, edition."document", ${documentVersion}, ${fieldsVersion}, ${row.entryVersion},
      public.draft_fields(edition), ${row.sourceRevisionId}::uuid, ${row.createdById}::uuid, clock_timestamp()
    FROM "Edition" edition WHERE edition."id" = ${editionId}::uuid
    RETURNING "number", "fields", "createdAt"`;
  const { fields, ...made } = found(stored);
  return { ...row, ...made, document, fields: toJson(RevisionFields.parse(fields)) as Prisma.JsonObject };
}
