import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { DEFAULT_REGIONAL } from '@/lib/i18n/regional';
import { wallTimeAt } from '@/lib/i18n/wall-time';
import * as publication from '@/lib/publishing/schedule/schedule-publication';
import * as withdrawal from '@/lib/publishing/schedule/schedule-withdrawal';
import { versionsOf } from '@/lib/publishing/seen-versions';
import type { Moment } from '@/lib/publishing/types';
import type { PublicationChange } from '@/lib/workflow/change-reasons';
import { committed } from './committed';

const DAY_MS = 24 * 60 * 60_000;

const publicationAt = committed(publication.schedulePublication);
const withdrawalAt = committed(withdrawal.scheduleWithdrawal);

/** A whole minute so many days from now, as a user chooses it. */
export function momentIn(days: number): Moment {
  const wallTime = wallTimeAt(new Date(Date.now() + days * DAY_MS));
  return { wallTime, timeZone: DEFAULT_REGIONAL.timeZone, occurrence: null };
}

/** Schedules an edition as it is stored now, as a user does who has just looked at it; of an update with new facts, unless it says why. */
export async function schedulePresent(
  actor: Actor,
  editionId: string,
  moment = momentIn(3),
  why: PublicationChange = { reason: 'facts' },
) {
  const edition = await db().edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { entry: { select: { version: true } } },
  });
  const change = edition.changed ? why : null;
  return publicationAt(actor, editionId, { seen: versionsOf(edition, edition.entry), moment, change });
}

export const scheduleWithdrawal = (actor: Actor, editionId: string, moment = momentIn(4), notice = '') =>
  withdrawalAt(actor, editionId, { moment, notice });

/** The clock of the database decides and cannot be moved, so the moment is: it becomes due, so many seconds ago. */
export async function makeDue(id: string, secondsAgo = 0): Promise<Date> {
  const [row] = await db().$queryRaw<{ at: Date }[]>`
    UPDATE "ScheduledChange" SET "at" = date_trunc('milliseconds', now()) - make_interval(secs => ${secondsAgo})
    WHERE "id" = ${id}::uuid RETURNING "at"`;
  if (!row) throw new Error('Nothing is scheduled under this id');
  return row.at;
}
