import { isoDate } from '@/lib/i18n/dates';

/** Whether an ISO date is still to come, by the zone of the institute. */
export const isInFuture = (day: string | null) => day !== null && day > isoDate(new Date());
