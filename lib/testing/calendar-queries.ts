import { findFeed } from '@/lib/calendar/find-feed';
import { listCalendar } from '@/lib/calendar/list-calendar';
import { isoDate } from '@/lib/i18n/dates';
import { daysFrom } from '@/lib/i18n/days';
import type { ManyPublicationsFixture } from './many-publications-fixture';
import type { Queries } from './reader-queries';

/** What a month holds at most, and how many events of a day are read. */
const [MONTH_DAYS, PER_DAY] = [42, 30];

/** The queries of the calendar. */
export function calendarQueries({ middle, editor, author }: ManyPublicationsFixture): Queries {
  const today = () => isoDate(new Date());
  const month = (first: string) => ({ days: daysFrom(first, MONTH_DAYS), perDay: PER_DAY });
  return {
    'listCalendar, a month': () => listCalendar(editor, month(today())),
    'listCalendar, a month that is past': () =>
      listCalendar(editor, month(isoDate(middle.article.datelineAt))),
    'listCalendar of an author, one kind in one language': () =>
      listCalendar(author, { ...month(today()), filter: { kind: 'article', locale: 'en' } }),
    'listCalendar, a day': () => listCalendar(editor, { days: [today()], perDay: 200 }),
    findFeed: () => findFeed(editor),
  };
}
