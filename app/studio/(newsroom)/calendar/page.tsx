import type { Metadata } from 'next';
import { moveScheduledAction } from '@/app/studio/(newsroom)/_piece/schedule-actions';
import { makeCalendarFeedAction, revokeCalendarFeedAction } from '@/app/studio/(newsroom)/calendar/actions';
import { shownDays } from '@/app/studio/(newsroom)/calendar/shown-days';
import { planReleaseAction } from '@/app/studio/(newsroom)/releases/actions';
import { calendarQuery } from '@/app/studio/calendar-query';
import type { Query } from '@/app/studio/list-query';
import { requireUser } from '@/app/studio/session';
import { CalendarBoard } from '@/components/calendar/calendar-board';
import { CalendarFilters } from '@/components/calendar/calendar-filters';
import { CalendarHead } from '@/components/calendar/calendar-head';
import { FeedButton } from '@/components/calendar/feed-dialog';
import { PageHead } from '@/components/ui/page-head';
import { findFeed } from '@/lib/calendar/find-feed';
import { listCalendar } from '@/lib/calendar/list-calendar';
import { env } from '@/lib/env';
import { formatWeekday, isoDate, noonOf } from '@/lib/i18n/dates';
import { monthOf, WEEK_DAYS } from '@/lib/i18n/days';
import { translator } from '@/lib/i18n/translator';

/** So many events of a day are read, and of a day that is shown alone. */
const PER_DAY = { one: 200, many: 30 };

const ACTIONS = { moveScheduled: moveScheduledAction, moveRelease: planReleaseAction };
const FEED_ACTIONS = { make: makeCalendarFeedAction, revoke: revokeCalendarFeedAction };

export async function generateMetadata(): Promise<Metadata> {
  const { user } = await requireUser();
  return { title: translator(user.interfaceLocale, 'calendar')('title') };
}

export default async function CalendarPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { actor, user } = await requireUser();
  const locale = user.interfaceLocale;
  const t = translator(locale, 'calendar');
  const today = isoDate(new Date());
  const shown = calendarQuery(await searchParams, today);
  const { view, isDay, filter } = shown;
  const perDay = isDay ? PER_DAY.one : PER_DAY.many;
  const [days, feed] = await Promise.all([
    listCalendar(actor, { days: shown.days, filter, perDay }),
    findFeed(actor),
  ]);
  const month = view === 'month' ? monthOf(shown.date) : null;
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={<FeedButton feed={feed} siteUrl={env().SITE_URL} actions={FEED_ACTIONS} />}
      />
      <CalendarHead shown={shown} locale={locale} />
      <CalendarFilters />
      <CalendarBoard
        {...{ view, isDay, filter }}
        days={shownDays(days, { locale, month, today })}
        weekdays={shown.days.slice(0, WEEK_DAYS).map((day) => formatWeekday(noonOf(day), locale))}
        actions={ACTIONS}
      />
    </>
  );
}
