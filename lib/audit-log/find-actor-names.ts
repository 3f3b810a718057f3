import type { SubjectNames } from '@/lib/audit/types';
import { db } from '@/lib/db';
import type { AuditEvent } from '@/lib/generated/prisma/client';

/** The present names of those who caused these events, by account. */
export async function findActorNames(
  events: Pick<AuditEvent, 'actorId'>[],
): Promise<Map<string, SubjectNames>> {
  const ids = events.flatMap((event) => event.actorId ?? []);
  const users = await db().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, nameAr: true, nameEn: true },
  });
  return new Map(users.map((user) => [user.id, { ar: user.nameAr, en: user.nameEn }]));
}
