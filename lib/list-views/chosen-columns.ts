import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { columnsOf, type EntryColumn, USUAL_COLUMNS } from '@/lib/entries/listing/types';
import type { Kind } from '@/lib/i18n/addresses';

/** The columns that a user sees beside the title, in their order. */
export async function getColumns(actor: Actor, kind: Kind): Promise<EntryColumn[]> {
  const userId = requireUserId(actor);
  const row = await db().chosenColumns.findUnique({ where: { userId_kind: { userId, kind } } });
  const wanted: readonly string[] = row?.columns ?? USUAL_COLUMNS;
  return columnsOf(kind).filter((column) => wanted.includes(column));
}

/** Keeps which columns a user wants to see. */
export async function chooseColumns(
  tx: Tx,
  actor: Actor,
  { kind, columns }: { kind: Kind; columns: EntryColumn[] },
): Promise<void> {
  const userId = requireUserId(actor);
  await tx.chosenColumns.upsert({
    where: { userId_kind: { userId, kind } },
    create: { userId, kind, columns },
    update: { columns },
  });
}
