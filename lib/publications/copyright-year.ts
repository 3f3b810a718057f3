import { isoDate } from '@/lib/i18n/dates';
import { MONTH_CLOCK } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';

/**
 * The year at the foot of every page, in the institute's time zone. What holds for a month at the longest is renewed when one begins in UTC, so that west
 * of there the new year is shown from that moment on, and not a month later.
 */
export function copyrightYear(now = new Date()): number {
  recordReads([MONTH_CLOCK], 'delayed');
  return Math.max(Number(isoDate(now).slice(0, 4)), now.getUTCFullYear());
}
