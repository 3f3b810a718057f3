import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { Edition, Entry, Revision } from '@/lib/generated/prisma/client';
import { RevisionFields } from './revision-fields';
import { OCCASIONS, type Occasion } from './revision-occasion';
import { toJson } from './to-json';

interface Frozen {
  /** Both rows must be locked by this transaction. */
  entry: Pick<Entry, 'version'>;
  edition: Pick<Edition, 'id' | 'document' | 'version' | 'fieldsVersion'>;
  occasion: Occasion;
  /** The revision whose text and fields these are. */
  sourceRevisionId?: string;
}

/** Appends an immutable revision: the text and every field, complete enough to publish from it alone. */
export async function freezeRevision(
  tx: Tx,
  actor: Actor,
  { entry, edition, occasion, sourceRevisionId }: Frozen,
): Promise<Revision> {
  // The database compares these fields with those of drafts, so one function of it names them for both.
  const [row] = await tx.$queryRaw<{ fields: unknown; last: number | null }[]>`
    SELECT public.draft_fields(edition) AS "fields",
      (SELECT max(revision."number") FROM "Revision" revision WHERE revision."editionId" = edition."id") AS "last"
    FROM "Edition" edition WHERE edition."id" = ${edition.id}::uuid`;
  const fields = RevisionFields.parse(row?.fields);
  const document = edition.document;
  // The database does not send the text back.
  const stored = await tx.revision.create({
    omit: { document: true },
    data: {
      editionId: edition.id,
      number: (row?.last ?? 0) + 1,
      reason: OCCASIONS[occasion],
      occasion,
      document: toJson(document as object),
      documentVersion: edition.version,
      fieldsVersion: edition.fieldsVersion,
      entryVersion: entry.version,
      fields: toJson(fields),
      sourceRevisionId: sourceRevisionId ?? null,
      createdById: requireUserId(actor),
    },
  });
  return { ...stored, document };
}
