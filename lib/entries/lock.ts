import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { canSeeEntry } from './policy';

// Order of locks, everywhere: entry, then edition. A mutation that needs one of them takes only that one. Read here is
// what policies decide by; of texts, only the locked edition's own, because whoever locks one is about to change it.

const STATES = { select: { id: true, locale: true, state: true, firstPublishedAt: true } } as const;

/** Locks an entry that the actor may see; anything else is not found. */
export async function lockEntry(tx: Tx, actor: Actor, entryId: string) {
  if (isUuid(entryId)) await tx.$queryRaw`SELECT "id" FROM "Entry" WHERE "id" = ${entryId}::uuid FOR UPDATE`;
  const entry = isUuid(entryId)
    ? await tx.entry.findUnique({ where: { id: entryId }, include: { editions: STATES } })
    : null;
  return found(entry && canSeeEntry(actor, entry) ? entry : null);
}

/** Locks an edition of an entry that the actor may see; anything else is not found. */
export async function lockEdition(tx: Tx, actor: Actor, editionId: string) {
  if (isUuid(editionId))
    await tx.$queryRaw`SELECT "id" FROM "Edition" WHERE "id" = ${editionId}::uuid FOR UPDATE`;
  const edition = isUuid(editionId)
    ? await tx.edition.findUnique({
        where: { id: editionId },
        include: { entry: { select: { createdById: true } } },
      })
    : null;
  return found(edition && canSeeEntry(actor, edition.entry) ? edition : null);
}

/** Locks an edition and its entry, for publishing: what goes on the shelf is one moment of both. */
export async function lockEditionWithEntry(tx: Tx, actor: Actor, editionId: string) {
  const ids = isUuid(editionId)
    ? await tx.edition.findUnique({ where: { id: editionId }, select: { entryId: true } })
    : null;
  const entry = await lockEntry(tx, actor, found(ids).entryId);
  const edition = await lockEdition(tx, actor, editionId);
  const shown = await tx.publication.findUnique({ where: { editionId }, select: { id: true, slug: true } });
  return { entry, edition, shown };
}
