import type { Locale } from '@/lib/i18n/locales';
import { formatMoment } from '@/lib/i18n/wall-time';
import type { ReleaseRef } from '@/lib/releases/types';

/** The moment of a release in full, in the time zone in which it was chosen; null without one. */
export const plannedMoment = ({ at, timeZone }: Pick<ReleaseRef, 'at' | 'timeZone'>, locale: Locale) =>
  at && formatMoment(at, locale, timeZone ?? undefined);
