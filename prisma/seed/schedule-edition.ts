import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { DEFAULT_REGIONAL } from '@/lib/i18n/regional';
import { wallTimeAt } from '@/lib/i18n/wall-time';
import { schedulePublication } from '@/lib/publishing/schedule/schedule-publication';
import { versionsOf } from '@/lib/publishing/seen-versions';
import { transaction } from '@/lib/transaction';

const DAY_MS = 24 * 60 * 60_000;

/** Schedules a draft for nine in the morning, unless that was done before the load was interrupted. */
export async function scheduleEdition(actor: UserActor, editionId: string, days: number): Promise<void> {
  const edition = await db().edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { entry: { select: { version: true } }, scheduled: { select: { id: true } } },
  });
  if (edition.scheduled.length > 0) return;
  const day = wallTimeAt(new Date(Date.now() + days * DAY_MS)).slice(0, 10);
  const moment = { wallTime: `${day}T09:00`, timeZone: DEFAULT_REGIONAL.timeZone, occurrence: null };
  const seen = versionsOf(edition, edition.entry);
  await transaction((tx) => schedulePublication(tx, actor, editionId, { seen, moment }));
}
