import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { Edition } from '@/lib/generated/prisma/client';
import { newEntryId } from './new-entry-id';

/** A writing session ends when nobody has changed the edition for so long. */
const PAUSE_MS = 30 * 60_000;
/** Somebody else begins a session of their own after a shorter pause; colleagues who write at the same time share one. */
const OTHERS_PAUSE_MS = 5 * 60_000;

type Session = Pick<Edition, 'id' | 'updatedAt' | 'updatedById'>;

function hasEnded({ updatedAt, updatedById }: Session, actor: Actor, now: Date): boolean {
  const pauseMs = now.getTime() - updatedAt.getTime();
  return pauseMs >= (updatedById === actor.userId ? PAUSE_MS : OTHERS_PAUSE_MS);
}

/**
 * Called before a locked edition is changed: when the change begins a new writing session, what the last one has left is frozen as a revision, with
 * the writer and the instant of its last change. Other saves cost no statement more. Nothing is frozen twice, and no edition in which nothing
 * was ever written.
 */
export async function keepSession(tx: Tx, actor: Actor, session: Session, now = new Date()): Promise<void> {
  if (!hasEnded(session, actor, now)) return;
  await tx.$executeRaw`
    INSERT INTO "Revision" ("id", "editionId", "number", "reason", "occasion", "document", "documentVersion", "fieldsVersion",
      "entryVersion", "fields", "createdById", "createdAt")
    SELECT ${newEntryId(now.getTime())}::uuid, edition."id", coalesce(last."number", 0) + 1, 'saved', 'session', edition."document",
      edition."version", edition."fieldsVersion", entry."version", public.draft_fields(edition), edition."updatedById",
      edition."updatedAt"
    FROM "Edition" edition
    JOIN "Entry" entry ON entry."id" = edition."entryId"
    LEFT JOIN LATERAL (
      SELECT revision."number", revision."documentVersion", revision."fieldsVersion", revision."entryVersion"
      FROM "Revision" revision WHERE revision."editionId" = edition."id" ORDER BY revision."number" DESC LIMIT 1
    ) AS last ON true
    WHERE edition."id" = ${session.id}::uuid AND edition."version" > 0
      AND (last."documentVersion", last."fieldsVersion", last."entryVersion")
        IS DISTINCT FROM (edition."version", edition."fieldsVersion", entry."version")`;
}

/** The same for both editions of a locked entry, before the fields that they share are changed. */
export async function keepSessionsOf(tx: Tx, actor: Actor, entryId: string, now = new Date()): Promise<void> {
  const sessions = await tx.edition.findMany({
    where: { entryId },
    orderBy: { locale: 'asc' },
    select: { id: true, updatedAt: true, updatedById: true },
  });
  for (const session of sessions) await keepSession(tx, actor, session, now);
}
