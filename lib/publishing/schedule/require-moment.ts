import { databaseNow } from '@/lib/database/database-now';
import type { Tx } from '@/lib/db';
import { AppError, type Issue } from '@/lib/errors';
import { afterSkipped, instantsAt, isTimeZone, isWallTime } from '@/lib/i18n/wall-time';
import type { Moment } from '@/lib/publishing/types';

/** The instant of a moment that is still to come. Throws `invalid` for others, for a skipped time, and for a repeated one without a choice. */
export async function requireMoment(tx: Tx, moment: Moment): Promise<Date> {
  const at = instantOf(moment);
  if (!(at instanceof Date)) throw new AppError('invalid', [at]);
  if (at <= (await databaseNow(tx)))
    throw new AppError('invalid', [{ path: 'moment', key: 'schedule.past' }]);
  return at;
}

function instantOf({ wallTime, timeZone, occurrence }: Moment): Date | Issue {
  if (!isWallTime(wallTime) || !isTimeZone(timeZone)) return { path: 'moment', key: 'schedule.noMoment' };
  const [first, second] = instantsAt(wallTime, timeZone);
  if (!first) {
    const [, time = ''] = afterSkipped(wallTime, timeZone).split('T');
    return { path: 'moment', key: 'schedule.skipped', params: { time } };
  }
  if (!second) return first;
  if (occurrence === null) return { path: 'moment', key: 'schedule.twice' };
  return occurrence === 'first' ? first : second;
}
