import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { formatFullDate, noonOf } from '@/lib/i18n/dates';
import { LANGUAGE_NAMES, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { formatMoment } from '@/lib/i18n/wall-time';
import type { CalendarEvent, CalendarItem } from './types';

interface Options {
  items: readonly CalendarItem[];
  locale: Locale;
  siteUrl: string;
  now: Date;
}

/** Programs that ask more often learn nothing new, and newsrooms move what is scheduled some hours before. */
const REFRESH_SECONDS = 3_600;

/** What an event is a row of: it keeps its name when what is to be published becomes an update. */
const ROWS: Record<CalendarEvent, string> = {
  ...{ publish: 'scheduled', update: 'scheduled', withdraw: 'scheduled' },
  ...{ release: 'release', list: 'release', embargo: 'embargo', review: 'review' },
  translation: 'translation',
  ...{ published: 'published', updated: 'published' },
};

/** A calendar as programs read it (RFC 5545). Instants are in UTC, and what has no hour is of the whole day. */
export function feedText({ items, locale, siteUrl, now }: Options): string {
  const { host } = new URL(siteUrl);
  const calendar = ical({
    name: translator(locale, 'studio')('title'),
    prodId: { company: 'Markaz', product: 'Newsroom', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    url: `${siteUrl}/studio/calendar`,
    ttl: REFRESH_SECONDS,
  });
  for (const item of items) {
    calendar.createEvent({
      id: `${ROWS[item.event]}-${item.id}@${host}`,
      stamp: now,
      // Programs take the newer of two, and count from 0.
      sequence: item.version - 1,
      ...timesOf(item),
      summary: summaryOf(item, locale),
      description: descriptionOf(item, locale),
      url: siteUrl + item.path,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

function timesOf({ at, day }: CalendarItem) {
  return at ? { start: at } : { start: new Date(`${day}T00:00:00Z`), allDay: true };
}

/**
 * The feed leaves the newsroom for phones and other companies' computers, so what is under embargo is not named there; who may see it finds it
 * by the address.
 */
function summaryOf({ event, title, isEmbargoed, isRefused, locale: edition }: CalendarItem, locale: Locale) {
  const t = translator(locale, 'calendar');
  const what = isRefused ? translator(locale, 'schedule')('short.refused') : t(`events.${event}`);
  if (isEmbargoed) return `${what}: ${t(edition ? 'feed.embargoed' : 'feed.embargoedRelease')}`;
  return `${what}: ${title || translator(locale, 'articles')('untitled')}`;
}

/** The moment in the institute's zone, because programs show that of their user, and the language. */
function descriptionOf({ at, day, timeZone, locale: edition }: CalendarItem, locale: Locale): string {
  const moment = at ? formatMoment(at, locale, timeZone ?? undefined) : formatFullDate(noonOf(day), locale);
  return edition ? `${moment}\n${LANGUAGE_NAMES[edition]}` : moment;
}
